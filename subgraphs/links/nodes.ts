import { kindOf, kinds } from "../../records/kinds.ts";
import type { SubgraphContext } from "../context.ts";
import { nodes } from "../nodes.ts";

/** What has an id, of whatever kind: as it is where this subgraph holds it, and anything else as its id. */
export function nodesHere(context: SubgraphContext) {
  return nodes(context, isHeldHere);
}

function isHeldHere(id: string): boolean {
  const kind = kindOf(id);
  return kind !== null && kinds[kind].subgraph === "links";
}
