import { hubError } from "../../core/errors.ts";
import { nameWords } from "../../core/standards/names.ts";
import { isPartialDate } from "../../core/standards/partial-dates.ts";
import type { Filter } from "../../core/store/port.ts";
import { countryAsked } from "../codes-asked.ts";
import { conditions, namesNothing, numberAsked } from "../search.ts";
import { namesNobody } from "../../records/fillers.ts";
import { birthKeysAsked, nameKeysAsked } from "../../records/persons/matching.ts";
import type { PersonAsked } from "../../records/persons/scoring/person.ts";

/** No name has more parts; each is one more look-up in the store. */
const maxParts = 30;

export interface PersonCriteria {
  readonly name?: string | null;
  readonly birthDate?: string | null;
  readonly nationality?: string | null;
  readonly sex?: PersonAsked["sex"];
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

/**
 * Whom a search by name means. Throws `BAD_USER_INPUT` where that says nothing to look for: letters alone are the
 * beginnings of everybody's name.
 */
export function personAsked({ name, birthDate, nationality, sex }: PersonCriteria & { name: string }): PersonAsked {
  const parts = nameWords(name);
  if (namesNobody(name) || parts.length === 0) throw namesNothing("name");
  if (parts.length > maxParts) throw tooManyParts();
  if (parts.every((part) => /^[a-z]$/.test(part)))
    throw hubError("BAD_USER_INPUT", `"name" is initials alone: write one part of the name in full.`);
  const country = countryAsked("nationality", nationality);
  return {
    names: [name],
    birthDate: birthDate == null ? null : checkedDate(birthDate),
    nationalities: country === null ? [] : [country],
    sex: sex ?? null,
  };
}

/** Every part must occur, by itself or in a piece with those beside it. */
function nameConditions(name: string): Filter[] {
  const parts = nameKeysAsked(name);
  if (parts.length === 0) throw namesNothing("name");
  if (parts.length > maxParts) throw tooManyParts();
  return parts.map((keys) => ({ name: { $in: keys } }));
}

function tooManyParts() {
  return hubError("BAD_USER_INPUT", `"name" has more than ${maxParts} parts.`);
}

function checkedDate(date: string): string {
  if (isPartialDate(date)) return date;
  throw hubError("BAD_USER_INPUT", `"birthDate" is written 1965, 1965-03 or 1965-03-21.`);
}
