import type { PersonStated } from "../scoring/person.ts";
import type { PersonRecord } from "../records.ts";

/** What a score looks at of a record. */
export function statedPerson(
  person: Pick<PersonRecord, "names" | "birthDates" | "nationalities" | "nationalitiesPrinted" | "sex">,
): PersonStated {
  const { names, birthDates, sex } = person;
  return { names, birthDates, nationalities: [...person.nationalities, ...person.nationalitiesPrinted], sex };
}
