import { hubError } from "../../core/errors.ts";
import { momentIn } from "../../core/moments.ts";
import { countryAsked } from "../codes-asked.ts";
import { numberAsked } from "../search.ts";
import type { DocumentToScreen, FlightToScreen, Resolvers } from "./generated/resolver-types.ts";

/** As many as a flight's manifest is sent in a few parts of, and as variables have room for. **Our rule.** */
const mostDocuments = 200;

/** What a sector's key asks, which is told nothing but that it was received. */
export const screening = {
  screenDocuments: async (_parent, { documents, flight, place, idempotencyKey }, { screenings, spending }) => {
    if (documents.length === 0 || documents.length > mostDocuments)
      throw hubError("BAD_USER_INPUT", `"documents" are 1 to ${mostDocuments} in one request.`);
    spending.charge("rows", documents.length);
    const shown = { flight: flight ? flightAsked(flight) : null, place: place ?? null };
    return screenings.receive(documents.map(documentAsked), shown, idempotencyKey ?? null);
  },
} satisfies Resolvers["Mutation"];

function documentAsked({ number, type, issuer }: DocumentToScreen) {
  numberAsked("number", number);
  return { number, type, issuer: countryAsked("issuer", issuer) };
}

function flightAsked({ number, from, to, departure }: FlightToScreen) {
  const moment = momentIn(departure);
  if (moment === null) throw hubError("BAD_USER_INPUT", `"departure" is a moment such as 2027-01-31T06:00:00Z.`);
  return { number, from, to: to ?? null, departure: moment };
}
