import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from "graphql";
import { hubError } from "../../core/errors.ts";
import type { RequestContext } from "./context.ts";
import { nullsRule } from "./nulls-rule.ts";
import { rowsRule } from "./rows-rule.ts";
import { purposeRule } from "./purpose-rule.ts";

/** A valid query or mutation that is about to run. */
export interface ResolvedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the document holds several and none was named. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What every query has to meet each time it runs, whichever way it came: throws the error to answer with. */
export type QueryRule = (asked: ResolvedOperation, context: RequestContext) => void;

const nulls = nullsRule();
const rows = rowsRule();

/** Throws what a query is refused with; resolves, with its cost charged, where it may run. */
export async function applyQueryRules(asked: ResolvedOperation, context: RequestContext): Promise<void> {
  if (asked.operation?.operation === OperationTypeNode.SUBSCRIPTION) throw hubError("BAD_REQUEST", streamed);
  await applyEventRules(asked, context);
}

const streamed =
  "A subscription is answered as a stream of events: send `Accept: text/event-stream`, or `multipart/mixed; subscriptionSpec=1.0`.";

/** The same of a subscription that begins, and of each of its events. */
export async function applyEventRules(asked: ResolvedOperation, context: RequestContext): Promise<void> {
  purposeRule(asked, context);
  nulls(asked);
  context.notes.mutates = asked.operation?.operation === OperationTypeNode.MUTATION;
  const cost = 1 + rows(asked);
  const spent = await context.rateLimiter.charge(context.caller, cost);
  if (!spent) {
    context.notes.charged = cost;
    context.notes.began = performance.now();
    return;
  }
  if (spent.retryAfter !== null) context.notes.retryAfter = spent.retryAfter;
  throw hubError(spent.code, spent.message);
}
