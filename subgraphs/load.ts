import { missingRooms, refuseFaults, roomOf } from "../records/rooms.ts";
import type { SubgraphName } from "../records/subgraphs.ts";
import type { Subgraph } from "./make.ts";

/** Loads one subgraph by its name: its resolvers and rules are imported only where they run. */
export async function loadSubgraph(name: SubgraphName): Promise<Subgraph> {
  refuseFaults(missingRooms(name, ["resolvers", "permissions", "subgraph"]));
  const { subgraph } = (await import(`./${name}/subgraph.ts`)) as { subgraph?: Subgraph };
  if (!subgraph) refuseFaults([`${roomOf(name, "subgraph")} exports no \`subgraph\`.`]);
  return subgraph as Subgraph;
}
