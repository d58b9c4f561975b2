import { unowned } from "../../core/store/bare-rows.ts";
import type { Collection, Store, StoredRecord } from "../../core/store/port.ts";

/** A record that came from another hub. Its row comes before it, so that nothing received is ever taken for the hub's own. */
export interface ReceivedRow extends StoredRecord {
  /** The feed that brought it, and its id there. */
  readonly feed: string;
  readonly source: string;
  /** Its id here; empty where the line was refused, and stands in the row alone. */
  readonly record: string;
  /** The version there that was told of last. */
  readonly told: number;
  /** Of the copies that were begun, the last that named it. */
  readonly copy: number;
  /** It was told to be gone: no older version brings it back. */
  readonly gone: boolean;
  /** Of the line that was told last; null where that was not taken in to its end. Rows of an earlier version have none. */
  readonly digest?: string | null;
  /** The version that the record had here then; null where the line was refused. */
  readonly here?: number | null;
  /** Id here of the same record as its owner's own, of a line that was refused. */
  readonly own?: string | null;
  /** Ids here of the ends that a refused link lacked: once they stand it is to be asked for again. */
  readonly waits?: readonly string[];
}

export const receivedCollection: Collection<ReceivedRow> = {
  name: "received",
  columns: {
    feed: ({ feed }) => feed,
    record: ({ record }) => record,
    copy: ({ copy }) => copy,
    gone: ({ gone }) => gone,
  },
  carried: [],
  keys: {},
  indexes: [["feed", "copy"], ["record"]],
};

/** Where the following of another hub stands. */
export interface FollowingRow extends StoredRecord {
  readonly cursor: string | null;
  /** How many copies were begun. */
  readonly copy: number;
  readonly whole: boolean;
  /** Whose feed it is, and whether of test records. */
  readonly readers: string;
  readonly tests: boolean;
  /** Which run follows: an earlier one that is at work still ends. Of rows of an earlier version there is none. */
  readonly run?: string;
  /** RFC 3339: when all that this feed brought was last compared with what the other hub shows. */
  readonly compared?: string | undefined;
  /** The cursor of the last answer that was what its manifest says: what came later may be told otherwise. */
  readonly verified?: string | null;
  /** What came was not what its manifest says, and was not compared since: what it said to be gone may not be. */
  readonly doubted?: boolean;
}

export const followingCollection: Collection<FollowingRow> = {
  name: "following",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** Whether a record stands here that the row's line brought. */
export function isStanding({ record, gone }: ReceivedRow): boolean {
  return record !== "" && !gone;
}

export function receivedId({ feed, source }: Pick<ReceivedRow, "feed" | "source">): string {
  return `${feed} ${source}`;
}

export function receivedRow(row: Omit<ReceivedRow, keyof StoredRecord>, at: string): ReceivedRow {
  return { ...unowned, ...row, id: receivedId(row), version: 1, created: at, updated: at };
}

export function followingRow(row: Omit<FollowingRow, Exclude<keyof StoredRecord, "id">>, at: string): FollowingRow {
  return { ...unowned, ...row, version: 1, created: at, updated: at };
}

/** The rows of those of these records that came from another hub and are not gone, by the records' ids. */
export async function receivedAmong(
  store: Pick<Store, "findEach">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReceivedRow>> {
  const found = await store.findEach(receivedCollection, "record", [...new Set(ids)], { gone: false }, { first: 1 });
  return new Map([...found].flatMap(([id, [row]]) => (row ? [[id, row] as const] : [])));
}
