import { hubError } from "../../core/errors.ts";
import { readMrz } from "../../core/standards/mrz-read.ts";
import { everything } from "../../core/store/port.ts";
import { faultOfPlace } from "../../records/checks/meetings.ts";
import type { DocumentAsked } from "../../records/checking/document.ts";
import { hitReplies, hitResults, hits, judgements, tellingRules } from "../../records/checks/records.ts";
import type { Checked, CheckMade, TravellerChecked } from "../../session/checks.ts";
import type { SubgraphContext } from "../context.ts";
import { byId, search } from "../search.ts";
import { documentAsked, personAsked, travellerAsked, vehicleAsked } from "./asked.ts";
import { cardOfCheck, quickCheckCard } from "./cards.ts";
import { dialogue } from "./dialogue.ts";
import { referralQueries, secondLine } from "./second-line.ts";
import { hitResolvers, hitsAsked, isInForce, readable, shownAs } from "./hits.ts";
import { hitsIn } from "./operation-hits.ts";
import { screening } from "./screening.ts";
import { vinShown, zoneShown } from "./standards.ts";
import type { CheckedAt, Resolvers } from "./generated/resolver-types.ts";

export const resolvers: Resolvers = {
  Query: {
    hit: (_parent, { id }, context) => byId(context, hits, id),
    hits: (_parent, asked, context) => search(context, "hits", hits, hitsAsked(asked, context), asked),
    hitReply: (_parent, { id }, context) => byId(context, hitReplies, id),
    hitReplies: (_parent, page, context) => search(context, "hitReplies", hitReplies, everything, page),
    hitResult: (_parent, { id }, context) => byId(context, hitResults, id),
    hitResults: (_parent, page, context) => search(context, "hitResults", hitResults, everything, page),
    judgement: (_parent, { id }, context) => byId(context, judgements, id),
    judgements: (_parent, page, context) => search(context, "judgements", judgements, everything, page),
    tellingRule: (_parent, { id }, context) => byId(context, tellingRules, id),
    tellingRules: (_parent, page, context) => search(context, "tellingRules", tellingRules, everything, page),
    ...referralQueries,
    quickCheckCard,
    readVin: (_parent, { vin }) => vinShown(vin),
    readMrz: (_parent, { zone }, { checks }) => zoneShown(readMrz(zone, checks.today)),
  },
  Mutation: {
    checkDocument: async (_parent, { document, ...how }, context) => {
      const asked = documentAsked(document, context.checks.today);
      return shown(await context.checks.document(asked, made(context, how)), asked);
    },
    checkVehicle: async (_parent, { vehicle, ...how }, context) =>
      shown(await context.checks.vehicle(vehicleAsked(vehicle), made(context, how))),
    checkPerson: async (_parent, { person, ...how }, context) =>
      shown(await context.checks.person(personAsked(person), made(context, how))),
    checkTraveller: async (_parent, { traveller, ...how }, context) => {
      const asked = travellerAsked(traveller, context.checks.today);
      return shownWhole(await context.checks.traveller(asked, made(context, how)), asked.document);
    },
    ...dialogue,
    ...secondLine,
    ...screening,
  },
  Check: { card: cardOfCheck },
  CheckCandidate: {
    record: ({ record }, _args, context) => readable(context, record as unknown as string),
    hit: ({ hit }, _args, context) => (hit ? byId(context, hits, (hit as unknown as { id: string }).id) : null),
  },
  CheckAnomaly: {
    specimen: ({ specimen }, _args, context) => readable(context, specimen as unknown as string | null),
  },
  Hit: hitResolvers,
  // That there is such an operation, its owner tells, not who checked in it.
  HitMeeting: {
    operation: async ({ operation }, _args, context) => (await shownAs(context, operation ?? null))?.id ?? null,
  },
  Operation: { hits: hitsIn },
  HitReply: { hit: ({ hit }, _args, context) => byId(context, hits, hit) },
  HitResult: { hit: ({ hit }, _args, context) => byId(context, hits, hit) },
  Judgement: {
    hit: ({ hit }, _args, context) => byId(context, hits, hit),
    record: ({ record }, _args, context) => readable(context, record),
    inForce: (judgement, _args, context) => isInForce(context, judgement),
  },
};

/** The same for everybody, so that who stands before the screen learns nothing from it. */
const travellerScreen = "Please wait for the officer.";

/** A case is the operation in which it is checked where it is the id of one, and otherwise for the audit alone. */
function made(
  { operation }: SubgraphContext,
  { at, idempotencyKey }: { at?: CheckedAt | null; idempotencyKey?: string | null },
): CheckMade {
  const { place = null } = at ?? {};
  const fault = faultOfPlace(place);
  if (fault !== null) throw hubError("BAD_USER_INPUT", `"place" ${fault}.`);
  return {
    circumstances: { place, operation, tell: at?.tell ?? null },
    idempotencyKey: idempotencyKey ?? null,
  };
}

/** Records stand as their ids until they are asked for, and a card as the document it would be of. */
function shown({ candidates, hits: ids, reasons, anomalies, ...checked }: Checked, card: DocumentAsked | null = null) {
  return {
    ...checked,
    card,
    reasons: [...reasons],
    anomalies: [...anomalies],
    candidates: candidates.map((candidate, at) => ({ ...candidate, hit: ids[at] ? { id: ids[at] } : null })),
    travellerScreen,
  } as never;
}

function shownWhole({ document, vehicle, person, ...checked }: TravellerChecked, asked: DocumentAsked | null) {
  const parts = { document: document && shown(document, asked), vehicle: vehicle && shown(vehicle) };
  return { ...checked, ...parts, person: person && shown(person), travellerScreen };
}
