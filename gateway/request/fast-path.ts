import { GraphQLError } from "graphql";
import { runCompiled } from "./compiled.ts";
import { inTurn } from "./large-requests.ts";
import type { RequestContext } from "./context.ts";
import { header, type HubRequest, sent } from "../http-message.ts";
import type { Event } from "../executor/events.ts";
import type { Answer } from "../executor/operation.ts";
import type { QueryVariant } from "../executor/query-variants.ts";
import type { Executor } from "../executor/supergraph.ts";
import { noteResponse } from "./response-notes.ts";
import { applyEventRules, applyQueryRules, type ResolvedOperation } from "./query-rules.ts";
import { shownError } from "./shown-errors.ts";

/** An answer before the hub's own headers. */
export interface Answered {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a client that accepts this gets. Any other `Accept` is Apollo Server's to understand. */
const contentTypes = new Map<string | undefined, string>([
  [undefined, "application/json; charset=utf-8"],
  ["*/*", "application/json; charset=utf-8"],
  ["application/json", "application/json; charset=utf-8"],
  ["application/graphql-response+json", "application/graphql-response+json; charset=utf-8"],
]);

/**
 * Answers a request whose query came through Apollo Server before: it was parsed, validated, planned and compiled
 * then, and only what depends on the request is left to do. Null where Apollo Server has to see the request.
 */
export async function answerFast(
  executor: Executor<RequestContext>,
  request: HubRequest,
  context: RequestContext,
): Promise<Answered | null> {
  const contentType = contentTypes.get(request.headers["accept"] as string | undefined);
  const asked = plainBody(request);
  const operation = contentType && asked && executor.cached(asked.query, asked.operationName);
  if (!operation) return null;
  const answer = await answerPrepared(operation, asked.variables, context);
  return {
    status: undefined,
    headers: { "cache-control": "no-store", "content-type": contentType },
    body: `${JSON.stringify(answer)}\n`,
  };
}

/** What a query that is prepared comes to under the hub's rules, or an event of a subscription, as a client may read it. */
export async function answerPrepared(
  operation: QueryVariant<RequestContext>,
  variables: PlainBody["variables"],
  context: RequestContext,
  event?: Event,
) {
  let result: Answer;
  try {
    const asked = resolved(operation, variables);
    await (event ? applyEventRules(asked, context) : applyQueryRules(asked, context));
    result = await inTurn(context.notes.charged ?? 0, () => runCompiled(operation, variables, context, event));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    result = { errors: [error] };
  }
  const { data } = result;
  const errors = result.errors?.map((error) => shownError(error.toJSON()));
  const extensions = noteResponse(context, { data, errors });
  return { errors, data, extensions };
}

/** What the rules look at of a query that is prepared. */
export function resolved(
  operation: QueryVariant<RequestContext>,
  variables: PlainBody["variables"],
): ResolvedOperation {
  const { document, definition, name } = operation;
  const { schema } = operation.operation;
  return { schema, document, operation: definition, operationName: name, variables: operation.variables(variables) };
}

interface PlainBody {
  readonly query: string;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The body of a request that needs no understanding. */
function plainBody(request: HubRequest): PlainBody | null {
  const { query, operationName, variables, extensions } = sent(request) as Readonly<Record<string, unknown>>;
  if (typeof query !== "string" || extensions != null) return null;
  if (operationName != null && typeof operationName !== "string") return null;
  if (variables != null && (typeof variables !== "object" || Array.isArray(variables))) return null;
  if (!header(request, "content-type")?.startsWith("application/json")) return null;
  return { query, operationName, variables: (variables ?? {}) as PlainBody["variables"] };
}
