import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { hubError } from "../../core/errors.ts";
import { countryAsked } from "../codes-asked.ts";
import { among, amongCountries, within } from "../lists.ts";
import { inspecting, inspectionQueries } from "./inspections.ts";
import { all, byId, conditions, search } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { inDateRange } from "../../records/date-ranges.ts";
import { fitsNumberFormat, specimenKey } from "../../records/specimens/matching.ts";
import { alertPictures, specimenPictures } from "./pictures.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";
import { reviewMutations, reviewQueries, reviewResolvers } from "./reviews.ts";
import { alertStatistics } from "./statistics.ts";
import { alertFields } from "./twins.ts";
import { comparisonFields, versionFields, versionQueries } from "./versions.ts";

export const resolvers: Resolvers = {
  Query: {
    specimen: (_parent, { id }, context) => byId(context, specimens, id),
    specimens: (_parent, { number, country, category, type, ...asked }, context) => {
      const named = { number: numberAsked("number", number), country: countryAsked("country", country) };
      const filter = all(
        conditions({ ...named, category, type }),
        ...amongCountries("country", "countries", asked.countries),
        ...among("category", "categories", asked.categories),
        ...among("type", "types", asked.types),
        ...within("firstIssued", asked.firstIssued, (days) => inDateRange("firstIssued", days)),
      );
      return search(context, "specimens", specimens, filter, asked);
    },
    alert: (_parent, { id }, context) => byId(context, alerts, id),
    alerts: (_parent, { specimenNumber, country, detectedCountry, kind, state, ...asked }, context) => {
      const named = {
        specimenNumber: numberAsked("specimenNumber", specimenNumber),
        country: countryAsked("country", country),
        detectedCountry: countryAsked("detectedCountry", detectedCountry),
      };
      const filter = all(
        conditions({ ...named, kind, state }),
        ...among("kind", "kinds", asked.kinds),
        ...amongCountries("country", "countries", asked.countries),
        ...amongCountries("detectedCountry", "detectedCountries", asked.detectedCountries),
        ...among("state", "states", asked.states),
        ...within("detected", asked.detected, (days) => inDateRange("detectedDate", days)),
      );
      return search(context, "alerts", alerts, filter, asked);
    },
    ...inspectionQueries,
    ...reviewQueries,
    alertStatistics: (_parent, asked, context) => alertStatistics(context, asked),
    ...versionQueries,
  },
  Mutation: { ...reviewMutations, ...inspecting },
  ...reviewResolvers,
  Specimen: {
    ...specimenPictures,
    ...versionFields,
    fitsNumberFormat: ({ numberFormat }, { number }) =>
      numberFormat === null ? null : fitsNumberFormat(numberFormat, normaliseNumber(number)),
  },
  SpecimenComparison: comparisonFields,
  Alert: { ...reviewResolvers.Alert, ...alertPictures, ...alertFields },
  Picture: {
    address: ({ record, name }, { size }, { pictures }) => pictures.address(record, name, size),
  },
};

function numberAsked(argument: string, number: string | null | undefined): string | null {
  if (number == null) return null;
  const key = specimenKey(number);
  if (key === null)
    throw hubError("BAD_USER_INPUT", `"${argument}" is to be a specimen's number such as AUT-JO-03002.`);
  return key;
}
