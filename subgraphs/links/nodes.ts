import { kindOf } from "../../records/kinds.ts";
import type { SubgraphContext } from "../context.ts";
import { nodes } from "../nodes.ts";

/** What has an id, of whatever kind: links as they are, which this subgraph holds, and anything else as its id. */
export function nodesHere(context: SubgraphContext) {
  return nodes(context, (id) => kindOf(id) === "link");
}
