import { hubError } from "../../core/errors.ts";
import { decisions } from "../../records/operations/decisions.ts";
import { type DecisionRecord, operations } from "../../records/operations/records.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIdsGiven } from "../ids-asked.ts";
import { naming } from "../naming.ts";
import { byId, conditions, search } from "../search.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** Decisions that are listed with an operation: **our rule**. */
const mostDecisions = 500;

export const decisionQueries = {
  decision: (_parent, { id }, context) => byId(context, decisions, id),
  decisions: (_parent, { operation, ...page }, context) => {
    checkIdsGiven({ operation });
    return search(context, "decisions", decisions, conditions({ operation }), page);
  },
} satisfies Resolvers["Query"];

export const decisionMutations = {
  recordDecision: async (_parent, { operation, idempotencyKey, reasons, corrects, ...said }, context) => {
    checkIdsGiven({ operation, corrects });
    const whole = { ...said, reasons: reasons ?? null, corrects: corrects ?? null };
    const decided = await context.operations.decisions.record(operation, whole, idempotencyKey);
    if (!decided) return null;
    return { result: writeResult(decided.result), decision: await byId(context, decisions, decided.id) };
  },
} satisfies Resolvers["Mutation"];

export const decisionResolvers = {
  operation: ({ operation }, _args, context) => byId(context, operations, operation),
} satisfies Resolvers["Decision"];

export const decided = {
  decisions: async ({ id }, _args, context) => {
    const made = await decisionsOn(context, id);
    return made.toSorted((one, other) => (one.decidedAt > other.decidedAt ? -1 : 1));
  },
} satisfies Resolvers["Operation"];

async function decisionsOn(context: SubgraphContext, operation: string): Promise<readonly DecisionRecord[]> {
  const asked = { field: "operation", id: operation, most: mostDecisions };
  const { records, more } = await naming(context, decisions, asked);
  if (more)
    throw hubError("BAD_USER_INPUT", `More than ${mostDecisions} were made: ask for "decisions" of the operation.`);
  return records;
}
