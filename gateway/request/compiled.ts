import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from "@apollo/server-gateway-interface";
import type { RequestContext } from "./context.ts";
import type { Event } from "../executor/events.ts";
import type { Answer, Question } from "../executor/operation.ts";
import type { QueryVariant } from "../executor/query-variants.ts";
import type { Executor } from "../executor/supergraph.ts";

/** Our executor in the form in which Apollo Server takes a gateway. What it is asked is kept for `fast-path.ts`. */
export function compiledGateway(
  { schema, prepare }: Executor<RequestContext>,
  supergraphSdl: string,
): GatewayInterface {
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return {
        executor: async ({ source, document, request, context }) => {
          const operation = await prepare(source, document, request.operationName);
          return runCompiled(operation, request.variables, context as RequestContext);
        },
      };
    },
    stop: async () => {},
  };
}

/** Runs a query, or answers an event of a subscription, as this request may: until its client has left, or all is spent that a request may spend. */
export async function runCompiled(
  operation: QueryVariant<RequestContext>,
  variables: Question<RequestContext>["variables"],
  context: RequestContext,
  event?: Event,
): Promise<Answer> {
  const { stop, weigh, spending } = context;
  const answer = await operation.run({ variables, context, stop, weigh, event });
  // What was put together is written out in a turn of its own, where it is much.
  await spending.giveWay();
  return answer;
}
