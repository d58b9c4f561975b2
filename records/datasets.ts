import { type Kind, kindNames, kinds } from "./kinds.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { SubgraphName } from "./subgraphs.ts";

/** The dataset of one of the hub's kinds. */
export type KindDataset = Dataset<HubRecord, Kind>;

/** Those that own kinds; one that owns none has no folder here. */
const owners = new Set(kindNames.map((kind) => kinds[kind].subgraph));

/** Every kind's dataset, from all subgraphs. Loads their declarations alone: no schema, no resolver. */
export const datasets: ReadonlyMap<Kind, KindDataset> = new Map(
  (await Promise.all(Array.from(owners, declared))).flat().map((dataset) => [dataset.name, dataset]),
);

async function declared(name: SubgraphName): Promise<readonly KindDataset[]> {
  const records = (await import(`./${name}/records.ts`)) as { readonly datasets: readonly KindDataset[] };
  return records.datasets;
}
