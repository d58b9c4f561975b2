import type { Reader } from "../core/access/reader.ts";
import { datasetOf, type Datasets } from "../core/datasets.ts";

/** Sees records, as far as somebody may. */
export type Seeing = Pick<Reader, "byIds">;

/** The versions of those records that stand and that one of the readers sees, each asked for what those before it did not. */
export async function versionsSeen(
  datasets: Datasets,
  readers: readonly Seeing[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const reader of readers) {
    const others = new Set(ids.filter((id) => !found.has(id)));
    for (const [dataset, ofKind] of Map.groupBy(others, (id) => datasetOf(datasets, id)))
      for (const record of dataset ? await reader.byIds(dataset, ofKind) : [])
        if (record) found.set(record.id, record.version);
  }
  return found;
}
