/**
 * The one list of subgraphs; everything that handles each of them loops over it. `port` is where one listens that is
 * started alone, unless the settings say otherwise.
 */
export const subgraphs = [
  { name: "persons", port: 4001 },
  { name: "documents", port: 4002 },
  { name: "vehicles", port: 4003 },
  { name: "specimens", port: 4004 },
  { name: "operations", port: 4005 },
  { name: "links", port: 4006 },
  { name: "account", port: 4007 },
  { name: "checks", port: 4008 },
] as const satisfies readonly { readonly name: string; readonly port: number }[];

export type SubgraphName = (typeof subgraphs)[number]["name"];

export const subgraphNames: readonly SubgraphName[] = subgraphs.map(({ name }) => name);

export function isSubgraphName(name: string | undefined): name is SubgraphName {
  return (subgraphNames as readonly (string | undefined)[]).includes(name);
}
