import { ApolloGateway } from "@apollo/gateway";
import { type ExecutionResult, getOperationAST, type GraphQLSchema, parse } from "graphql";
import { createExecutor } from "../../../gateway/executor/supergraph.ts";
import { silenceVendors } from "../../../core/settings.ts";
import type { SmallRun, Trouble } from "./border.ts";
import type { SmallSupergraph } from "./supergraph-of.ts";

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Ask = (operation: Operation, trouble: Trouble) => Promise<ExecutionResult>;

/** One supergraph by two executors: ours, and Apollo's own. */
export interface BothWays {
  readonly schema: GraphQLSchema;
  readonly ours: Ask;
  readonly apollo: Ask;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export async function bothWays({ sdl, ask }: SmallSupergraph): Promise<BothWays> {
  silenceVendors();
  const executor = createExecutor<SmallRun>({
    supergraphSdl: sdl,
    fetcher: (name, { query, variables, context }) => ask(name, { query, variables, run: context }),
  });
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
