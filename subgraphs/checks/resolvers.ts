import { everything } from "../../core/store/port.ts";
import { hitReplies, hitResults, hits, judgements, tellingRules } from "../../records/checks/records.ts";
import type { Checked } from "../../session/checks.ts";
import { participantAsked } from "../codes-asked.ts";
import { byId, numberAsked, search } from "../search.ts";
import { dialogue } from "./dialogue.ts";
import { hitResolvers, hitsAsked, isInForce, readable } from "./hits.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const resolvers: Resolvers = {
  Query: {
    hit: (_parent, { id }, context) => byId(context, hits, id),
    hits: (_parent, { first, after, ...asked }, context) =>
      search(context, "hits", hits, hitsAsked(asked, context), { first, after }),
    hitReply: (_parent, { id }, context) => byId(context, hitReplies, id),
    hitReplies: (_parent, page, context) => search(context, "hitReplies", hitReplies, everything, page),
    hitResult: (_parent, { id }, context) => byId(context, hitResults, id),
    hitResults: (_parent, page, context) => search(context, "hitResults", hitResults, everything, page),
    judgement: (_parent, { id }, context) => byId(context, judgements, id),
    judgements: (_parent, page, context) => search(context, "judgements", judgements, everything, page),
    tellingRule: (_parent, { id }, context) => byId(context, tellingRules, id),
    tellingRules: (_parent, page, context) => search(context, "tellingRules", tellingRules, everything, page),
  },
  Mutation: {
    checkDocument: async (_parent, { number, type, issuer, place, tell }, { checks }) => {
      numberAsked("number", number);
      const asked = { number, type: type ?? null, issuer: participantAsked("issuer", issuer) };
      const [checked] = await checks.documents([asked], { place: place ?? null, operation: null, tell: tell ?? null });
      return checked ? shown(checked) : null;
    },
    ...dialogue,
  },
  CheckCandidate: {
    record: ({ record }, _args, context) => readable(context, record as unknown as string),
  },
  Hit: hitResolvers,
  HitReply: { hit: ({ hit }, _args, context) => byId(context, hits, hit) },
  HitResult: { hit: ({ hit }, _args, context) => byId(context, hits, hit) },
  Judgement: {
    hit: ({ hit }, _args, context) => byId(context, hits, hit),
    record: ({ record }, _args, context) => readable(context, record),
    inForce: async (judgement, _args, context) =>
      judgement.owner === context.caller.owner ? isInForce(context, judgement) : null,
  },
};

/** The same for everybody, so that who stands before the screen learns nothing from it. */
const travellerScreen = "Please wait for the officer.";

function shown({ candidates, hits: made, reasons, ...checked }: Checked) {
  return {
    ...checked,
    reasons: [...reasons],
    candidates: candidates.map((candidate, at) => ({ ...candidate, hit: made[at] ? { id: made[at] } : null })),
    travellerScreen,
  } as never;
}
