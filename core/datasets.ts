import type { Dataset, JoiningDataset } from "./record.ts";

/** The dataset of every kind of record the hub holds, by the kind's name: what the core is handed of the records. */
export type Datasets = ReadonlyMap<string, Dataset>;

const byPrefix = new WeakMap<Datasets, ReadonlyMap<string, Dataset>>();

/** The dataset an id belongs to, or null where none has its prefix. Says nothing about whether the record exists. */
export function datasetOf(datasets: Datasets, id: string): Dataset | null {
  let prefixes = byPrefix.get(datasets);
  if (!prefixes)
    byPrefix.set(datasets, (prefixes = new Map([...datasets.values()].map((dataset) => [dataset.prefix, dataset]))));
  return prefixes.get(id.slice(0, 3)) ?? null;
}

/** The ids, each once, by the dataset that they belong to; those of none are left out. */
export function byDataset(datasets: Datasets, ids: Iterable<string>): [Dataset, string[]][] {
  const grouped = Map.groupBy(new Set(ids), (id) => datasetOf(datasets, id));
  return [...grouped].flatMap(([dataset, ofKind]) => (dataset ? [[dataset, ofKind]] : []));
}

/** The datasets of records that join others: links, and judgements of two records. */
export function joiningAmong(datasets: Datasets): JoiningDataset[] {
  return [...datasets.values()].filter(isJoining);
}

function isJoining(dataset: Dataset): dataset is JoiningDataset {
  return dataset.joins !== null;
}
