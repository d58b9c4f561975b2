import type { Part } from "../scoring/part.ts";

/** Words of fewer sounds, or consonants, have no spelling with one left out that would not be everybody's. */
const shortestSounds = 4;
const shortestConsonants = 5;
/** Fewer consonants are shared by too many words of one script to say anything. */
const fewestConsonants = 3;

/**
 * The keys under which a word is kept. Two words that one name may be written as have one in common: how it is read, what
 * common name it is a form of, how it sounds with any one sound left out (which finds a letter too much, too few, exchanged
 * or turned with the next), or its consonants. Between Latin letters and a script that writes no vowels or whole
 * syllables, few consonants must do.
 */
export function keptKeys(part: Part): Set<string> {
  return withConsonants(part, isVague(part) ? "v" : "a");
}

/** The keys under which a word is looked for. */
export function askedKeys(part: Part): Set<string> {
  const keys = withConsonants(part, isVague(part) ? "a" : "v");
  if (isVague(part)) for (const skeleton of part.skeletons) keys.add(`v${skeleton}`);
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
    if (skeleton.length > 1) addAll(keys, across, skeleton, shortestSounds);
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
