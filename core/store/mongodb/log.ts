import { longestWriting, type Stretch, type VersionName } from "../following.ts";
import type { Change, Collection } from "../port.ts";
import { type Pending, type RowDocument, rowsOf } from "./document.ts";
import { type Db, type DriverCollection, maxTimeMS } from "./connection.ts";

/** A version in the log. Its `_id` is its place in the order of recording: 1, 2, 3 … without a gap. */
export interface VersionDocument extends Pending, Pick<Change, "collection" | "id"> {
  readonly _id: number;
}

export const logName = "versions";

export function logOf(db: Db): DriverCollection<VersionDocument> {
  return db.collection<VersionDocument>(logName);
}

export async function changes(db: Db, after: string | null, limit: number): Promise<Change[]> {
  const place = placeOf(after);
  if (limit === 0) return [];
  const stamped = logOf(db).find({ _id: { $gt: place } }, { maxTimeMS, sort: { _id: 1 }, limit });
  return (await stamped.toArray()).map(changeOf);
}

export async function logEnd(db: Db): Promise<string> {
  return String(await lastPlace(db));
}

export async function changesOf(
  db: Db,
  collections: readonly Collection[],
  after: string,
  stretch: number,
): Promise<Stretch> {
  const from = placeOf(after);
  const last = await lastPlace(db);
  const to = Math.min(from + stretch, Math.max(from, last));
  if (to === from) return { changes: [], cursor: String(to), more: to < last };
  const names = collections.map(({ name }) => name);
  const stamped = logOf(db).find(
    { _id: { $gt: from, $lte: to }, collection: { $in: names } },
    { maxTimeMS, sort: { _id: 1 } },
  );
  return { changes: (await stamped.toArray()).map(changeOf), cursor: String(to), more: to < last };
}

/** Of the changes within a day of the first: see SQLite's. */
export async function logSince(db: Db, moment: string): Promise<string> {
  const projection = { _id: 1, at: 1 };
  const first = await logOf(db).findOne({ at: { $gte: moment } }, { sort: { at: 1 }, projection, maxTimeMS });
  if (!first) return logEnd(db);
  const until = new Date(Date.parse(first.at) + longestWriting).toISOString();
  const within = { at: { $gte: moment, $lte: until } };
  const place = await logOf(db).findOne(within, { sort: { _id: 1 }, projection, maxTimeMS, hint: { at: 1, _id: 1 } });
  return String((place ?? first)._id - 1);
}

export async function versionsAt(db: Db, names: readonly VersionName[]): Promise<Change[]> {
  if (names.length === 0) return [];
  const wanted = names.map(({ collection, id, version }) => ({ collection, id, version }));
  return (await logOf(db).find({ $or: wanted }, { maxTimeMS }).toArray()).map(changeOf);
}

async function lastPlace(db: Db): Promise<number> {
  const last = await logOf(db).findOne({}, { sort: { _id: -1 }, projection: { _id: 1 }, maxTimeMS });
  return last?._id ?? 0;
}

function placeOf(cursor: string | null): number {
  if (cursor !== null && !/^\d{1,15}$/.test(cursor)) throw new RangeError("not a cursor of this change log");
  return Number(cursor ?? 0);
}

/** Stamped versions and those that still wait in the record's own outbox, which come last. */
export async function versions(db: Db, collection: Collection, id: string): Promise<Change[]> {
  const row = await rowsOf(db, collection).findOne({ _id: id }, { maxTimeMS, projection: { _outbox: 1 } });
  const stamped = logOf(db).find({ collection: collection.name, id }, { maxTimeMS, sort: { version: 1 } });
  const found = (await stamped.toArray()).map(changeOf);
  const last = found.at(-1);
  const waiting = (row?._outbox ?? []).filter(({ version }) => version > (last?.version ?? 0));
  // They come after whatever is stamped now, so the last cursor before them is theirs.
  const cursor = last?.cursor ?? "0";
  return [
    ...found,
    ...waiting.map((entry) => changeOf({ ...entry, _id: Number(cursor), collection: collection.name, id })),
  ];
}

export async function committed(db: Db, collections: readonly Collection[], request: string): Promise<number> {
  const found = new Set<string>();
  const note = (collection: string, id: string, version: number) =>
    found.add(JSON.stringify([collection, id, version]));
  // The outboxes first: what the sequencer moves meanwhile is then found in the log.
  for (const collection of collections) {
    for (const { _id, _outbox } of await outboxes(db, collection, { "_outbox.request": request })) {
      for (const entry of _outbox) if (entry.request === request) note(collection.name, _id, entry.version);
    }
  }
  const stamped = logOf(db).find({ request }, { maxTimeMS, projection: { collection: 1, id: 1, version: 1 } });
  for await (const { collection, id, version } of stamped) note(collection, id, version);
  return found.size;
}

/** The ids of the records whose row was written by this attempt. */
export async function wonAttempts(db: Db, collection: Collection, attempt: string): Promise<ReadonlySet<string>> {
  const waiting = await outboxes(db, collection, { "_outbox.attempt": attempt });
  const stamped = await logOf(db)
    .find({ attempt }, { maxTimeMS, projection: { id: 1 } })
    .toArray();
  return new Set([...waiting.map(({ _id }) => _id), ...stamped.map(({ id }) => id)]);
}

function outboxes(db: Db, collection: Collection, filter: Record<string, string>): Promise<RowDocument[]> {
  return rowsOf(db, collection)
    .find(filter, { maxTimeMS, projection: { _outbox: 1 } })
    .toArray();
}

function changeOf({ _id, collection, id, version, at, by, request, record, erased }: VersionDocument): Change {
  return { cursor: String(_id), collection, id, version, at, by, request, record, ...(erased && { erased }) };
}
