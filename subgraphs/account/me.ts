import type { Caller } from "../../core/access/caller.ts";
import type { SubgraphContext } from "../context.ts";
import type { MeResolvers, QueryResolvers } from "./generated/resolver-types.ts";

/** Who asks, from its key alone; what else is asked of it is read when it is asked for. */
export const me: QueryResolvers["me"] = (_parent, _args, { caller }) => callerShown(caller);

export const meFields = {
  agreement: (_parent, _args, { partnership }) => partnership.agreements.own(),
  points: async (_parent, _args, { partnership }) => {
    const left = await partnership.agreements.points();
    return left.map(({ period, ...rest }) => ({ ...rest, period: period === "perMinute" ? "MINUTE" : "DAY" }) as const);
  },
  sees: (_parent, _args, { partnership }) => partnership.agreements.sees(),
  documents: (_parent, _args, { partnership }) => partnership.agreements.documents().map((one) => ({ ...one })),
  exchanged: (_parent, span, { partnership }) => partnership.agreements.exchanged(span),
} satisfies MeResolvers;

/** What the hub's side of an agreement asks. */
export const agreementQueries = {
  agreementsDue: (_parent: unknown, { withinDays }: { withinDays?: number | null }, { partnership }: SubgraphContext) =>
    partnership.agreements.due(withinDays ?? null),
  exchangedWith: (_parent, { partner, organisation, ...span }, { partnership }) =>
    partnership.agreements.exchangedWith(partner, organisation ?? null, span),
} satisfies QueryResolvers;

function callerShown({ id, scopes, purposes, bounds, name, role, owner, test, expires }: Caller) {
  return {
    name,
    role,
    owner,
    test,
    expires,
    keyId: id,
    scopes: [...scopes],
    purposes: purposes && [...purposes],
    bounds,
  };
}
