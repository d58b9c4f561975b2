import { byDataset } from "../../core/datasets.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Filter, Store } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { type Range, rootOf } from "../../session/feeds/range.ts";
import { isStanding, receivedCollection, receivedId, type ReceivedRow } from "../../session/following/rows.ts";

const rowsAtOnce = 500;
/** In the place of a digest: what is to be asked for again. No root is made of it there. */
const notAsTold = "";

/** What a range of a feed comes to by what stands here: the digest of each line, where its record is as it was taken in. */
export async function rootHere(store: Store, feed: string, range: Range): Promise<string> {
  const digests: string[] = [];
  for await (const rows of rowsIn(store, feed, range)) {
    const named = rows.flatMap(({ record, waits = [] }) => [record, ...waits]);
    const versions = await versionsOf(store, named);
    digests.push(...rows.flatMap((row) => digestHere(row, versions)));
  }
  return rootOf(digests);
}

/** The rows of a range, in the order of the ids there. */
export function rowsIn(store: Store, feed: string, { after, through }: Range): AsyncGenerator<ReceivedRow[]> {
  const idOf = (source: string) => receivedId({ feed, source });
  // Of no other feed, whatever it is called: an address has no space, and "!" comes next.
  const filter: Filter = { _id: through === null ? { $lt: `${feed}!` } : { $lte: idOf(through) } };
  return pagesOf(store, receivedCollection, filter, { first: rowsAtOnce, after: idOf(after ?? "") });
}

/** None of what is gone there, unless it was told since. */
function digestHere(row: ReceivedRow, versions: ReadonlyMap<string, number>): string[] {
  const { record, gone, digest = null, here, waits = [] } = row;
  if (gone && digest === null) return [];
  const comes = waits.length > 0 && waits.every((id) => versions.has(id));
  const isAsTaken = !isStanding(row) || versions.get(record) === here;
  return [isAsTaken && !comes && digest !== null ? digest : notAsTold];
}

async function versionsOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const [dataset, some] of byDataset(datasets, ids))
    for (const [id, { version }] of await store.getMany(dataset, some)) versions.set(id, version);
  return versions;
}
