import { may } from "../../core/access/caller.ts";
import { lacksScope } from "../../core/errors.ts";
import { type AllocationRecord, operations } from "../../records/operations/records.ts";
import { allocations, resourceOffers } from "../../records/operations/resources.ts";
import type { ConflictShown } from "../../session/operations/resource-plan.ts";
import { checkIds, checkIdsGiven } from "../ids-asked.ts";
import { byId, conditions, search } from "../search.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const resourceQueries = {
  resourceOffer: (_parent, { id }, context) => byId(context, resourceOffers, id),
  resourceOffers: (_parent, { operation, kind, ...page }, context) => {
    checkIdsGiven({ operation });
    return search(context, "resourceOffers", resourceOffers, conditions({ operation, kind }), page);
  },
  allocation: (_parent, { id }, context) => byId(context, allocations, id),
  allocations: (_parent, { operation, offer, ...page }, context) => {
    checkIdsGiven({ operation, offer });
    return search(context, "allocations", allocations, conditions({ operation, offer }), page);
  },
} satisfies Resolvers["Query"];

export const resourceMutations = {
  offerResource: async (_parent, { operation, idempotencyKey, ...said }, context) => {
    checkIds("operation", [operation]);
    const { reference, kind, amount, name = null, from = null, until = null, note = null } = said;
    const whole = { reference, kind, amount, name, from, until, note };
    const done = await context.operations.resources.offer(operation, whole, idempotencyKey);
    return done && { result: writeResult(done.result), offer: await byId(context, resourceOffers, done.id) };
  },
  allocateResource: async (_parent, { offer, idempotencyKey, ...said }, context) => {
    checkIds("offer", [offer]);
    const { reference, amount, place = null, country = null, from = null, until = null, hours, note = null } = said;
    const whole = { reference, amount, place, country, from, until, hours: hours ?? [], note };
    const done = await context.operations.resources.allocate(offer, whole, idempotencyKey);
    return done && { result: writeResult(done.result), allocation: await byId(context, allocations, done.id) };
  },
  withdrawOffer: async (_parent, { offer, idempotencyKey }, context) => {
    checkIds("offer", [offer]);
    const done = await context.operations.resources.withdrawOffer(offer, idempotencyKey);
    return { result: writeResult(done.result), released: [...done.released] };
  },
  releaseAllocation: async (_parent, { allocation, idempotencyKey }, context) => {
    checkIds("allocation", [allocation]);
    const { result } = await context.operations.resources.releaseAllocation(allocation, idempotencyKey);
    return writeResult(result);
  },
} satisfies Resolvers["Mutation"];

export const offerResolvers = {
  operation: ({ operation }, _args, context) => byId(context, operations, operation),
} satisfies Resolvers["ResourceOffer"];

export const allocationResolvers = {
  operation: ({ operation }, _args, context) => byId(context, operations, operation),
  offer: ({ offer }, _args, context) => byId(context, resourceOffers, offer),
} satisfies Resolvers["Allocation"];

export const planned = {
  resourcePlan: async (operation, _args, context) => {
    for (const { name } of [resourceOffers, allocations])
      if (!may(context.caller, name, "read")) throw lacksScope(`${name}:read`);
    const { offered, allocated, conflicts, missing } = await context.operations.resourcePlans.of(operation);
    return {
      requested: operation.requested ?? [],
      offered: offered.map(({ id, ...offer }) => ({ ...offer, offer: id })),
      allocated: allocated.map(allocationShown),
      conflicts: conflicts.map(conflictShown),
      missing: missing.map(({ kind, ...one }) => ({ ...one, kind: kind as AllocationRecord["kind"] })),
    };
  },
} satisfies Resolvers["Operation"];

function allocationShown({ id, ...allocation }: AllocationRecord) {
  return { ...allocation, allocation: id };
}

function conflictShown({ offer, allocations: together, allocated, isSure }: ConflictShown) {
  const { kind, name, owner, amount } = offer;
  const offered = allocated === null ? null : amount;
  return { kind, name, owner, isSure, offered, allocated, allocations: together.map(allocationShown) };
}
