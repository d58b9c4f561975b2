import type { Kind } from "./kinds.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { subgraphNames } from "./subgraphs.ts";

/** The dataset of one of the hub's kinds. */
export type KindDataset = Dataset<HubRecord, Kind>;

/** Every kind's dataset, from all subgraphs. Loads their declarations alone: no schema, no resolver. */
export const datasets: ReadonlyMap<Kind, KindDataset> = new Map(
  (await Promise.all(subgraphNames.map(declared))).flat().map((dataset) => [dataset.name, dataset]),
);

async function declared(name: string): Promise<readonly KindDataset[]> {
  const records = (await import(`./${name}/records.ts`)) as { readonly datasets: readonly KindDataset[] };
  return records.datasets;
}
