import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { GatewayGraphQLResponse } from "@apollo/server-gateway-interface";
import type { ExecutionResult } from "graphql";
import type { SubgraphExecutor } from "../../subgraphs/executor.ts";
import type { RequestContext } from "../request/context.ts";

/** A subgraph in the gateway's own process: the plan's fetch is a function call, with the request's own context. */
export class LocalSubgraph implements GraphQLDataSource<RequestContext> {
  readonly #executor: SubgraphExecutor;

  constructor(executor: SubgraphExecutor) {
    this.#executor = executor;
  }

  /** For the hub's own executor. */
  ask(query: string, variables: Readonly<Record<string, unknown>>, context: RequestContext): Promise<ExecutionResult> {
    return this.#executor.run(query, variables, context);
  }

  /** For that of Apollo's gateway. */
  async process({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<RequestContext>): Promise<GatewayGraphQLResponse> {
    const result = await this.ask(request.query ?? "", request.variables ?? {}, context as RequestContext);
    return result as GatewayGraphQLResponse;
  }
}
