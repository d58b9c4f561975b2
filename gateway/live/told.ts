import type { Reader } from "../../core/access/reader.ts";
import type { Change, StoredRecord } from "../../core/store/port.ts";
import type { KindDataset } from "../../records/datasets.ts";
import type { Source } from "./sources.ts";

/** A change that a caller is told of. */
export interface Told extends Change {
  readonly record: StoredRecord;
  /** Id of what it is about. */
  readonly about: string;
}

/** What the reader's caller does not see is no event, and costs it nothing: neither what changed, nor what that is about. */
export async function toldOf(reader: Reader, source: Source, changes: readonly Change[]): Promise<Told[]> {
  let told = changes.flatMap(({ record, ...change }): Told[] =>
    record ? [{ ...change, record, about: source.about({ ...change, record }) }] : [],
  );
  for (const dataset of source.followed) {
    const ids = told.filter(({ collection }) => collection === dataset.name).map(({ id }) => id);
    const seen = await seenIn(reader, dataset, ids);
    told = told.filter(({ collection, id }) => collection !== dataset.name || seen.has(id));
  }
  const ids = told.map(({ about }) => about);
  const seen = await seenIn(reader, source.dataset, ids);
  return told.filter(({ about }) => seen.has(about));
}

/** Those of the ids whose records the caller sees. */
async function seenIn(reader: Reader, dataset: KindDataset, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const records = ids.length > 0 ? await reader.byIds(dataset, ids) : [];
  return new Set(ids.filter((_id, at) => records[at]));
}
