import type { Chance } from "../../demo/chance.ts";
import type { PersonAsked } from "../../records/persons/scoring/person.ts";
import { type Invented, nameOf } from "./list.ts";
import { peoples, type Word } from "./words.ts";

/** What happens to a name on its way from a list to whoever types it. */
export const disturbances = ["typing", "transliteration", "order", "initials", "missing"] as const;
export type Disturbance = (typeof disturbances)[number];

/** How writers of Latin letters differ over one name; ours, and none of it taken from what scores it. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ou/, "u"],
  [/kh/, "h"],
  [/ee/, "i"],
  [/y$/, "i"],
  [/i$/, "y"],
  [/w/, "v"],
  [/sh/, "ch"],
  [/j/, "dj"],
  [/e/, "i"],
  [/q/, "k"],
  [/(ll|ss|nn|mm|rr)/, ""],
  [/([lsmnr])(?=[aeiou])/, "$1$1"],
  [/ks|x/, "ks"],
  [/c(?=[aou])/, "k"],
  [/ei/, "ey"],
];

/** A question for this person, by a name that was disturbed in one way, and all else as its document prints it. */
export function disturbed(person: Invented, how: Disturbance, chance: Chance): PersonAsked {
  return askedFor(person, disturbedName(person, how, chance));
}

/** A question for a person as a document prints it. */
export function askedFor({ people, born, sex }: Invented, name: string): PersonAsked {
  return { names: [name], birthDate: born, nationalities: [peoples[people].nationality], sex };
}

function disturbedName({ people, given, family }: Invented, how: Disturbance, chance: Chance): string {
  const plain = (some: readonly Word[], names = family) => nameOf(people, some, names, false).full;
  switch (how) {
    case "typing":
      return withSlip(plain(given), chance);
    case "transliteration":
      return peoples[people].script !== null && chance.odds(0.5)
        ? nameOf(people, given, family, true).full
        : respelled(plain(given), chance);
    case "order":
      return [...family, ...given]
        .map(({ latin }) => latin)
        .join(chance.odds(0.5) ? " " : ", ")
        .toUpperCase();
    case "initials": {
      const [first, ...others] = given;
      const initial = (word: Word) => ({ ...word, latin: `${word.latin.slice(0, 1)}.` });
      return first && others.length > 0 ? plain([first, ...others.map(initial)]) : plain(given.map(initial));
    }
    case "missing":
      return given.length > 1 ? plain(given.slice(0, 1)) : plain(given, family.slice(0, 1));
  }
}

/** One key struck wrongly: another letter, one too few, one too many, or two exchanged. */
function withSlip(name: string, chance: Chance): string {
  const words = name.split(" ");
  const long = words.flatMap((word, at) => (word.length > 3 ? [at] : []));
  if (long.length === 0) return name;
  const which = chance.pick(long);
  const word = words[which] as string;
  const at = chance.between(1, word.length - 2);
  const letter = chance.pick(Array.from("abcdefghijklmnopqrstuvwxyz"));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  words[which] = chance.pick([
    before + letter + after.slice(1),
    before + after.slice(1),
    before + letter + after,
    before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
  ]);
  return words.join(" ");
}

/** Up to two of its letters or pairs of them as another writer has them. */
function respelled(name: string, chance: Chance): string {
  let text = name.toLowerCase();
  for (const [found, put] of chance.some(
    spellings.filter(([pattern]) => pattern.test(text)),
    2,
  ))
    text = text.replace(found, put);
  return text;
}
