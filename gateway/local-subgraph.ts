import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { GatewayGraphQLResponse } from "@apollo/server-gateway-interface";
import type { SubgraphExecutor } from "../subgraphs/executor.ts";
import type { RequestContext } from "./context.ts";

/** A subgraph in the gateway's own process: the plan's fetch is a function call, with the request's own context. */
export class LocalSubgraph implements GraphQLDataSource<RequestContext> {
  readonly #executor: SubgraphExecutor;

  constructor(executor: SubgraphExecutor) {
    this.#executor = executor;
  }

  async process({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<RequestContext>): Promise<GatewayGraphQLResponse> {
    const result = await this.#executor.run(request.query ?? "", request.variables, context as RequestContext);
    return result as GatewayGraphQLResponse;
  }
}
