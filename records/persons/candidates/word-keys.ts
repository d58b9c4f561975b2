import type { Part } from "../scoring/part.ts";

/** Words of fewer sounds, or consonants, have no spelling with one left out that would not be everybody's. */
const shortestSounds = 3;
const shortestConsonants = 6;
const shortestAcross = 5;
const shortestWide = 3;
/** Letters by which a name that was begun is known. */
const beginning = 3;
/** Fewer consonants are shared by too many words of one script to say anything. */
const fewestConsonants = 3;

/**
 * The keys under which a word is kept. Two words that one name may be written as have one in common: how it is read, what
 * common name it is a form of, how it sounds with any one sound left out (which finds a letter too much, too few, exchanged
 * or turned with the next), or its consonants. Between Latin letters and a script that writes no vowels or whole
 * syllables, few consonants must do.
 */
export function keptKeys(part: Part): Set<string> {
  return addWide(withConsonants(part, isVague(part) ? "v" : "a"), part);
}

/**
 * The keys under which a word is looked for. `wide` also finds names that were only begun, and what is hardly alike any
 * more: ten times as many words, for who asks for low scores.
 */
export function askedKeys(part: Part, { wide }: { readonly wide: boolean }): Set<string> {
  const keys = withConsonants(part, isVague(part) ? "a" : "v");
  if (isVague(part)) for (const skeleton of part.skeletons) keys.add(`v${skeleton}`);
  return wide ? addWide(keys, part) : keys;
}

function addWide(keys: Set<string>, { readings, skeletons }: Part): Set<string> {
  for (const read of readings) if (read.length >= beginning) keys.add(`b${read.slice(0, beginning)}`);
  for (const skeleton of skeletons) addAll(keys, "w", skeleton, shortestWide);
  return keys;
}

/** Those alone that what is nearly the same has in common. */
export function narrowKeys({ readings, sounds }: Part): Set<string> {
  const keys = new Set(readings.map((reading) => `r${reading}`));
  for (const sound of sounds) addAll(keys, "s", sound, shortestSounds);
  return keys;
}

/** The key of words that are one letter alone. */
export function initialKey(letter: string): string {
  return `i${letter}`;
}

function withConsonants(part: Part, across: string): Set<string> {
  const keys = narrowKeys(part);
  for (const name of part.commonNames) keys.add(`n${name}`);
  for (const skeleton of part.skeletons) {
    if (skeleton.length >= fewestConsonants) addAll(keys, "k", skeleton, shortestConsonants);
    if (skeleton.length > 1) addAll(keys, across, skeleton, shortestAcross);
  }
  return keys;
}

function isVague({ script }: Part): boolean {
  return script !== "alphabet";
}

function addAll(keys: Set<string>, mark: string, text: string, shortest: number): void {
  keys.add(mark + text);
  if (text.length < shortest) return;
  for (let at = 0; at < text.length; at += 1) keys.add(mark + text.slice(0, at) + text.slice(at + 1));
}

/**
 * The consonants of a word as bits: which there are, and which stand side by side. Words of one script whose signs differ
 * in more than `mostApart` differ by more than one consonant. 0 where they say nothing.
 */
export function signOf(part: Part): number {
  const [skeleton = ""] = part.skeletons;
  if (isVague(part) || skeleton.length < 2) return 0;
  let sign = 0;
  for (let at = 0; at < skeleton.length; at += 1) {
    const code = skeleton.charCodeAt(at);
    sign |= 1 << (code % 13);
    if (at > 0) sign |= 1 << (13 + ((code * 7 + skeleton.charCodeAt(at - 1) * 31) % 19));
  }
  return sign >>> 0;
}

const mostApart = 6;

/** False where the two signs show that the words are two names. */
export function mayBeAlike(one: number, other: number): boolean {
  return one === 0 || other === 0 || bitsIn(one ^ other) <= mostApart;
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
