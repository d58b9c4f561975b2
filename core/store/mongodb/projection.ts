import { readFilter } from "../filter.ts";
import type { Collection, Filter, StoredRecord } from "../port.ts";
import { type Prepared, type RowOperation, rowsToWrite } from "./document.ts";
import type { Asking } from "./reads.ts";
import { liveWhere } from "./where.ts";

export async function project<R extends StoredRecord>(
  { db, session }: Asking,
  collection: Collection<R>,
  rows: readonly R[],
  prepared: readonly Prepared[],
): Promise<void> {
  if (rows.length === 0) return;
  const operations = prepared.map(({ id, digest, fields, keys, record }, at): RowOperation => {
    const { version, created, updated } = rows[at] as R;
    const own = { _version: version, _digest: digest, _created: created, _live: true, _outbox: [] };
    const replacement = { ...fields, ...keys, ...own, _record: record({ version, created, updated }) };
    return { replaceOne: { filter: { _id: id }, replacement, upsert: true } };
  });
  await rowsToWrite(db, collection).bulkWrite(operations, session ? { session } : {});
}

export async function discard({ db, session }: Asking, collection: Collection, filter: Filter): Promise<number> {
  const wanted = liveWhere(readFilter(collection, filter));
  const { deletedCount } = await rowsToWrite(db, collection).deleteMany(wanted, session ? { session } : {});
  return deletedCount;
}
