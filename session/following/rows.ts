import { unowned } from "../../core/store/bare-rows.ts";
import type { Collection, Store, StoredRecord } from "../../core/store/port.ts";

/** A record that came from another hub. Its row comes before it, so that nothing received is ever taken for the hub's own. */
export interface ReceivedRow extends StoredRecord {
  /** The feed that brought it, and its id there. */
  readonly feed: string;
  readonly source: string;
  /** Its id here. */
  readonly record: string;
  /** The version there that was told of last. */
  readonly told: number;
  /** Of the copies that were begun, the last that named it. */
  readonly copy: number;
  /** It was told to be gone: no older version brings it back. */
  readonly gone: boolean;
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
}

export const followingCollection: Collection<FollowingRow> = {
  name: "following",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

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
