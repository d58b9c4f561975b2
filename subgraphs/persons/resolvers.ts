import { country } from "../../core/standards/countries.ts";
import { linkedAsked } from "../linked.ts";
import { among, within } from "../lists.ts";
import { all, byId, conditions, numberAsked, search } from "../search.ts";
import { personFilter } from "./criteria.ts";
import { searchPersons } from "./matches.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { inDateRange } from "../../records/date-ranges.ts";
import { notices, type PersonRecord, persons } from "../../records/persons/records.ts";

export const resolvers: Resolvers = {
  Query: {
    person: (_parent, { id }, context) => byId(context, persons, id),
    persons: (_parent, asked, context) =>
      search(context, "persons", persons, personFilter(asked), asked, linkedAsked(asked)),
    searchPersons: (_parent, asked, context) => searchPersons(context, asked),
    notice: (_parent, { id }, context) => byId(context, notices, id),
    notices: (_parent, { number, colour, colours, form, status, statuses, issued, expires, ...list }, context) => {
      const filter = all(
        conditions({ number: numberAsked("number", number), colour, form, status }),
        ...among("colour", "colours", colours),
        ...among("status", "statuses", statuses),
        ...within("issued", issued, (days) => inDateRange("issued", days)),
        ...within("expires", expires, (days) => inDateRange("expires", days)),
      );
      return search(context, "notices", notices, filter, list, linkedAsked(list));
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
