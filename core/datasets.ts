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

/** The dataset of links among all. */
export function linksAmong(datasets: Datasets): JoiningDataset {
  for (const dataset of datasets.values()) if (isJoining(dataset)) return dataset;
  throw new Error("none of these datasets joins records");
}

function isJoining(dataset: Dataset): dataset is JoiningDataset {
  return dataset.joins !== null;
}
