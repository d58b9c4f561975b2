import { executorOf, type PlannerName } from "./executor-of.ts";
import type { SmallRun, SmallSubgraph, Trouble } from "./border.ts";
import { noTrouble, supergraphOf } from "./supergraph-of.ts";

/** A subgraph's schema of Federation 2, which takes these directives. */
export const of2 = (names: string, rest: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [${names}])\n${rest}`;

/** A fetch of a plan. */
export type Call = readonly [subgraph: string, query: string, representations?: unknown];

/** Asks the executor of what these subgraphs compose to, and tells which fetches it took. */
export function answering(subgraphs: Readonly<Record<string, SmallSubgraph>>, planner?: PlannerName) {
  const { sdl, ask } = supergraphOf(subgraphs);
  const opened = executorOf<SmallRun & { readonly calls: Call[] }>(
    sdl,
    (name, { query, variables, context }) => {
      const { representations } = variables;
      context.calls.push(representations === undefined ? [name, query] : [name, query, representations]);
      return ask(name, { query, variables, run: context });
    },
    planner,
  );
  return async (query: string, variables: Readonly<Record<string, unknown>> = {}, trouble: Trouble = noTrouble) => {
    const calls: Call[] = [];
    const context = { trouble, stamps: 0, calls };
    const executor = await opened;
    const { data, errors } = await executor.execute({ query, variables, context });
    return { data, errors: errors?.map(({ message, path }) => ({ message, path })), calls };
  };
}
