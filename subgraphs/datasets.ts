import type { Kind } from "../core/kinds.ts";
import type { Dataset } from "../core/record.ts";
import { subgraphNames } from "./names.ts";

type Declares = { readonly datasets: readonly Dataset[] };

const declared = await Promise.all(subgraphNames.map((name) => import(`./${name}/records.ts`) as Promise<Declares>));

/** Every kind of record the hub holds, as its subgraph declares it. */
export const datasets: ReadonlyMap<Kind, Dataset> = new Map(
  declared.flatMap((records) => records.datasets.map((dataset) => [dataset.name, dataset] as const)),
);
