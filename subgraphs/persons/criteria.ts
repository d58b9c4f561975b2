import { hubError } from "../../core/errors.ts";
import { nameWords } from "../../core/standards/names.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import type { Filter } from "../../core/store/port.ts";
import { countryAsked } from "../codes-asked.ts";
import { dateAsked } from "../times-asked.ts";
import { amongCountries, between, within } from "../lists.ts";
import { conditions, namesNothing, numberAsked } from "../search.ts";
import type { DateRange } from "../../records/date-ranges.ts";
import { namesNobody } from "../../records/fillers.ts";
import { birthKeysAsked, birthKeysWithin, longestBirthRange, nameKeysAsked } from "../../records/persons/matching.ts";
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

/** By which a list of persons is narrowed beside what describes one person. */
interface PersonRanges {
  readonly birth?: { readonly from?: string | null; readonly until?: string | null } | null;
  readonly nationalities?: readonly string[] | null;
  readonly heightCm?: { readonly from?: number | null; readonly until?: number | null } | null;
}

/** What a person must meet to be found. Throws `BAD_USER_INPUT` for an argument that says nothing to look for. */
export function personFilter(asked: PersonCriteria & PersonRanges): Filter {
  const { name, birthDate, birth, nationality, nationalities, heightCm, sex, identifier } = asked;
  return {
    $and: [
      ...(name == null ? [] : nameConditions(name)),
      ...(birthDate == null ? [] : [{ birth: { $in: birthKeysAsked(dateAsked("birthDate", birthDate)) } }]),
      ...within("birth", birth, bornBetween),
      ...amongCountries("nationality", "nationalities", nationalities),
      ...between("heightCm", "heightCm", heightCm),
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
    birthDate: dateAsked("birthDate", birthDate),
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

/** **Our rule**: how far an open end lies off. Nobody has lived as long. */
const openYears = 150;

function bornBetween({ from, until }: DateRange): Filter {
  const first = earliestDay(from ?? yearsFrom(until ?? "", -openYears));
  const last = latestDay(until ?? yearsFrom(from ?? "", openYears));
  if (Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > longestBirthRange)
    throw hubError("BAD_USER_INPUT", `"birth" spans more than ${longestBirthRange} years: ask in parts.`);
  return { birth: { $in: birthKeysWithin(first, last) } };
}

function yearsFrom(date: string, years: number): string {
  return String(Math.min(9999, Math.max(1, Number(date.slice(0, 4)) + years))).padStart(4, "0");
}

function tooManyParts() {
  return hubError("BAD_USER_INPUT", `"name" has more than ${maxParts} parts.`);
}
