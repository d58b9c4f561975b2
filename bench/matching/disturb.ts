import { type Chance, at } from "../../demo/chance.ts";
import { fullName, scriptOf } from "../../demo/names.ts";
import type { Invented } from "./people.ts";

/** One way in which the same name comes to stand differently in two places. */
export type Disturbance = (person: Invented, chance: Chance) => string;

const latin = ({ givenNames, surname }: Invented) => `${givenNames.latin} ${surname.latin}`;

/** Each by the name that the report has for it. */
export const disturbances: Readonly<Record<string, Disturbance>> = {
  "as it is": latin,
  order: ({ givenNames, surname }) => `${surname.latin} ${givenNames.latin}`,
  comma: ({ givenNames, surname }) => `${surname.latin.toUpperCase()}, ${givenNames.latin}`,
  "own script": ({ people, givenNames, surname }) => fullName(surname.written, givenNames.written, scriptOf(people)),
  "letter left out": (person, chance) => inAWord(latin(person), chance, (word, place) => cut(word, place, 1, "")),
  "letter doubled": (person, chance) =>
    inAWord(latin(person), chance, (word, place) => cut(word, place, 0, word.charAt(place))),
  "letters turned": (person, chance) =>
    inAWord(latin(person), chance, (word, place) =>
      place === 0 ? word : cut(word, place - 1, 2, word.charAt(place) + word.charAt(place - 1)),
    ),
  "another letter": (person, chance) =>
    inAWord(latin(person), chance, (word, place) => cut(word, place, 1, chance.pick(letters))),
  "another romanisation": (person, chance) => romanisedOtherwise(latin(person), chance),
  initials: ({ givenNames, surname }) =>
    `${givenNames.latin
      .split(" ")
      .map((name) => `${name.charAt(0)}.`)
      .join(" ")} ${surname.latin}`,
  "a name more": (person, chance) => `${latin(person).replace(" ", ` ${chance.pick(moreNames)} `)}`,
  "a name less": ({ givenNames, surname }) => `${givenNames.latin.split(" ")[0]} ${surname.latin}`,
  "in one piece": (person) =>
    latin(person).replace(/ (al|van|van der|de|ten|bani) /i, (words) => ` ${words.trim().replaceAll(" ", "")}`),
  "in pieces": (person, chance) =>
    inAWord(latin(person), chance, (word, place) =>
      place > 2 && place < word.length - 2 ? cut(word, place, 0, " ") : word,
    ),
  "without particles": (person) => latin(person).replace(/ (al|van|der|de|ten|bani)(?= )/gi, ""),
};

const letters = "abcdefghijklmnoprstuvz".split("");
const moreNames = ["Orla", "Tannic", "Vessor", "Wilbren", "Kaleth", "Nimora"];

/** Spellings between which writers of many languages choose. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ou/, "u"],
  [/u/, "ou"],
  [/i(?=[aeo])/, "y"],
  [/ii$/, "y"],
  [/iy|ij/, "i"],
  [/kh/, "h"],
  [/k/, "c"],
  [/c(?=[ao])/, "k"],
  [/zh/, "j"],
  [/sh/, "ch"],
  [/v/, "w"],
  [/w/, "v"],
  [/ph/, "f"],
  [/th/, "t"],
  [/e/, "i"],
  [/o/, "u"],
  [/a/, "e"],
  [/ia/, "ya"],
  [/ts/, "tz"],
  [/dh/, "d"],
  [/([lmnrst])\1/, "$1"],
  [/([lmnrst])(?=[aeiou])/, "$1$1"],
];

function romanisedOtherwise(name: string, chance: Chance): string {
  const fitting = spellings.filter(([from]) => from.test(name.toLowerCase()));
  return chance.some(fitting, 2).reduce((text, [from, to]) => text.toLowerCase().replace(from, to), name);
}

/** Something done to a word of four letters or more, at any of its letters. */
function inAWord(name: string, chance: Chance, change: (word: string, place: number) => string): string {
  const words = name.split(" ");
  const long = words.flatMap((word, place) => (word.length > 3 ? [place] : []));
  const place = long.length === 0 ? 0 : chance.pick(long);
  return words
    .map((word, index) => (index === place ? change(word, chance.between(0, word.length - 1)) : word))
    .join(" ");
}

function cut(word: string, place: number, count: number, put: string): string {
  return word.slice(0, place) + put + word.slice(place + count);
}

/** A disturbance, and its name, by turns. */
export function disturbance(index: number): readonly [name: string, Disturbance] {
  return at(Object.entries(disturbances), index);
}
