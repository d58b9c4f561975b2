import { Chance } from "./chance.ts";
import { type Country, countries, utopia } from "./countries.ts";
import { dayBetween } from "./dates.ts";
import { referenceOf } from "./filing.ts";
import { inventGivenNames, inventSurname, type NamePart } from "./names.ts";

/** Which person of which demo world: all that a case is made from. */
export interface Place {
  readonly seed: number;
  /** The training part of the world. */
  readonly test: boolean;
  /** From 0. */
  readonly index: number;
}

/** Who a person is, before any record says so. */
export interface Identity extends Place {
  readonly record: "person";
  readonly owner: string;
  readonly reference: string;
  /** Whether every part of the link query has an answer for this person. */
  readonly full: boolean;
  readonly country: Country;
  readonly sex: "F" | "M" | "X";
  readonly surname: NamePart;
  readonly givenNames: NamePart;
  /** ISO date. */
  readonly born: string;
  readonly town: string;
}

/** Relatives come in pairs: this one is kin of the one before and shares country, surname and town. */
export function isKin(index: number): boolean {
  return index % 8 === 5;
}

/** One person in eight is full; the first always is, and is Utopian. */
export function isFull(index: number): boolean {
  return index % 8 === 0;
}

/** The person at this place of the world; any can be made without the others. */
export function identityOf({ seed, test, index }: Place): Identity {
  const family = new Chance(seed, "family", test, isKin(index) ? index - 1 : index);
  const country = test || index === 0 || family.odds(0.5) ? utopia : family.pick(countries);
  const surname = inventSurname(country.people, family);
  const town = family.pick(country.towns);
  const own = new Chance(seed, "identity", test, index);
  const sex = index === 0 ? "F" : own.pick(["F", "F", "F", "F", "M", "M", "M", "M", "M", "X"] as const);
  return {
    seed,
    test,
    index,
    country,
    surname,
    town,
    sex,
    record: "person",
    owner: test || index === 0 ? utopia.code : own.pick([country.code, country.code, utopia.code, "NLD", "GRC"]),
    reference: referenceOf("P", test, index),
    full: isFull(index),
    givenNames: inventGivenNames(country.people, sex, own),
    born: dayBetween(own, "1944-01-01", "2000-12-31"),
  };
}
