import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { hubError } from "../../core/errors.ts";
import { countryAsked } from "../codes-asked.ts";
import { byId, conditions, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { fitsNumberFormat, specimenKey } from "../../records/specimens/matching.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";

export const resolvers: Resolvers = {
  Query: {
    specimen: (_parent, { id }, context) => byId(context, specimens, id),
    specimens: (_parent, { number, country, category, type, first, after }, context) => {
      const asked = { number: numberAsked("number", number), country: countryAsked("country", country) };
      return search(context, "specimens", specimens, conditions({ ...asked, category, type }), { first, after });
    },
    alert: (_parent, { id }, context) => byId(context, alerts, id),
    alerts: (_parent, { specimenNumber, country, detectedCountry, kind, state, ...page }, context) => {
      const asked = {
        specimenNumber: numberAsked("specimenNumber", specimenNumber),
        country: countryAsked("country", country),
        detectedCountry: countryAsked("detectedCountry", detectedCountry),
      };
      return search(context, "alerts", alerts, conditions({ ...asked, kind, state }), page);
    },
  },
  Specimen: {
    fitsNumberFormat: ({ numberFormat }, { number }) =>
      numberFormat === null ? null : fitsNumberFormat(numberFormat, normaliseNumber(number)),
  },
};

function numberAsked(argument: string, number: string | null | undefined): string | null {
  if (number == null) return null;
  const key = specimenKey(number);
  if (key === null)
    throw hubError("BAD_USER_INPUT", `"${argument}" is to be a specimen's number such as AUT-JO-03002.`);
  return key;
}
