import { hubError } from "../../core/errors.ts";
import { isPartialDate } from "../../core/standards/partial-dates.ts";
import type { Filter } from "../../core/store/port.ts";
import { countryAsked } from "../codes-asked.ts";
import { conditions, namesNothing, numberAsked } from "../search.ts";
import { birthKeysAsked, nameKeysAsked } from "../../records/persons/matching.ts";

/** No name has more parts; each is one more look-up in the store. */
const maxParts = 30;

export interface PersonCriteria {
  readonly name?: string | null;
  readonly birthDate?: string | null;
  readonly nationality?: string | null;
  readonly sex?: string | null;
  readonly identifier?: string | null;
}

/** What a person must meet to be found. Throws `BAD_USER_INPUT` for an argument that says nothing to look for. */
export function personFilter({ name, birthDate, nationality, sex, identifier }: PersonCriteria): Filter {
  return {
    $and: [
      ...(name == null ? [] : nameConditions(name)),
      ...(birthDate == null ? [] : [{ birth: { $in: birthKeysAsked(checkedDate(birthDate)) } }]),
      conditions({
        nationality: countryAsked("nationality", nationality),
        sex,
        identifier: numberAsked("identifier", identifier),
      }),
    ],
  };
}

/** Every part must occur, by itself or in a piece with those beside it. */
function nameConditions(name: string): Filter[] {
  const parts = nameKeysAsked(name);
  if (parts.length === 0) throw namesNothing("name");
  if (parts.length > maxParts) throw hubError("BAD_USER_INPUT", `"name" has more than ${maxParts} parts.`);
  return parts.map((keys) => ({ name: { $in: keys } }));
}

function checkedDate(date: string): string {
  if (isPartialDate(date)) return date;
  throw hubError("BAD_USER_INPUT", `"birthDate" is written 1965, 1965-03 or 1965-03-21.`);
}
