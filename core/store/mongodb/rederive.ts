import { contentDigest } from "../content.ts";
import { completed } from "../declaration.ts";
import type { Collection, Draft, PageRequest, StoredRecord } from "../port.ts";
import { derivedFields, type RowOperation, rowsOf, rowsToWrite } from "./document.ts";
import { type Asking, options } from "./reads.ts";
import { unset } from "./writes.ts";

/** A row that is written meanwhile is passed over: its writer derived it. */
export async function rederive<R extends StoredRecord>(
  { db, session }: Asking,
  collection: Collection<R>,
  { first, after }: PageRequest,
): Promise<readonly string[]> {
  const wanted = { _live: true, ...(after != null && { _id: { $gt: after } }) };
  const projection = { _version: 1, _record: 1 };
  const rows = await rowsOf(db, collection)
    .find(wanted, { ...options(session), projection, sort: { _id: 1 }, limit: first })
    .toArray();
  const operations = rows.map(({ _id, _version, _record }): RowOperation => {
    const standing = _record as unknown as R;
    const filled = completed(collection, standing);
    const { columns, keys, emptyKeys } = derivedFields(collection, (filled ?? standing) as unknown as Draft<R>);
    const content = filled && { _record: filled, _digest: contentDigest(filled, collection.carried) };
    // With something to set in any case: an update of nothing is an error.
    const update = { $set: { _live: true, ...content, ...columns, ...keys }, ...unset(emptyKeys) };
    return { updateOne: { filter: { _id, _version } as { _id: string }, update } };
  });
  if (operations.length > 0) await rowsToWrite(db, collection).bulkWrite(operations, session ? { session } : {});
  return rows.map(({ _id }) => _id);
}
