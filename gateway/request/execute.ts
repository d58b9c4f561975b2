import type { ApolloServer } from "@apollo/server";
import { refusal } from "../../core/refusal.ts";
import type { Executor } from "../executor/supergraph.ts";
import { headerMap, type HubAnswer, type HubRequest, statusOf } from "../http-message.ts";
import type { RateLimiter } from "../limits/rate-limiter.ts";
import type { RequestContext } from "./context.ts";
import { type Answered, answerFast } from "./fast-path.ts";

/** What a query is run by. */
export interface ExecutionParts {
  readonly apollo: ApolloServer<RequestContext>;
  /** The executor that holds the queries which Apollo Server has let in; null where Apollo's gateway executes. */
  readonly compiled: Executor<RequestContext> | null;
  readonly rateLimiter: RateLimiter;
}

/** Runs a query as its caller may, and pays for what it took. */
export async function execute(parts: ExecutionParts, request: HubRequest, context: RequestContext): Promise<HubAnswer> {
  const { compiled, rateLimiter } = parts;
  const { notes, requestId, spending } = context;
  let answered: Answered;
  try {
    const fast = compiled && (await answerFast(compiled, request, context));
    answered = fast ?? (await throughApollo(parts, request, context));
  } finally {
    if (notes.charged !== null) await rateLimiter.settle(context.caller, 1 + spending.points - notes.charged);
  }
  const { status, headers, body } = answered;
  // What was changed is told, whatever failed beside; otherwise a part is not to be taken for the whole.
  if (!notes.changed) {
    if (spending.ended) return refusal("COST_LIMIT", requestId, spending.ended.message);
    if (notes.codes.includes("STORE_UNAVAILABLE")) return refusal("STORE_UNAVAILABLE", requestId);
  }
  return {
    status: notes.answered ? (status ?? 200) : statusOf(notes.codes[0], headers["content-type"]),
    headers: {
      ...headers,
      "hub-request": requestId,
      ...(notes.retryAfter && { "retry-after": String(notes.retryAfter) }),
    },
    body,
  };
}

async function throughApollo(
  { apollo }: ExecutionParts,
  request: HubRequest,
  context: RequestContext,
): Promise<Answered> {
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers: headerMap(request), search: "", body: request.body },
    context: async () => context,
  });
  // Incremental delivery is not offered, so an answer is always whole.
  return { status, headers: Object.fromEntries(headers), body: body.kind === "complete" ? body.string : "" };
}
