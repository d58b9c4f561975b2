import { Chance } from "../../demo/chance.ts";
import type { PersonStated, StatedName } from "../../records/persons/scoring/person.ts";
import { type Word, peoples, type People, inventWord } from "./words.ts";

/** A person of the invented list: what a list states, and the words that its names were made of. */
export interface Invented {
  readonly id: string;
  readonly people: People;
  readonly given: readonly Word[];
  readonly family: readonly Word[];
  readonly born: string;
  readonly sex: "F" | "M";
  readonly stated: PersonStated;
}

const shares: readonly (readonly [People, number])[] = [
  ["western", 0.3],
  ["arabic", 0.25],
  ["slavic", 0.2],
  ["iberian", 0.1],
  ["chinese", 0.1],
  ["indian", 0.05],
];

/**
 * The person of this number in the list of this name, the same on every machine. One in five has no date of birth, one in
 * ten the year alone, one in four an alias in other letters. Names are as common as names are: few are borne by many.
 */
export function inventPerson(list: string, number: number): Invented {
  const chance = new Chance(list, number);
  const people = peopleOf(chance.next());
  const { givenNames, familyNames, script } = peoples[people];
  const given = words(chance, people, "given", chance.between(...givenNames));
  const family = words(chance, people, "family", chance.between(...familyNames));
  const born = `${chance.between(1940, 2008)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
  const sex = chance.odds(0.25) ? "F" : "M";
  const inScript = script !== null && chance.odds(0.4);
  const names = [nameOf(people, given, family, inScript, "MAIN")];
  if (chance.odds(0.25)) names.push(nameOf(people, given.slice(0, 1), family, !inScript, "ALIAS"));
  const known = chance.next();
  const date = known < 0.2 ? null : known < 0.3 ? born.slice(0, 4) : born;
  const stated: PersonStated = {
    names,
    birthDates: date === null ? [] : [{ date, until: null, approximate: false }],
    nationalities: chance.odds(0.8) ? [peoples[people].nationality] : [],
    sex: chance.odds(0.9) ? sex : null,
  };
  return { id: `PER-${list}-${String(number).padStart(22, "0")}`, people, given, family, born, sex, stated };
}

/** The name as its people orders it, in its own script or in Latin letters. */
export function nameOf(
  people: People,
  given: readonly Word[],
  family: readonly Word[],
  inScript: boolean,
  kind: StatedName["kind"] = "MAIN",
): StatedName {
  const written = (some: readonly Word[]) =>
    some.map((word) => (inScript ? word.script : word.latin)).join(people === "chinese" && inScript ? "" : " ");
  const [surname, givenNames] = [written(family), written(given)];
  const full = people === "chinese" ? `${surname} ${givenNames}` : `${givenNames} ${surname}`;
  return { kind, full, surname, givenNames };
}

function words(chance: Chance, people: People, sort: "given" | "family", count: number): Word[] {
  return Array.from({ length: count }, () => inventWord(people, sort, chance.next()));
}

function peopleOf(share: number): People {
  let sum = 0;
  for (const [people, part] of shares) if (share < (sum += part)) return people;
  return "western";
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
