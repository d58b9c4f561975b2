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
  const keys = addWide(withConsonants(part, isVague(part) ? "acrossFromVague" : "acrossScripts"), part);
  if (isInitial(part)) for (const letter of beginningsOf(part)) keys.add(initialKey(letter));
  return keys;
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

/** The key of initials that are this letter. */
export function initialKey(letter: string): number {
  return keyOf("initial", letter);
}

/** The letters that a part may begin with, as it is read and as it sounds. */
export function beginningsOf({ readings, sounds }: Part): ReadonlySet<string> {
  return new Set([...readings, ...sounds].map((text) => text.slice(0, 1)));
}

/** Whether it is one letter alone, in a script where that is not a whole name. */
export function isInitial({ word, script }: Part): boolean {
  return word.length === 1 && script === "alphabet";
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

/**
 * How a sign is made up: a class of consonants in three bits each, the first one lowest; above them how many sounds the
 * word has, and whether it is an initial.
 */
const classBits = 3;
const mostConsonants = 9;
const soundsAt = mostConsonants * classBits;
const consonantBits = 2 ** soundsAt - 1;
const mostSounds = 15;
const initialBit = 2 ** 31;
/** Of what stands in a skeleton; what is left shares the class of the rarest. */
const classes = new Map(Array.from("ptklsmn", (consonant, at) => [consonant, at + 1]));
const lastClass = classes.size;

/** A word's consonants and how many sounds it has, in one number, so that most pairs are refused without reading either. */
export function signOf(part: Part): number {
  // The last way to read a vague script is the one without letters that may stand for vowels.
  const skeleton = (isVague(part) ? part.skeletons.at(-1) : part.skeletons[0]) ?? "";
  // A script without vowels, or of syllables, says nothing of how many sounds there are.
  const sounds = isVague(part) ? 0 : Math.min(mostSounds, part.sounds[0]?.length ?? 0);
  let sign = sounds << soundsAt;
  for (let at = 0; at < skeleton.length && at < mostConsonants; at += 1)
    sign |= (classes.get(skeleton.charAt(at)) ?? lastClass) << (at * classBits);
  return isInitial(part) ? sign + initialBit : sign;
}

/** Whether a word is an initial, by its sign. */
export function isInitialSign(sign: number): boolean {
  return sign >= initialBit;
}

const mostSoundsMore = 2;
/** **Our rule**: one consonant in five may be another, or one too many; of words with so many sounds together two may. */
const manySounds = 15;
const manyConsonants = 2 ** (3 * classBits);

/** False where the two signs show that the words are two names. */
export function mayBeAlike(one: number, other: number): boolean {
  const [sounds, others] = [(one >>> soundsAt) & mostSounds, (other >>> soundsAt) & mostSounds];
  const [consonants, otherConsonants] = [one & consonantBits, other & consonantBits];
  if (sounds > 0 && others > 0) {
    if (Math.abs(sounds - others) > mostSoundsMore) return false;
    return withinEdits(consonants, otherConsonants, sounds + others < manySounds ? 1 : 2);
  }
  return withinEdits(consonants, otherConsonants, Math.max(consonants, otherConsonants) < manyConsonants ? 1 : 2);
}

/** Whether so many consonants left out, put in or exchanged make the one of the other; what was cut off counts as well. */
function withinEdits(one: number, other: number, most: number): boolean {
  if (one === other) return true;
  if (most === 0) return false;
  const differ = one ^ other;
  const alike = Math.floor((31 - Math.clz32(differ & -differ)) / classBits) * classBits;
  const [left, otherLeft] = [one >>> alike, other >>> alike];
  const [next, otherNext] = [left >>> classBits, otherLeft >>> classBits];
  return (
    withinEdits(next, otherNext, most - 1) ||
    withinEdits(left, otherNext, most - 1) ||
    withinEdits(next, otherLeft, most - 1)
  );
}
