import { type Condition, fieldCondition, readFilter } from "../filter.ts";
import { checkedPage } from "../pages.ts";
import type { Collection, Filter, PageRequest, StoredRecord } from "../port.ts";
import type { ReadOptions } from "../reading.ts";
import { type RowDocument, rowsOf } from "./document.ts";
import { type ClientSession, type Db, maxTimeMS } from "./connection.ts";
import { liveWhere, type ServerFilter } from "./where.ts";

/** Where to ask: the database, and the session of a transaction. */
export interface Asking {
  readonly db: Db;
  readonly session: ClientSession | undefined;
}

/** What is read of a row: the record, and what it carries. */
function read({ carried }: Collection): Record<string, 1> {
  return Object.fromEntries(["_record", ...carried].map((name) => [name, 1]));
}

export async function getMany<R extends StoredRecord>(
  { db, session }: Asking,
  collection: Collection<R>,
  ids: readonly string[],
  filter: Filter = {},
): Promise<Map<string, R>> {
  const condition = readFilter(collection, filter);
  if (ids.length === 0) return new Map();
  const wanted = liveWhere(fieldCondition(collection, "_id", { $in: ids }), condition);
  const found = await rowsOf(db, collection)
    .find(wanted, { ...options(session), projection: read(collection) })
    .toArray();
  return new Map(found.map((row) => [row._id, recordOf(collection, row)]));
}

export async function find<R extends StoredRecord>(
  { db, session }: Asking,
  collection: Collection<R>,
  filter: Filter,
  page: PageRequest,
): Promise<R[]> {
  const wanted = [...pageConditions(collection, page), readFilter(collection, filter)];
  return findSorted({ db, session }, collection, wanted, { _id: 1 }, page.first);
}

export async function findSorted<R extends StoredRecord>(
  { db, session }: Asking,
  collection: Collection<R>,
  conditions: readonly Condition[],
  sort: Readonly<Record<string, 1 | -1>>,
  first: number,
): Promise<R[]> {
  // To the server a limit of 0 means none.
  if (first === 0) return [];
  const found = await rowsOf(db, collection)
    .find(liveWhere(...conditions), { ...options(session), projection: read(collection), sort, limit: first })
    .toArray();
  return found.map((row) => recordOf(collection, row));
}

export async function findEach<R extends StoredRecord>(
  asking: Asking,
  collection: Collection<R>,
  field: string,
  values: readonly string[],
  filter: Filter,
  page: PageRequest,
  { pause }: ReadOptions = {},
): Promise<Map<string, R[]>> {
  const common = [...pageConditions(collection, page), readFilter(collection, filter)];
  const found = new Map<string, R[]>();
  const asked = [...new Set(values)];
  const wanted = asked.map((value) => liveWhere(fieldCondition(collection, field, value), ...common));
  if (page.first === 0) return found;
  const stages = [{ $sort: { _id: 1 } }, { $limit: page.first }, { $project: read(collection) }];
  for await (const row of askEach(asking, collection, wanted, stages, pause))
    found.getOrInsertComputed(asked[row._asked] as string, () => []).push(recordOf(collection, row));
  return found;
}

/** Of a frequent value no more is looked at than is counted. */
export async function countEach(
  asking: Asking,
  collection: Collection,
  field: string,
  values: readonly string[],
  filter: Filter,
  { atMost, pause }: ReadOptions & { readonly atMost: number },
): Promise<Map<string, number>> {
  const condition = readFilter(collection, filter);
  const found = new Map(values.map((value) => [value, 0]));
  const asked = [...found.keys()];
  const wanted = asked.map((value) => liveWhere(fieldCondition(collection, field, value), condition));
  const stages = [{ $limit: atMost }, { $group: { _id: null, counted: { $sum: 1 } } }];
  for await (const row of askEach(asking, collection, wanted, stages, pause))
    found.set(asked[row._asked] as string, Number(row["counted"]));
  return found;
}

const valuesACall = 100;
/** Rows that are read in one turn of the event loop. */
const rowsABatch = 1000;

/**
 * Each value is a pipeline of its own, all in one call: so each reads its page from the index and no further, where
 * grouping by value would read every row of each. (`$unionWith`: MongoDB 4.4, SecantusDB 0.7; not FerretDB.)
 */
export async function* askEach<D extends object = RowDocument>(
  { db, session }: Asking,
  { name }: Pick<Collection, "name">,
  wanted: readonly ServerFilter[],
  stages: readonly Record<string, unknown>[],
  pause: ReadOptions["pause"],
): AsyncGenerator<D & { readonly _asked: number }> {
  for (let at = 0; at < wanted.length; at += valuesACall) {
    if (at > 0) await pause?.(0);
    const [first = [], ...others] = wanted
      .slice(at, at + valuesACall)
      .map((match, offset) => [{ $match: match }, ...stages, { $set: { _asked: { $literal: at + offset } } }]);
    const pipeline = [...first, ...others.map((other) => ({ $unionWith: { coll: name, pipeline: other } }))];
    const asked = { ...options(session), batchSize: rowsABatch };
    yield* db.collection(name).aggregate<D & { readonly _asked: number }>(pipeline, asked);
  }
}

export async function count(
  { db, session }: Asking,
  collection: Collection,
  filter: Filter,
  atMost?: number,
): Promise<number> {
  const limit = atMost === undefined ? {} : { limit: atMost };
  return rowsOf(db, collection).countDocuments(liveWhere(readFilter(collection, filter)), {
    ...options(session),
    ...limit,
  });
}

export function options(session: ClientSession | undefined) {
  return session ? { session, maxTimeMS } : { maxTimeMS };
}

function pageConditions(collection: Collection, page: PageRequest): Condition[] {
  const { after } = checkedPage(page);
  return after === null || after === undefined ? [] : [fieldCondition(collection, "_id", { $gt: after })];
}

function recordOf<R extends StoredRecord>({ carried }: Collection<R>, row: RowDocument): R {
  return Object.assign(row._record as R, Object.fromEntries(carried.map((name) => [name, row[name] ?? null])));
}
