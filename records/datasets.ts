import { type Kind, kindNames, kinds } from "./kinds.ts";
import { joiningAmong } from "../core/datasets.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { type SubgraphName, subgraphNames } from "./subgraphs.ts";
import { listFaults, missingRooms, ownsKinds, refuseFaults, roomOf } from "./rooms.ts";

/** The dataset of one of the hub's kinds. */
export type KindDataset = Dataset<HubRecord, Kind>;

refuseFaults(listFaults());
const owners = subgraphNames.filter(ownsKinds);
refuseFaults(owners.flatMap((name) => missingRooms(name, ["records"])));

/** Every kind's dataset, from all subgraphs. Loads their declarations alone: no schema, no resolver. */
export const datasets: ReadonlyMap<Kind, KindDataset> = new Map(
  (await Promise.all(owners.map(declared))).flat().map((dataset) => [dataset.name, dataset]),
);

refuseFaults(
  kindNames
    .filter((kind) => !datasets.has(kind))
    .map((kind) => `${roomOf(kinds[kind].subgraph, "records")} has no ${kind} among its datasets: declare it there.`),
);

/** Those of links and other records that join two. */
export const joining = joiningAmong(datasets);

/** The kinds that owners hand in. Of the others, an act of the hub makes the records. */
export const handedInKinds = kindNames.filter((kind) => datasets.get(kind)?.handedIn);

async function declared(name: SubgraphName): Promise<readonly KindDataset[]> {
  const records = (await import(`./${name}/records.ts`)) as { readonly datasets?: readonly KindDataset[] };
  return records.datasets ?? [];
}
