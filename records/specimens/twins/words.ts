import { normalised } from "../slots.ts";
import { synonyms } from "./vocabulary.ts";

/** What a text of a feature says, without its order: names of the vocabulary, and stems of the words that it lacks. */
export interface Said {
  readonly known: ReadonlySet<string>;
  readonly other: readonly Stem[];
}

/** A stem with its trigrams, by which two spellings of it are compared. */
interface Stem {
  readonly stem: string;
  readonly trigrams: ReadonlySet<string>;
}

const namesOf = new Map(
  Object.entries(synonyms).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

const nothingSaid = new Set(
  (
    "a an the of in on at by to from for with and or as is are was were be been it its this that there than instead one " +
    "any all has have had do does can could should under over above when where which who whose out up each other be"
  ).split(" "),
);
const negations = new Set("no not none nothing never without cannot neither nor lacking lacks lack missing".split(" "));

/** Of a concept that is denied, what is meant instead. */
const opposites: Readonly<Record<string, string>> = {
  light: "dark",
  moving: "still",
  relief: "smooth",
  legible: "broken",
  halftone: "coarse",
};

/** Words after a negation that it denies. */
const deniedWords = 3;

export function saidIn(text: string): Said {
  const words = normalised(text)
    .split(" ")
    .filter((word) => word !== "");
  const known = new Set<string>();
  const other = new Map<string, Stem>();
  let denied = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    denied -= 1;
    if (negations.has(word)) {
      denied = deniedWords;
      known.add("absent");
      continue;
    }
    const pair = `${word} ${words[at + 1] ?? ""}`;
    const paired = namesOf.get(pair) ?? namesOf.get(`${stemOf(word)} ${stemOf(words[at + 1] ?? "")}`);
    if (paired) at += 1;
    else if (nothingSaid.has(word)) continue;
    const name = paired ?? namesOf.get(word) ?? namesOf.get(stemOf(word));
    if (name === undefined) other.set(stemOf(word), stem(word));
    else if (denied > 0 && opposites[name]) {
      known.delete("absent");
      known.add(opposites[name]);
    } else known.add(name);
  }
  return { known, other: [...other.values()] };
}

/** English endings off, as far as they tell no two words apart. */
function stemOf(word: string): string {
  if (word.length < 5) return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
  return word.replace(/(?:ing|edly|ed|es|ly|er|s)$/, "").replace(/(.)\1$/, "$1");
}

function stem(word: string): Stem {
  const own = stemOf(word);
  const padded = ` ${own} `;
  return {
    stem: own,
    trigrams: new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))),
  };
}

/** A word of the vocabulary weighs as much as two others: it says more. */
const ofKnown = 2;
/** From here on two stems are spellings of one. */
const alike = 0.6;

/** How much two texts say in common: 0 nothing, 1 all. */
export function likeness(one: Said, other: Said): number {
  const sizes = weightOf(one) + weightOf(other);
  if (sizes === 0) return 0;
  const shared = ofKnown * one.known.intersection(other.known).size;
  const spelt = one.other.reduce(
    (sum, word) => sum + Math.max(0, ...other.other.map((each) => spelling(word, each))),
    0,
  );
  return (2 * (shared + spelt)) / sizes;
}

function weightOf({ known, other }: Said): number {
  return ofKnown * known.size + other.length;
}

/** Dice's measure of their trigrams, where it is high enough to mean anything. */
function spelling(one: Stem, other: Stem): number {
  if (one.stem === other.stem) return 1;
  const shared = one.trigrams.intersection(other.trigrams).size;
  const measure = (2 * shared) / (one.trigrams.size + other.trigrams.size);
  return measure >= alike ? measure : 0;
}
