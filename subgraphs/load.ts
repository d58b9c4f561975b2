import type { Subgraph } from "./make.ts";
import type { SubgraphName } from "../records/subgraphs.ts";

/** Loads one subgraph by its name: its resolvers and rules are imported only where they run. */
export async function loadSubgraph(name: SubgraphName): Promise<Subgraph> {
  const { subgraph } = (await import(`./${name}/subgraph.ts`)) as { subgraph: Subgraph };
  return subgraph;
}
