import { type AlertReviewRecord, alerts } from "../../records/specimens/records.ts";
import { alertReviews } from "../../records/specimens/reviews.ts";
import type { Stepped } from "../../session/alert-reviews.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIdsGiven } from "../ids-asked.ts";
import { naming } from "../naming.ts";
import { byId, conditions, search } from "../search.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

/** An alert has a review for each time that it was submitted. */
const mostReviews = 100;

export const reviewQueries = {
  alertReview: (_parent, { id }, context) => byId(context, alertReviews, id),
  alertReviews: (_parent, { alert, decision, ...page }, context) => {
    checkIdsGiven({ alert });
    return search(context, "alertReviews", alertReviews, conditions({ alert, decision }), page);
  },
} satisfies Resolvers["Query"];

export const reviewMutations = {
  submitAlert: async (_parent, { alert, expected, idempotencyKey }, context) =>
    shown(await context.examining.alertReviews.submit(alert, expected ?? null, idempotencyKey)),
  beginReview: async (_parent, { alert, idempotencyKey }, context) =>
    shown(await context.examining.alertReviews.begin(alert, idempotencyKey)),
  reviewAlert: async (_parent, { alert, version, checklist, decision, reasons, idempotencyKey }, context) => {
    const items = checklist.map(({ item, finding, note = null }) => ({ item, finding, note }));
    const said = { version, checklist: items, decision, reasons: reasons ?? [] };
    return shown(await context.examining.alertReviews.review(alert, said, idempotencyKey));
  },
} satisfies Resolvers["Mutation"];

export const alertReviewed = {
  reviews: ({ id }, _args, context) => reviewsOf(context, id),
} satisfies Resolvers["Alert"];

export const reviewResolvers = {
  alert: ({ alert }, _args, context) => byId(context, alerts, alert as unknown as string),
} satisfies Resolvers["AlertReview"];

/** The last first. */
async function reviewsOf(context: SubgraphContext, alert: string): Promise<AlertReviewRecord[]> {
  const { records } = await naming(context, alertReviews, { field: "alert", id: alert, most: mostReviews });
  return records.toSorted((one, other) => other.alertVersion - one.alertVersion);
}

/** As the graph names it. */
function shown<S extends Stepped>(stepped: S | null) {
  return stepped && { ...stepped, result: writeResult(stepped.result) };
}
