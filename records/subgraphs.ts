import type { Kind, kinds } from "./kinds.ts";

/** The one list of subgraphs; everything that handles each of them loops over it. */
export const subgraphNames = [
  "persons",
  "documents",
  "vehicles",
  "specimens",
  "operations",
  "links",
] as const satisfies readonly (typeof kinds)[Kind]["subgraph"][];

export type SubgraphName = (typeof subgraphNames)[number];

export function isSubgraphName(name: string | undefined): name is SubgraphName {
  return (subgraphNames as readonly (string | undefined)[]).includes(name);
}
