import { referrals } from "../../records/checks/referrals.ts";
import type { Referred } from "../../session/referrals.ts";
import type { SubgraphContext } from "../context.ts";
import { byId, conditions, search } from "../search.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** What can be asked of referrals. */
export const referralQueries = {
  referral: (_parent, { id }, context) => byId(context, referrals, id),
  referrals: (_parent, { state, ...page }, context) =>
    search(context, "referrals", referrals, conditions({ state }), page),
} satisfies Resolvers["Query"];

/** What first line and examiners do. */
export const secondLine = {
  sendToSecondLine: async (_parent, { check, reason, at, idempotencyKey }, context) => {
    const { result, id } = await context.referrals.send({ check, reason, place: at?.place ?? null }, idempotencyKey);
    return { result: writeResult(result), id };
  },
  takeReferral: async (_parent, { referral, expected, idempotencyKey }, context) =>
    written(context, await context.referrals.take(referral, expected, idempotencyKey)),
  closeReferral: async (_parent, { referral, outcome, note, expected, idempotencyKey }, context) => {
    const said = { outcome, note: note ?? null, expected };
    return written(context, await context.referrals.close(referral, said, idempotencyKey));
  },
} satisfies Resolvers["Mutation"];

/** With the referral as it stands, for who may read it. */
async function written(context: SubgraphContext, referred: Referred | null) {
  if (!referred) return null;
  return { result: writeResult(referred.result), referral: await byId(context, referrals, referred.id) };
}
