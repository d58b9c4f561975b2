import type { Part } from "../scoring/part.ts";

/** Words of fewer sounds, or consonants, have no spelling with one left out that would not be everybody's. */
const shortestSounds = 3;
const shortestConsonants = 6;
const shortestAcross = 5;
const shortestWide = 3;
/** Letters by which a name that was begun is known. */
const beginning = 3;
/** Of a longer word, who asks for high scores is not shown all that begin with its first letters. */
const longestBegun = 4;
/** Fewer consonants are shared by too many words of one script to say anything. */
const fewestConsonants = 3;

/** What a key is made of, its mark before the text. */
const marks = {
  reading: "r",
  sound: "s",
  commonName: "n",
  consonants: "k",
  acrossScripts: "a",
  acrossFromVague: "v",
  beginning: "b",
  wide: "w",
  initial: "i",
} as const;
type Mark = keyof typeof marks;

/** Keys are kept as hashes: two of one hash share their words, and each word is compared before it counts. */
type Keys = Set<number>;

/**
 * The keys under which a word is kept. Two words that one name may be written as have one in common: how it is read, what
 * common name it is a form of, how it sounds with any one sound left out (which finds a letter too much, too few, exchanged
 * or turned with the next), or its consonants. Between Latin letters and a script that writes no vowels or whole
 * syllables, few consonants must do.
 */
export function keptKeys(part: Part): Keys {
  return addWide(withConsonants(part, isVague(part) ? "acrossFromVague" : "acrossScripts"), part);
}

/**
 * The keys under which a word is looked for. `wide` also finds names that were only begun, and what is hardly alike any
 * more: ten times as many words, for who asks for low scores.
 */
export function askedKeys(part: Part, { wide }: { readonly wide: boolean }): Keys {
  const keys = withConsonants(part, isVague(part) ? "acrossScripts" : "acrossFromVague");
  if (isVague(part)) for (const skeleton of part.skeletons) keys.add(keyOf("acrossFromVague", skeleton));
  return wide ? addWide(keys, part) : addBegun(keys, part);
}

/** A name that was begun on one side: each beginning of what is asked, and whatever begins as a short word does. */
function addBegun(keys: Keys, { readings }: Part): Keys {
  for (const read of readings) {
    for (let end = beginning; end < read.length - 1; end += 1) keys.add(keyOf("reading", read.slice(0, end)));
    if (read.length >= beginning && read.length <= longestBegun) keys.add(keyOf("beginning", read.slice(0, beginning)));
  }
  return keys;
}

function addWide(keys: Keys, { readings, skeletons }: Part): Keys {
  for (const read of readings) if (read.length >= beginning) keys.add(keyOf("beginning", read.slice(0, beginning)));
  for (const skeleton of skeletons) addAll(keys, "wide", skeleton, shortestWide);
  return keys;
}

/** Those alone that what is nearly the same has in common. */
export function narrowKeys({ readings, sounds }: Part): Keys {
  const keys = new Set(readings.map((reading) => keyOf("reading", reading)));
  for (const sound of sounds) addAll(keys, "sound", sound, shortestSounds);
  return keys;
}

/** The key of words that are one letter alone. */
export function initialKey(letter: string): number {
  return keyOf("initial", letter);
}

function withConsonants(part: Part, across: Mark): Keys {
  const keys = narrowKeys(part);
  for (const name of part.commonNames) keys.add(keyOf("commonName", String(name)));
  for (const skeleton of part.skeletons) {
    if (skeleton.length >= fewestConsonants) addAll(keys, "consonants", skeleton, shortestConsonants);
    if (skeleton.length > 1) addAll(keys, across, skeleton, shortestAcross);
  }
  return keys;
}

function isVague({ script }: Part): boolean {
  return script !== "alphabet";
}

/** The text, and, where it is long enough, all that it is with one letter left out. */
function addAll(keys: Keys, mark: Mark, text: string, shortest: number): void {
  keys.add(keyOf(mark, text));
  if (text.length < shortest) return;
  for (let at = 0; at < text.length; at += 1) keys.add(keyOf(mark, text, at));
}

/** FNV-1a with a last mix, of the text's units without the one at this place; never 0. */
function keyOf(mark: Mark, text: string, without = -1): number {
  let hash = Math.imul(0x811c9dc5 ^ marks[mark].charCodeAt(0), 0x01000193);
  for (let at = 0; at < text.length; at += 1)
    if (at !== without) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
}

/** How a sign is made up: its consonants, those that stand side by side, and above them how many sounds the word has. */
const consonantBits = 12;
const besideBits = 16;
const soundsAt = consonantBits + besideBits;
const mostSounds = 15;

/**
 * The consonants of a word as bits: which there are, and which stand side by side. A consonant more or less changes four of
 * them, and what is written further apart is found by its keys or not at all. Zeros where they say nothing.
 */
export function signOf(part: Part): number {
  const [skeleton = ""] = part.skeletons;
  // A script without vowels, or of syllables, says nothing of how many sounds there are.
  const sounds = isVague(part) ? 0 : Math.min(mostSounds, part.sounds[0]?.length ?? 0);
  let sign = sounds << soundsAt;
  for (let at = 0; at < skeleton.length && skeleton.length > 1; at += 1) {
    const code = skeleton.charCodeAt(at);
    sign |= 1 << (code % consonantBits);
    if (at > 0) sign |= 1 << (consonantBits + ((code * 7 + skeleton.charCodeAt(at - 1) * 31) % besideBits));
  }
  return sign >>> 0;
}

const mostApart = 4;
const mostSoundsMore = 2;
const letterBits = 2 ** soundsAt - 1;

/** False where the two signs show that the words are two names. */
export function mayBeAlike(one: number, other: number): boolean {
  const [sounds, others] = [one >>> soundsAt, other >>> soundsAt];
  if (sounds > 0 && others > 0 && Math.abs(sounds - others) > mostSoundsMore) return false;
  const [letters, otherLetters] = [one & letterBits, other & letterBits];
  return letters === 0 || otherLetters === 0 || bitsIn(letters ^ otherLetters) <= mostApart;
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
