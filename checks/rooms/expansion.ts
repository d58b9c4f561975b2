import { GraphQLError } from "graphql";
import { subgraphNames } from "../../records/subgraphs.ts";
import { expandedSdl } from "../../schema/expand/written.ts";

/** Why the SDL of a subgraph cannot be expanded: what of its records the graph does not show, or a page of nothing. */
export function expansionFaults(): string[] {
  return subgraphNames.flatMap((name) => {
    try {
      expandedSdl(name);
      return [];
    } catch (error) {
      if (error instanceof GraphQLError) return [error.message];
      throw error;
    }
  });
}
