import { latestDay } from "../../core/standards/partial-dates.ts";
import { participantAsked } from "../codes-asked.ts";
import { dateAsked } from "../times-asked.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** What follows a hit. What became of it is said as of a record that is handed in. */
export const dialogue = {
  replyToHit: async (_parent, { hit, state, note, expected, idempotencyKey }, context) => {
    const said = await context.dialogue.reply(hit, { state, note: note ?? null, expected }, idempotencyKey);
    return said && { result: writeResult(said.result), hit: said.hit, reply: said.standing };
  },
  recordHitOutcome: async (_parent, { hit, outcome, seizures, note, expected, idempotencyKey }, context) => {
    const wanted = { outcome, seizures: seizures ?? [], note: note ?? null, expected: expected ?? null };
    const said = await context.dialogue.recordOutcome(hit, wanted, idempotencyKey);
    return said && { result: writeResult(said.result), outcome: said.standing };
  },
  notThisPerson: async (_parent, { hit, basis, until, idempotencyKey }, context) => {
    const last = latestDay(dateAsked("until", until));
    const said = await context.dialogue.notThisPerson(hit, { basis, until: last }, idempotencyKey);
    return said && { result: writeResult(said.result), judgement: said.standing };
  },
  withdrawJudgement: async (_parent, { judgement, idempotencyKey }, context) => ({
    result: writeResult(await context.dialogue.withdrawJudgement(judgement, idempotencyKey)),
    judgement: null,
  }),
  declareTelling: async (_parent, { about, tell, reason, expected, idempotencyKey }, context) => {
    const wanted = { tell, reason, expected: expected ?? null };
    const said = await context.dialogue.declareTelling(participantAsked("about", about), wanted, idempotencyKey);
    return { result: writeResult(said.result), rule: said.standing };
  },
} satisfies Resolvers["Mutation"];
