import { contentDigest, versionJson } from "../content.ts";
import { carriedAlone, carriedValues, type Derived, derive } from "../declaration.ts";
import {
  type Collection,
  type Filter,
  type Outcome,
  type Scalar,
  type Stamp,
  type StoredRecord,
  type Write,
} from "../port.ts";
import type { Connection, Row, SqlValue } from "./connection.ts";
import { sqlValue } from "./values.ts";
import { replaceKeys } from "./keys.ts";
import { findIds } from "./reads.ts";
import type { Records } from "./records.ts";
import { isOver, nextTurn, type Reading } from "./slices.ts";
import { quoted, tableOf } from "./table.ts";

export interface Prepared<R extends StoredRecord> {
  readonly write: Write<R>;
  readonly digest: string;
  /** Null where the record stood with this content when it was looked at. */
  readonly derived: Derived | null;
  readonly carried: readonly SqlValue[];
}

/**
 * The writes with all that can be said of them before the store is held. Throws on a fault in any of them. What is derived
 * takes as long as all the rest, and of most records that are handed in again nothing has changed.
 */
export function prepare<R extends StoredRecord>(
  { connection }: Pick<Records, "connection">,
  collection: Collection<R>,
  writes: readonly Write<R>[],
): readonly Prepared<R>[] {
  const { digest: standing } = tableOf(collection);
  return writes.map((write) => {
    const digest = contentDigest(write.record, collection.carried);
    const stands = connection.get(standing, [write.record.id])?.[0] === digest;
    const derived = stands ? null : derive(collection, write.record);
    return { write, digest, derived, carried: carriedValues(collection, write.carried).map(sqlValue) };
  });
}

/** One after the other, with the event loop's turns in between: those who read need not wait for the transaction. */
export async function inTurns<T, Done>(writer: Reading, all: readonly T[], write: (one: T) => Done): Promise<Done[]> {
  const done: Done[] = [];
  for (const one of all) {
    if (isOver(writer)) await nextTurn(writer);
    done.push(write(one));
  }
  return done;
}

/** Inside a transaction only, as is everything below. */
export function upsert<R extends StoredRecord>(
  writer: Reading,
  collection: Collection<R>,
  writes: readonly Prepared<R>[],
  stamp: Stamp,
): Promise<Outcome[]> {
  const { connection } = writer.records();
  return inTurns(writer, writes, (write) => upsertOne(connection, collection, write, stamp));
}

function upsertOne<R extends StoredRecord>(
  connection: Connection,
  collection: Collection<R>,
  { write, digest, derived, carried }: Prepared<R>,
  stamp: Stamp,
): Outcome {
  const { record, expected } = write;
  const { id } = record;
  const table = tableOf(collection);
  const standing = connection.get(table.standing, [id]);
  const before = standing ?? withdrawnRow(connection, collection, id);
  const version = Number(before?.[0] ?? 0);
  if (expected !== undefined && expected !== version && (standing || expected !== 0)) {
    return { id, result: "conflict", version };
  }
  if (standing?.[1] === digest) {
    if (!equalValues(standing.slice(4), carried)) connection.run(table.recarry, [...carried, id]);
    return { id, result: "unchanged", version };
  }
  const created = String(before?.[2] ?? stamp.at);
  const body = versionJson(collection, record, { version: version + 1, created, updated: stamp.at });
  const found = derived ?? derive(collection, record);
  const keys = replaceKeys(connection, collection, id, standing, found);
  connection.run(table.put, [
    id,
    record.owner,
    record.policy,
    sqlValue(record.test),
    version + 1,
    digest,
    created,
    keys,
    body,
    ...found.columns.map(sqlValue),
    ...carried,
  ]);
  if (before && !standing)
    connection.run("DELETE FROM withdrawn WHERE collection = ? AND _id = ?", [collection.name, id]);
  recordVersion(connection, collection, id, version + 1, stamp, body);
  return { id, result: standing ? "changed" : "created", version: version + 1 };
}

export function remove(
  writer: Reading,
  collection: Collection,
  withdrawals: readonly { readonly id: string; readonly expected?: number }[],
  stamp: Stamp,
): Promise<Outcome[]> {
  const { connection } = writer.records();
  return inTurns(writer, withdrawals, ({ id, expected }) => removeOne(connection, collection, id, expected, stamp));
}

function removeOne(
  connection: Connection,
  collection: Collection,
  id: string,
  expected: number | undefined,
  stamp: Stamp,
): Outcome {
  const table = tableOf(collection);
  const standing = connection.get(table.standing, [id]);
  if (!standing) {
    return { id, result: "absent", version: Number(withdrawnRow(connection, collection, id)?.[0] ?? 0) };
  }
  const version = Number(standing[0]);
  if (expected !== undefined && expected !== version) return { id, result: "conflict", version };
  replaceKeys(connection, collection, id, standing, { columns: [], keys: [] });
  connection.run(`DELETE FROM ${table.rows} WHERE _id = ?`, [id]);
  const created = standing[2] ?? null;
  connection.run("INSERT INTO withdrawn VALUES (?, ?, ?, ?)", [collection.name, id, version + 1, created]);
  recordVersion(connection, collection, id, version + 1, stamp, null);
  return { id, result: "withdrawn", version: version + 1 };
}

export function erase(
  writer: Reading,
  collection: Collection,
  ids: readonly string[],
  stamp: Stamp,
): Promise<Outcome[]> {
  const { connection } = writer.records();
  return inTurns(writer, ids, (id) => eraseOne(connection, collection, id, stamp));
}

/**
 * With `secure_delete` the bytes go as well, once the write-ahead log is emptied. A withdrawn record without a time of
 * creation is an erased one.
 */
function eraseOne(connection: Connection, collection: Collection, id: string, stamp: Stamp): Outcome {
  const table = tableOf(collection);
  const standing = connection.get(table.standing, [id]);
  const before = standing ?? withdrawnRow(connection, collection, id);
  const version = Number(before?.[0] ?? 0);
  if (before?.[2] == null) return { id, result: "absent", version };
  if (standing) {
    replaceKeys(connection, collection, id, standing, { columns: [], keys: [] });
    connection.run(`DELETE FROM ${table.rows} WHERE _id = ?`, [id]);
  }
  connection.run("DELETE FROM versions WHERE collection = ? AND _id = ?", [collection.name, id]);
  connection.run("INSERT OR REPLACE INTO withdrawn VALUES (?, ?, ?, NULL)", [collection.name, id, version + 1]);
  recordVersion(connection, collection, id, version + 1, stamp, null, true);
  return { id, result: "erased", version: version + 1 };
}

const carriedAtOnce = 2000;

/**
 * Some thousands of rows a turn: a record's links may be a hundred thousand, which take seconds,
 * and the process is not to stand still for them.
 */
export async function carry(
  reading: Reading,
  collection: Collection,
  filter: Filter,
  values: Readonly<Record<string, Scalar | null>>,
): Promise<number> {
  const given = carriedAlone(collection, values);
  const set = [...given.values()].map(sqlValue);
  const assignments = [...given.keys()].map((name) => `${quoted(name)} = ?`).join(", ");
  const { rows } = tableOf(collection);
  const ids = await findIds(reading, collection, filter, Infinity);
  const update = `UPDATE ${rows} SET ${assignments} WHERE _id IN (SELECT value FROM json_each(?))`;
  for (let at = 0; at < ids.length; at += carriedAtOnce) {
    if (at > 0) await nextTurn(reading);
    reading.records().connection.run(update, [...set, JSON.stringify(ids.slice(at, at + carriedAtOnce))]);
  }
  return ids.length;
}

/** The row of a withdrawn record, as far as it goes like that of a standing one: `_version _digest _created`. */
function withdrawnRow(connection: Connection, collection: Collection, id: string): Row | undefined {
  return connection.get("SELECT version, NULL, created FROM withdrawn WHERE collection = ? AND _id = ?", [
    collection.name,
    id,
  ]);
}

function recordVersion(
  connection: Connection,
  collection: Collection,
  id: string,
  version: number,
  { at, by, request }: Stamp,
  body: string | null,
  erased = false,
): void {
  const columns = "collection, _id, version, at, by, request, body, erased";
  const values = [collection.name, id, version, at, by, request, body, erased ? 1 : null];
  connection.run(`INSERT INTO versions (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, values);
}

function equalValues(these: readonly SqlValue[], those: readonly SqlValue[]): boolean {
  return these.every((value, at) => {
    const other = those[at];
    return value instanceof Uint8Array && other instanceof Uint8Array ? value[0] === other[0] : value === other;
  });
}
