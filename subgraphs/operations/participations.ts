import { hubError } from "../../core/errors.ts";
import { includesCode } from "../../core/standards/countries.ts";
import { askedBy, participations } from "../../records/operations/participations.ts";
import { operations, type ParticipationRecord } from "../../records/operations/records.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIds, checkIdsGiven } from "../ids-asked.ts";
import { naming } from "../naming.ts";
import { byId, conditions, search } from "../search.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** Each country and partner answers an operation once. */
const mostAnswers = 500;

export const participationQueries = {
  participation: (_parent, { id }, context) => byId(context, participations, id),
  participations: (_parent, { operation, state, ...page }, context) => {
    checkIdsGiven({ operation });
    return search(context, "participations", participations, conditions({ operation, state }), page);
  },
} satisfies Resolvers["Query"];

export const participationMutations = {
  answerOperation: async (_parent, { operation, state, note, idempotencyKey }, context) => {
    checkIds("operation", [operation]);
    const said = { state, note: note ?? null };
    const answered = await context.operations.participations.answer(operation, said, idempotencyKey);
    if (!answered) return null;
    const result = writeResult(answered.result);
    return { result, participation: await byId(context, participations, answered.id) };
  },
} satisfies Resolvers["Mutation"];

export const participationResolvers = {
  operation: ({ operation }, _args, context) => byId(context, operations, operation as unknown as string),
} satisfies Resolvers["Participation"];

export const takenPartIn = {
  participants: async (operation, _args, context) => {
    const asked = askedBy(operation);
    const said = await answersTo(context, operation.id);
    const others = said.map((one) => one.owner).filter((one) => !includesCode(asked, one));
    return [...asked, ...others].map((one) => {
      const { state = "ASKED", since = null } = said.find((by) => includesCode([one], by.owner)) ?? {};
      return { owner: one, asked: asked.includes(one), state, since };
    });
  },
} satisfies Resolvers["Operation"];

/** What the caller is shown of the answers. */
async function answersTo(context: SubgraphContext, operation: string): Promise<readonly ParticipationRecord[]> {
  const asked = { field: "operation", id: operation, most: mostAnswers };
  const { records, more } = await naming(context, participations, asked);
  if (more) throw hubError("BAD_USER_INPUT", "More have answered than are listed here: ask for participations.");
  return records;
}
