import { ApolloGateway } from "@apollo/gateway";
import { type ExecutionResult, getOperationAST, type GraphQLSchema, parse } from "graphql";
import { silenceVendors } from "../../../core/settings.ts";
import type { SmallRun, Trouble } from "./border.ts";
import { executorOf, type PlannerName } from "./executor-of.ts";
import type { SmallSupergraph } from "./supergraph-of.ts";

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An answer, and where subgraphs failed on the way to it. */
export interface Told extends ExecutionResult {
  readonly failures: ReadonlySet<string>;
}

type Ask = (operation: Operation, trouble: Trouble) => Promise<Told>;

/** One supergraph by two executors: ours, and Apollo's own. */
export interface BothWays {
  /** Whether the subgraphs are asked with the same texts by both. */
  readonly asksAlike: boolean;
  readonly schema: GraphQLSchema;
  readonly ours: Ask;
  readonly apollo: Ask;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export async function bothWays({ sdl, ask }: SmallSupergraph, planner: PlannerName): Promise<BothWays> {
  silenceVendors();
  const executor = await executorOf<SmallRun>(
    sdl,
    (name, { query, variables, context }) => ask(name, { query, variables, run: context }),
    planner,
  );
  const gateway = new ApolloGateway({
    supergraphSdl: sdl,
    queryPlannerConfig: { reuseQueryFragments: false },
    logger: silent,
    buildService: ({ name }) => ({
      process: async ({ request, context }) =>
        (await ask(name, {
          query: request.query ?? "",
          variables: request.variables,
          run: context["run"],
        })) as never,
    }),
  });
  const { executor: apollo } = await gateway.load({
    apollo: { key: undefined, keyHash: undefined, graphRef: undefined },
  } as never);
  return {
    asksAlike: planner === "apollo",
    schema: executor.schema,
    ours: ({ query, variables }, trouble) =>
      withFailures(trouble, (context) => executor.execute({ query, variables, context })),
    apollo: ({ query, variables }, trouble) => {
      const document = parse(query);
      const operation = getOperationAST(document);
      const request = { query, variables };
      return withFailures(trouble, (run) =>
        apollo({
          request,
          document,
          operation,
          queryHash: query,
          context: { run },
          logger: silent,
          metrics: {},
          operationName: null,
        } as never),
      );
    },
  };
}

async function withFailures(trouble: Trouble, execute: (run: SmallRun) => Promise<unknown>): Promise<Told> {
  const failures = new Set<string>();
  const result = await execute({ trouble, stamps: 0, failed: (where) => void failures.add(where) });
  return { ...(result as ExecutionResult), failures };
}
