import { contentDigest, versionJson } from "../content.ts";
import { carriedValues, derive } from "../declaration.ts";
import type { Change, Collection, Scalar, Stamp, StoredRecord, Write, Draft } from "../port.ts";
import type { AnyBulkWriteOperation, Db, DriverCollection } from "./connection.ts";

/** One version that the sequencer has not yet moved to the log. */
export interface Pending extends Omit<Change, "cursor" | "collection" | "id"> {
  /** Names the attempt to write it, so that its writer can tell whether it won. */
  readonly attempt: string;
}

/**
 * A record's document: header, columns, carried columns and search keys on top, as filters name them; what is the
 * store's own begins with `_`, as no declared name does.
 */
export interface RowDocument {
  readonly _id: string;
  readonly _version: number;
  readonly _digest: string | null;
  /** None for an erased record. */
  readonly _created?: string;
  /** False for a withdrawn record, of which nothing remains but its count of versions. */
  readonly _live: boolean;
  readonly _record?: StoredRecord;
  /** Its versions since the sequencer came by, written with the row in one write. */
  readonly _outbox: readonly Pending[];
  readonly [field: string]: unknown;
}

export function rowsOf(db: Db, collection: Collection): DriverCollection<RowDocument> {
  return db.collection<RowDocument>(collection.name);
}

/** A write to a row. The driver's types of updates cannot express fields that only a declaration knows. */
export type RowOperation = AnyBulkWriteOperation<{ readonly _id: string }>;

export function rowsToWrite(db: Db, collection: Collection): DriverCollection<{ readonly _id: string }> {
  return db.collection<{ readonly _id: string }>(collection.name);
}

/** What is known of a write before the server is asked. */
export interface Prepared {
  readonly id: string;
  readonly expected: number | undefined;
  readonly digest: string;
  /** Header, columns and carried columns: always set. */
  readonly fields: Readonly<Record<string, Scalar | null>>;
  readonly carried: Readonly<Record<string, Scalar | null>>;
  /** A key without values is no field at all, so that null finds it. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly emptyKeys: readonly string[];
  record(stamped: Pick<StoredRecord, "version" | "created" | "updated">): StoredRecord;
}

/** What a record's document holds of columns and keys. */
export function derivedFields<R extends StoredRecord>(collection: Collection<R>, record: Draft<R>) {
  const derived = derive(collection, record);
  const names = Object.keys(collection.columns);
  return {
    columns: Object.fromEntries(names.map((name, at) => [name, derived.columns[at] ?? null])),
    keys: Object.fromEntries(derived.keys.filter(([, found]) => found.length > 0)),
    emptyKeys: derived.keys.filter(([, found]) => found.length === 0).map(([name]) => name),
  };
}

/** Throws on a fault in any of the writes. */
export function prepare<R extends StoredRecord>(
  collection: Collection<R>,
  writes: readonly Write<R>[],
): readonly Prepared[] {
  return writes.map(({ record, carried, expected }) => {
    const { columns, keys, emptyKeys } = derivedFields(collection, record);
    const values = carriedValues(collection, carried);
    const carrying = Object.fromEntries(collection.carried.map((name, at) => [name, values[at] ?? null]));
    return {
      id: record.id,
      expected,
      digest: contentDigest(record, collection.carried),
      fields: {
        owner: record.owner,
        policy: record.policy,
        test: record.test,
        ...columns,
        ...carrying,
      },
      carried: carrying,
      keys,
      emptyKeys,
      // By way of JSON, so that both stores give back the same: BSON would keep what JSON leaves out.
      record: (stamped) => JSON.parse(versionJson(collection, record, stamped)) as StoredRecord,
    };
  });
}

export function pending(version: number, stamp: Stamp, record: StoredRecord | null, attempt: string): Pending {
  return { version, at: stamp.at, by: stamp.by, request: stamp.request, record, attempt };
}

/** Every field that a withdrawn record loses. */
export function lostFields(collection: Collection): string[] {
  const declared = [...Object.keys(collection.columns), ...collection.carried, ...Object.keys(collection.keys)];
  return ["owner", "policy", "test", "_record", ...declared];
}
