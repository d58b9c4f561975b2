import type { ShownHold } from "../../core/retention/holds.ts";
import type { ReviewTask } from "../../core/retention/tasks.ts";
import { connection, pageRequest } from "../connection.ts";
import type { Hold, MutationResolvers, QueryResolvers } from "./generated/resolver-types.ts";

export const retentionQueries = {
  reviews: async (_parent, { dueBefore, ...page }, context) => {
    const until = dueBefore ?? null;
    const list = { field: "reviews", of: until };
    const request = pageRequest(context, list, page);
    const reviews = context.retention.reviews(until);
    const rows = await reviews.page(request);
    return connection(context, list, request, rows, (task) => ({ node: taskShown(task) }), reviews.count);
  },
  holds: async (_parent, { id, ...page }, context) => {
    const list = { field: "holds", of: id };
    const request = pageRequest(context, list, page);
    const holds = await context.retention.holds(id);
    if (!holds) return null;
    const rows = await holds.page(request);
    return connection(context, list, request, rows, (hold) => ({ node: holdShown(hold) }), holds.count);
  },
} satisfies QueryResolvers;

export const retentionMutations = {
  extendReview: async (_parent, { id, until, reason, idempotencyKey }, { retention }) => {
    const task = await retention.extend(id, until, reason, idempotencyKey);
    return task && taskShown(task);
  },
  holdRecord: async (_parent, { id, reason, until, idempotencyKey }, { retention }) => {
    const hold = await retention.hold(id, reason, until ?? null, idempotencyKey);
    return hold && holdShown(hold);
  },
  liftHold: async (_parent, { id, reason, idempotencyKey }, { retention }) => {
    const hold = await retention.lift(id, reason, idempotencyKey);
    return hold && holdShown(hold);
  },
} satisfies MutationResolvers;

function taskShown({ id, due, held }: ReviewTask) {
  return { id, reviewBy: due, held };
}

function holdShown({ owner, lifted, ...hold }: ShownHold): Hold {
  return { ...hold, owner: owner || null, lifted: lifted?.at ?? null, liftedBecause: lifted?.reason ?? null };
}
