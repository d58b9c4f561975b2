import { everything } from "../../core/store/port.ts";
import { hits } from "../../records/checks/records.ts";
import type { Checked, CheckMade, TravellerChecked } from "../../session/checks.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";
import { byId, search } from "../search.ts";
import { documentAsked, personAsked, travellerAsked, vehicleAsked } from "./asked.ts";
import type { CheckedAt, Resolvers } from "./generated/resolver-types.ts";

export const resolvers: Resolvers = {
  Query: {
    hit: (_parent, { id }, context) => byId(context, hits, id),
    hits: (_parent, page, context) => search(context, "hits", hits, everything, page),
  },
  Mutation: {
    checkDocument: async (_parent, { document, ...how }, context) =>
      shown(await context.checks.document(documentAsked(document, context.checks.today), made(context, how))),
    checkVehicle: async (_parent, { vehicle, ...how }, context) =>
      shown(await context.checks.vehicle(vehicleAsked(vehicle), made(context, how))),
    checkPerson: async (_parent, { person, ...how }, context) =>
      shown(await context.checks.person(personAsked(person), made(context, how))),
    checkTraveller: async (_parent, { traveller, ...how }, context) => {
      const asked = travellerAsked(traveller, context.checks.today);
      return shownWhole(await context.checks.traveller(asked, made(context, how)));
    },
  },
  CheckCandidate: { record: ({ record }, _args, context) => readable(context, record as unknown as string) },
  CheckAnomaly: {
    specimen: ({ specimen }, _args, context) => readable(context, specimen as unknown as string | null),
  },
  Hit: { record: ({ record }, _args, context) => readable(context, record) },
};

/** The same for everybody, so that who stands before the screen learns nothing from it. */
const travellerScreen = "Please wait for the officer.";

function made(
  { claims }: SubgraphContext,
  { at, idempotencyKey }: { at?: CheckedAt | null; idempotencyKey?: string | null },
): CheckMade {
  const { caseReference } = claims;
  const operation = caseReference?.startsWith("OPE-") ? caseReference : null;
  return { circumstances: { place: at?.place ?? null, operation }, idempotencyKey: idempotencyKey ?? null };
}

/** Records stand as their ids until they are asked for. */
function shown({ candidates, hits: ids, reasons, anomalies, ...checked }: Checked) {
  return {
    ...checked,
    reasons: [...reasons],
    anomalies: [...anomalies],
    candidates: candidates.map((candidate, at) => ({ ...candidate, hit: ids[at] ? { id: ids[at] } : null })),
    travellerScreen,
  } as never;
}

function shownWhole({ document, vehicle, person, ...checked }: TravellerChecked) {
  const parts = { document: document && shown(document), vehicle: vehicle && shown(vehicle) };
  return { ...checked, ...parts, person: person && shown(person), travellerScreen };
}

/** As anybody is shown it who asks for its id, or null. */
function readable(context: SubgraphContext, id: string | null) {
  if (id === null) return null;
  return loader(context, "nodes of checks", async (ids: readonly string[]) => {
    const records = await context.reader.nodes(ids);
    return records.map((record) => record && { id: record.id });
  }).load(id) as never;
}
