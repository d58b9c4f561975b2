import { everything } from "../../core/store/port.ts";
import { hits } from "../../records/checks/records.ts";
import type { Checked } from "../../session/checks.ts";
import { participantAsked } from "../codes-asked.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";
import { byId, numberAsked, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const resolvers: Resolvers = {
  Query: {
    hit: (_parent, { id }, context) => byId(context, hits, id),
    hits: (_parent, page, context) => search(context, "hits", hits, everything, page),
  },
  Mutation: {
    checkDocument: async (_parent, { number, type, issuer, place }, { checks }) => {
      numberAsked("number", number);
      const asked = { number, type: type ?? null, issuer: participantAsked("issuer", issuer) };
      const [checked] = await checks.documents([asked], { place: place ?? null, operation: null });
      return checked ? shown(checked) : null;
    },
  },
  CheckCandidate: {
    record: ({ record }, _args, context) => readable(context, record as unknown as string),
  },
  Hit: {
    record: ({ record }, _args, context) => readable(context, record),
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

/** As anybody is shown it who asks for its id, or null. */
function readable(context: SubgraphContext, id: string) {
  return loader(context, "nodes of checks", async (ids: readonly string[]) => {
    const records = await context.reader.nodes(ids);
    return records.map((record) => record && { id: record.id });
  }).load(id) as never;
}
