import { concatAST, print } from "graphql";
import { datasets } from "../../records/datasets.ts";
import { kinds } from "../../records/kinds.ts";
import { missingRooms, refuseFaults } from "../../records/rooms.ts";
import type { SubgraphName } from "../../records/subgraphs.ts";
import { byHand } from "../by-hand.ts";
import { expandSubgraph } from "./subgraph.ts";

/** The whole SDL of a subgraph, expanded from what stands in schema/. */
export function expandedSdl(name: SubgraphName): string {
  refuseFaults(missingRooms(name, ["schema"]));
  const own = [...datasets.values()].filter((dataset) => kinds[dataset.name].subgraph === name);
  const written = concatAST([byHand("shared"), byHand(name)]);
  return `# Written by schema/expand.ts.\n\n${print(expandSubgraph(written, own))}\n`;
}
