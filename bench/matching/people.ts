import type { Chance } from "../../demo/chance.ts";
import { dayBetween } from "../../demo/dates.ts";
import { inventGivenNames, inventSurname, type NamePart, type People } from "../../demo/names.ts";

/** An invented person, with what a pair may state of them. */
export interface Invented {
  readonly people: People;
  readonly sex: "F" | "M";
  readonly surname: NamePart;
  readonly givenNames: NamePart;
  readonly born: string;
  readonly nationality: string;
}

const peoples: readonly People[] = ["utopian", "dutch", "german", "bulgarian", "greek", "arabic", "chinese"];
const nationalities: Readonly<Record<People, string>> = {
  utopian: "UTO",
  dutch: "NLD",
  german: "DEU",
  bulgarian: "BGR",
  greek: "GRC",
  arabic: "EGY",
  chinese: "CHN",
};

export function inventPerson(chance: Chance, given: Partial<Invented> = {}): Invented {
  const people = given.people ?? chance.pick(peoples);
  const sex = given.sex ?? chance.pick(["F", "M"] as const);
  return {
    people,
    sex,
    surname: inventSurname(people, chance),
    givenNames: inventGivenNames(people, sex, chance),
    born: dayBetween(chance, "1944-01-01", "2000-12-31"),
    nationality: nationalities[people],
    ...given,
  };
}
