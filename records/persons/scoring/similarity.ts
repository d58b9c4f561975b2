import { editCost, far, near } from "./edits.ts";
import type { Part, Script } from "./part.ts";

/** How alike two parts of names are, and by what. */
export interface Similarity {
  /** From 0 to 1. */
  readonly value: number;
  readonly how: "same" | "sounds" | "spelling" | "given name" | "initial" | "beginning" | "other";
}

const same: Similarity = { value: 1, how: "same" };
const sameSounds: Similarity = { value: 0.97, how: "sounds" };
const sameGivenName: Similarity = { value: 0.85, how: "given name" };
const initial: Similarity = { value: 0.85, how: "initial" };
const beginning: Similarity = { value: 0.5, how: "beginning" };
/** A woman's form of a family name, which abroad is written in a man's. */
const womansFamily: Similarity = { value: 0.9, how: "spelling" };
/** Carlo and Carla, Amir and Amira are two names. */
const womansGiven: Similarity = { value: 0.2, how: "other" };
/** Characters that are read alike may be the old and the new form of one, or two names. */
const readAlike: Similarity = { value: 0.8, how: "sounds" };
const seenAlike: Similarity = { value: 0.9, how: "spelling" };
const other: Similarity = { value: 0, how: "other" };

/** Two names that many bear are two, however alike they are written. */
const twoNames: Similarity = { value: 0.2, how: "other" };
/** So many letters show which name was begun. */
const shortestBeginning = 3;
/** Beyond this cost for each letter two words have nothing to do with each other. */
const farthest = 0.3;

/** Compares two parts. The same two always come to the same, so whoever compares one with many keeps it. */
export function similarity(one: Part, two: Part): Similarity {
  if (one === two || one.word === two.word) return same;
  if (one.word.length === 1 || two.word.length === 1) return initialOf(one, two);
  if (one.script === "Han" && two.script === "Han") return shareOne(one.readings, two.readings) ? readAlike : other;
  if (shareOne(one.readings, two.readings)) return one.script === two.script ? same : sameSounds;
  const [names, others] = [one.commonNames, two.commonNames];
  const known = names.length > 0 && others.length > 0;
  const sameName = known && names.some((name) => others.includes(name));
  if (known && !sameName) return twoNames;
  if (shareOne(one.sounds, two.sounds)) return sameSounds;
  if (lookAlike(one.word) === lookAlike(two.word)) return seenAlike;
  const spelt = byGender(one, two) ?? spelling(one, two);
  if (sameName && spelt.value < sameGivenName.value) return sameGivenName;
  return spelt.value < beginning.value && begins(one, two) ? beginning : spelt;
}

function initialOf(one: Part, two: Part): Similarity {
  const [letter, name] = one.word.length === 1 ? [one, two] : [two, one];
  // A character of Han, Hangul or Kana is a whole name.
  if (letter.script !== "alphabet") return shareOne(letter.sounds, name.sounds) ? sameSounds : spelling(one, two);
  const starts = letter.sounds.some((sound) => name.sounds.some((whole) => whole.startsWith(sound)));
  return starts || name.readings.some((read) => read.startsWith(letter.readings[0] as string)) ? initial : other;
}

/** Two names of which one is the woman's form of the other; null where neither is. */
function byGender(one: Part, two: Part): Similarity | null {
  const [a, b] = [one.sounds[0] as string, two.sounds[0] as string];
  const [man, woman] = a.endsWith("a") ? [b, a] : [a, b];
  if (!woman.endsWith("a") || man.endsWith("a") || man.length < 3) return null;
  const stem = woman.slice(0, -1);
  const common = one.commonNames.length > 0 || two.commonNames.length > 0;
  if (!common && slavicFamily.test(man) && (man === stem || `${stem.replace(/sk?a?i?$/, "")}ski` === man))
    return womansFamily;
  return man === stem || (man === `${stem}o` && !man.endsWith("nko")) || man === `${stem}us` ? womansGiven : null;
}

const slavicFamily = /(?:[oe]v|..in|ski)$/;

function spelling(one: Part, two: Part): Similarity {
  const vague = one.script !== two.script && (isVague(one.script) || isVague(two.script));
  let least = farthest;
  for (const a of one.sounds)
    for (const b of two.sounds) {
      const length = vague ? (consonants(a) + consonants(b)) / 2 + 0.5 : lengthThatCounts((a.length + b.length) / 2);
      // A letter more costs at least a vowel's price, and that is what most lengths are out by.
      if (!vague && Math.abs(a.length - b.length) * 0.25 > least * length) continue;
      const cost = editCost(a, b, vague ? far : near, least * length);
      if (cost < least * length) least = cost / length;
    }
  if (least > 0.2 && !vague && oneSlip(one.readings[0] as string, two.readings[0] as string))
    least = Math.min(least, 2 / (one.word.length + two.word.length));
  const value = ofCost(least);
  return value === 0 ? other : { value, how: "spelling" };
}

/** The word with what a reader, or a machine, takes for one letter made one. */
function lookAlike(word: string): string {
  return seenAsOne.test(word) ? word.replace(seenAsOneEach, (letters) => seenAs[letters] as string) : word;
}

const seenAs: Readonly<Record<string, string>> = { rn: "m", cl: "d", vv: "w", 0: "o", 1: "l", 5: "s", 8: "b" };
const seenAsOne = /rn|cl|vv|[0158]/;
const seenAsOneEach = /rn|cl|vv|[0158]/g;

/** Whether one letter is left out, put in, exchanged or turned with the next: a slip may make two sounds of one (`zhou`, `zohu`). */
function oneSlip(one: string, two: string): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (long.length - short.length > 1) return false;
  let [from, back] = [0, 0];
  while (from < short.length && short[from] === long[from]) from += 1;
  while (back < short.length - from && short.at(-1 - back) === long.at(-1 - back)) back += 1;
  const rest = short.length - from - back;
  if (long.length > short.length) return rest === 0;
  return rest === 1 || (rest === 2 && short[from] === long[from + 1] && short[from + 1] === long[from]);
}

/** **Our rule**: from the cost for each letter to the likeness. One slip in five letters is a slip, one in three is not. */
function ofCost(each: number): number {
  if (each >= farthest) return 0;
  if (each > 0.2) return 7 * (farthest - each);
  if (each > 0.1) return 0.88 - (each - 0.1) * 1.8;
  return 0.97 - each * 0.9;
}

/** A short word has no letter to spare: Li and Lu, Wei and Fei are two names. */
function lengthThatCounts(length: number): number {
  return length < 5 ? Math.max(0.8, length - (5 - length) * 0.75) : length;
}

/** Han and Hangul are read with every sound they have. */
function isVague(script: Script): boolean {
  return script === "Arabic" || script === "Hebrew" || script === "Kana";
}

function consonants(sound: string): number {
  let count = 0;
  for (let at = 0; at < sound.length; at++) if (!"aeiouh".includes(sound.charAt(at))) count += 1;
  return count;
}

function begins(one: Part, two: Part): boolean {
  const [short, long] = one.word.length < two.word.length ? [one, two] : [two, one];
  return (
    short.word.length >= shortestBeginning &&
    long.word.length - short.word.length > 1 &&
    long.readings.some((read) => short.readings.some((start) => read.startsWith(start)))
  );
}

function shareOne(one: readonly string[], two: readonly string[]): boolean {
  for (const value of one) if (two.includes(value)) return true;
  return false;
}
