import type { Kind } from "./kinds.ts";
import type { Dataset } from "../core/record.ts";
import { subgraphNames } from "./subgraphs.ts";

/** Every kind's dataset, from all subgraphs. Loads their declarations alone: no schema, no resolver. */
export const datasets: ReadonlyMap<Kind, Dataset> = new Map(
  (await Promise.all(subgraphNames.map(declared))).flat().map((dataset) => [dataset.name, dataset]),
);

async function declared(name: string): Promise<readonly Dataset[]> {
  const records = (await import(`./${name}/records.ts`)) as { readonly datasets: readonly Dataset[] };
  return records.datasets;
}
