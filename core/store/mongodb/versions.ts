import type { Collection, StoredRecord } from "../port.ts";
import type { ReadOptions } from "../reading.ts";
import type { RecordedVersion, VersionPage } from "../versions.ts";
import { type Db, maxTimeMS } from "./connection.ts";
import { type Pending, rowsOf } from "./document.ts";
import { logName, type VersionDocument } from "./log.ts";
import { askEach } from "./reads.ts";

/** Stamped versions, and those that still wait in the records' outboxes, which are the newest. */
export async function versionsEach(
  db: Db,
  collection: Collection,
  ids: readonly string[],
  page: VersionPage,
  { pause }: ReadOptions = {},
): Promise<Map<string, RecordedVersion[]>> {
  const asked = [...new Set(ids)];
  const { first, before, until } = page;
  if (asked.length === 0 || first === 0) return new Map();
  // The outboxes first: what the sequencer moves meanwhile is then found in the log.
  const waiting = await outboxesOf(db, collection, asked);
  const within = { ...(before != null && { version: { $lt: before } }), ...(until != null && { at: { $lte: until } }) };
  const wanted = asked.map((id) => ({ id, collection: collection.name, ...within }));
  const stages = [{ $sort: { version: -1 } }, { $limit: first }];
  const stamped = new Map<string, Pending[]>();
  for await (const entry of askEach<VersionDocument>(
    { db, session: undefined },
    { name: logName },
    wanted,
    stages,
    pause,
  ))
    stamped.getOrInsertComputed(entry.id, () => []).push(entry);
  const found = new Map<string, RecordedVersion[]>();
  for (const id of asked) {
    const versions = joined(waiting.get(id) ?? [], stamped.get(id) ?? [], page);
    if (versions.length > 0) found.set(id, versions);
  }
  return found;
}

async function outboxesOf(
  db: Db,
  collection: Collection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Pending[]>> {
  const some = { _id: { $in: [...ids] }, "_outbox.request": { $exists: true } };
  const rows = rowsOf(db, collection).find(some, { maxTimeMS, projection: { _outbox: 1 } });
  return new Map((await rows.toArray()).map(({ _id, _outbox }) => [_id, _outbox]));
}

function joined(waiting: readonly Pending[], stamped: readonly Pending[], page: VersionPage): RecordedVersion[] {
  const { first, before, until, fields } = page;
  // The sequencer has yet to remove what an erasure that waits has erased.
  const erased = Math.max(0, ...waiting.filter((one) => one.erased).map(({ version }) => version));
  const byNumber = new Map([...waiting, ...stamped].map((one) => [one.version, one]));
  return [...byNumber.values()]
    .filter(({ version, at }) => version >= erased && version < (before ?? Infinity) && (until == null || at <= until))
    .toSorted((one, other) => other.version - one.version)
    .slice(0, first)
    .map(({ version, at, by, request, record, erased: gone }) => {
      const said = { version, at, by, request, record: fields ? part(record, fields) : record };
      return gone ? { ...said, erased: true } : said;
    });
}

function part(record: StoredRecord | null, fields: readonly string[]): StoredRecord | null {
  if (record === null) return null;
  const said = record as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map((field) => [field, said[field] ?? null])) as unknown as StoredRecord;
}
