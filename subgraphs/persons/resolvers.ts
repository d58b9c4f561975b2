import { country } from "../../core/standards/countries.ts";
import { byId, conditions, numberAsked, search } from "../search.ts";
import { personFilter } from "./criteria.ts";
import { searchPersons } from "./matches.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { notices, type PersonRecord, persons } from "../../records/persons/records.ts";

export const resolvers: Resolvers = {
  Query: {
    person: (_parent, { id }, context) => byId(context, persons, id),
    persons: (_parent, { first, after, ...criteria }, context) =>
      search(context, "persons", persons, personFilter(criteria), { first, after }),
    searchPersons: (_parent, asked, context) => searchPersons(context, asked),
    notice: (_parent, { id }, context) => byId(context, notices, id),
    notices: (_parent, { number, colour, form, status, ...page }, context) => {
      const filter = conditions({ number: numberAsked("number", number), colour, form, status });
      return search(context, "notices", notices, filter, page);
    },
  },
  Person: {
    name: ({ names }) => leadingName(names),
    nationalityNames: ({ nationalities }) => nationalities.map((code) => country(code)?.name ?? code),
  },
};

/** Null where the person has no name, or its policy withholds them. */
function leadingName(names: PersonRecord["names"] | null): string | null {
  return (names?.find(({ kind }) => kind === "MAIN") ?? names?.[0])?.full ?? null;
}
