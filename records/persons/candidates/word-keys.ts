import type { Part } from "../scoring/part.ts";

/** A word of fewer sounds has no spelling with one left out that would not be everybody's. */
const shortestLeftOut = 4;

/**
 * The keys under which a word is kept and looked for. Two words that one person's name may be written as have one in
 * common: how it is read, how it sounds, its consonants alone, or the sounds or consonants with any one left out, which
 * finds a letter too much, too few, exchanged or turned with the next.
 */
export function wordKeys({ readings, sounds, skeletons }: Part): Set<string> {
  const keys = new Set<string>();
  for (const reading of readings) keys.add(`r${reading}`);
  for (const sound of sounds) addAll(keys, "s", sound);
  for (const skeleton of skeletons) if (skeleton.length > 1) addAll(keys, "k", skeleton);
  return keys;
}

/** The key of words that are one letter alone. */
export function initialKey(letter: string): string {
  return `i${letter}`;
}

function addAll(keys: Set<string>, mark: string, text: string): void {
  keys.add(`${mark}${text}`);
  if (text.length < shortestLeftOut) return;
  for (let at = 0; at < text.length; at += 1) keys.add(`${mark}${text.slice(0, at)}${text.slice(at + 1)}`);
}
