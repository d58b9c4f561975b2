import { FrequencyCache } from "../../../core/frequency-cache.ts";
import { cyrillicReadings, foldArabic, isArabic, romanise, spellOut } from "../../../core/standards/transliterate.ts";
import { commonNamesOf } from "./common-names.ts";
import { pinyinLibrary, transliterationLibrary } from "./libraries.ts";
import { koreanSurnames } from "./small-words.ts";
import { skeletonOf, soundOf } from "./sounds.ts";

/** A part of a name, read once. */
export interface Part {
  /** Lower case, as written, without marks that only join; letters that Arabic writers exchange are one. */
  readonly word: string;
  /** As Latin letters read it, in each way its script may be read; the likeliest first. */
  readonly readings: readonly string[];
  /** What the readings sound like, one letter a sound: spellings of one name come to the same or nearly so. */
  readonly sounds: readonly string[];
  /** The consonants alone, alike ones made one, of each way to read it: keys for an index of candidates. */
  readonly skeletons: readonly string[];
  /** The script it is in says less than Latin letters do: no vowels, or whole syllables. */
  readonly script: Script;
  /** Common names that it may be a form of, by number. */
  readonly commonNames: readonly number[];
}

/** By what a script can write: all of a name, none of its short vowels, syllables only. */
export type Script = "alphabet" | "Arabic" | "Hebrew" | "Han" | "Hangul" | "Kana";

/** Bytes of parts kept read: some 40,000. */
const keptBytes = 16_000_000;
/** A part with its readings, estimated. */
const bytesOfPart = 400;
const kept = new FrequencyCache<Part>(keptBytes);

const scripts: readonly (readonly [Script, RegExp])[] = [
  ["Arabic", /\p{Script=Arabic}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Han", /\p{Script=Han}/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
];
const ascii = /^[ -~]*$/;
const cyrillic = /\p{Script=Cyrillic}/u;
/** **Our rule**: a character is read in so many ways. */
const mostReadings = 3;

/** A lower-case word as part of a name; those that come often are kept. */
export function partOf(word: string): Part {
  return kept.get(word) ?? kept.set(word, readPart(word), bytesOfPart);
}

/** The same, of a word that hardly comes again: kept, it would push out one that does. */
export function readPart(word: string): Part {
  const script = ascii.test(word) ? "alphabet" : (scripts.find(([, letters]) => letters.test(word))?.[0] ?? "alphabet");
  const readings = unique(readingsOf(word, script)).slice(0, 6);
  const sounds = unique(
    [...readings, ...otherSpellings(readings, script)].map((read) => soundOf(spoken(read, script))),
  );
  const written = isArabic(word) ? foldArabic(word) : word;
  return {
    word: written,
    readings,
    sounds,
    script,
    skeletons: unique(sounds.flatMap((sound) => skeletonsOf(sound, script))),
    commonNames: unique([written, ...readings].flatMap(commonNamesOf)),
  };
}

function readingsOf(word: string, script: Script): string[] {
  if (ascii.test(word)) return [word];
  if (script === "Han") return pinyinOf(word);
  if (script === "Hangul") return [...(koreanSurnames.get(word) ?? []), latinOf(word)];
  if (cyrillic.test(word)) return cyrillicReadings(word);
  const plain = latinOf(word);
  return script === "alphabet" ? [plain, latinOf(spellOut(word)), latinOf(word.replaceAll("đ", "dj"))] : [plain];
}

/** What the hub's own tables of Doc 9303 do not read, a library does. */
function latinOf(word: string): string {
  const read = romanise(word);
  return ascii.test(read)
    ? read
    : transliterationLibrary()
        .transliterate(read)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, "");
}

/** Characters are read one after another; one alone, such as a surname, in each of its ways. */
function pinyinOf(word: string): string[] {
  const options = { toneType: "none", type: "array", nonZh: "removed", v: true } as const;
  const { pinyin } = pinyinLibrary();
  const alone = Array.from(word).length === 1;
  const syllables = alone ? pinyin(word, { ...options, multiple: true }).slice(0, mostReadings) : null;
  return syllables ?? [pinyin(word, options).join("")];
}

/** Before a consonant `j` is a vowel in Latin letters (Andrej); of Arabic it is always the one sound. */
function spoken(read: string, script: Script): string {
  return script === "Arabic" ? read.replaceAll("j", "dj") : read;
}

function otherSpellings(readings: readonly string[], script: Script): string[] {
  if (script === "Han") return readings.map(inOlderSpelling);
  // Of Korean vowels that the official transcription writes with two letters most bearers write one.
  if (script === "Hangul") return readings.map((read) => read.replace(/e(?=[ou])|(?<=[ao])e/g, ""));
  return [];
}

/** Pinyin as Wade and Giles, and many passports, begin it: Tsai for Cai. */
function inOlderSpelling(syllables: string): string {
  const begins: Readonly<Record<string, string>> = { zh: "ch", z: "ts", c: "ts", q: "ch", x: "hs", j: "ch" };
  return syllables.replace(/^(?:zh|z|c(?!h)|q|x|j)/, (letters) => begins[letters] ?? letters);
}

/** A written `w` of Arabic or Hebrew is a consonant or a long vowel, so such a part has a skeleton with and without. */
function skeletonsOf(sound: string, script: Script): string[] {
  const both = script === "Arabic" || script === "Hebrew" ? [sound, sound.replaceAll("v", "")] : [sound];
  return both.map(skeletonOf);
}

function unique<T>(values: readonly T[]): T[] {
  return values.length < 2 ? [...values] : [...new Set(values)];
}
