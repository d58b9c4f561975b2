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

type Ask = (operation: Operation, trouble: Trouble) => Promise<ExecutionResult>;

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
    ours: async ({ query, variables }, trouble) =>
      (await executor.execute({ query, variables, context: { trouble, stamps: 0 } })) as ExecutionResult,
    apollo: async ({ query, variables }, trouble) => {
      const document = parse(query);
      const operation = getOperationAST(document);
      const request = { query, variables };
      return (await apollo({
        request,
        document,
        operation,
        queryHash: query,
        context: { run: { trouble, stamps: 0 } },
        logger: silent,
        metrics: {},
        operationName: null,
      } as never)) as ExecutionResult;
    },
  };
}
