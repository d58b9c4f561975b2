import { normalForm } from "./normal-form.ts";
import * as tables from "./transliteration-tables.ts";

/** Accents and vowel points of Latin, Greek, Cyrillic, Hebrew and Arabic script. Marks that are letters (Thai, Indic) stay. */
const diacritics =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;
/** A letter under shadda, which may stand after a short vowel's mark. */
const doubled = /(\p{L})[\u064b-\u0650]*\u0651/gu;
const greekPair = new RegExp([...tables.greekPairs.keys()].join("|"), "gu");
const beyondAscii = /[^ -~]/;
const arabicScript = /\p{Script=Arabic}/u;

/** The text without diacritics, composed again: `Müller` → `Muller`, `Łódź` → `Łodz`. Other scripts come back as NFKC. */
export function stripDiacritics(text: string): string {
  return normalForm(normalForm(text, "NFKD").replace(diacritics, ""), "NFKC");
}

/** Whether the text has a letter of Arabic script. */
export function isArabic(text: string): boolean {
  return arabicScript.test(text);
}

/** Letters read alone, each with its marks: parts of Hangul syllables and what NFKC exchanges may grow together. */
const eachByItself = /^(?:[[[\p{L}]--[\p{Script=Hangul}\p{Script=Common}]]0-9가-힣]\p{M}*)*$/v;
/** The same where some letters are read in pairs. */
const eachButGreek = /^(?:[[[\p{L}]--[\p{Script=Greek}\p{Script=Hangul}\p{Script=Common}]]0-9가-힣]\p{M}*)*$/v;
const letterWithMarks = /[\s\S]\p{M}*/gu;
const maxKept = 5_000;

/**
 * Reads text letter by letter, each read once and kept, where that comes to the same as reading it as a whole: a name has
 * many pieces, and to normalise each of them takes a hundred times as long.
 */
function letterwise(readWhole: (text: string) => string, readable = eachButGreek): (text: string) => string {
  const kept = new Map<string, string>();
  const readLetter = (letter: string) => {
    const known = kept.get(letter);
    if (known !== undefined) return known;
    const read = readWhole(letter);
    if (kept.size < maxKept) kept.set(letter, read);
    return read;
  };
  return (text) => {
    if (!readable.test(text)) return readWhole(text);
    let read = "";
    for (const [letter] of text.matchAll(letterWithMarks)) read += readLetter(letter);
    return read;
  };
}

/**
 * Lower-case text of Latin, Cyrillic, Greek or Arabic script in the letters a–z: Cyrillic as in Doc 9303 part 3, Arabic
 * without its X escapes, Latin stripped of diacritics (`ü` → `u`). Characters of other scripts stay as they are.
 */
export const romanise = romaniser(new Map());

/** Text that is Cyrillic, as single languages read it, and what shows that one reads it otherwise: their letters, composed or not. */
const readings = tables.cyrillicByLanguage.map((reading) => ({
  differs: new RegExp(`[${[...reading.keys()].join("")}]|\\p{M}`, "u"),
  read: romaniser(reading),
}));

/** `cyrillicReading` replaces single Cyrillic letters, for a language that reads them otherwise. */
function romaniser(cyrillicReading: ReadonlyMap<string, string>): (text: string) => string {
  const romanised = (letter: string) => cyrillicReading.get(letter) ?? tables.cyrillic.get(letter);
  /** Without diacritics, Cyrillic romanised before: its letters have marks of their own (`й`). */
  const bare = letterwise((text) => stripDiacritics(replaceLetters(normalForm(text, "NFC"), romanised)), eachByItself);
  return letterwise((text) => (beyondAscii.test(text) ? lettersOf(bare(text)) : text));
}

function lettersOf(bare: string): string {
  const withoutPairs = bare.replace(greekPair, (pair) => tables.greekPairs.get(pair) ?? pair);
  return replaceLetters(
    withoutPairs,
    (letter) =>
      tables.cyrillic.get(letter) ??
      tables.greek.get(letter) ??
      tables.latinLetters.get(letter) ??
      tables.arabicPlain.get(letter),
  );
}

/** Catalan `l·l`, and `ŀl`, which NFKC makes the same, is one doubled letter and no end of a word. Of lower-case text. */
export function withGeminates(text: string): string {
  return text.replace(/(?<=l)[\u00b7\u2022\u2027\u2219\u22c5](?=l)/gu, "");
}

/** Every reading of Cyrillic text that Doc 9303 gives for some language, without double ones; `romanise` alone is first. */
export function cyrillicReadings(text: string): string[] {
  const otherwise = readings.filter(({ differs }) => differs.test(text));
  return [...new Set([romanise(text), ...otherwise.map(({ read }) => read(text))])];
}

/** Latin text with the letters spelled out that Doc 9303 spells out in an MRZ, lower case: `müller` → `mueller`. */
export const spellOut = letterwise((text) =>
  romanise(replaceLetters(normalForm(text, "NFC"), (letter) => tables.latinSpelledOut.get(letter))),
);

/** Arabic text with letters that writers exchange for one another made one, without vowel points and tatweel. */
export const foldArabic = letterwise((text) =>
  replaceLetters(stripDiacritics(text).replaceAll("\u0640", ""), (letter) => tables.arabicAlike.get(letter)),
);

/**
 * A name as Doc 9303 part 3 puts it into a machine-readable zone: A–Z, parts separated by one `<`, apostrophes left out,
 * hyphens and spaces as `<`, Latin, Cyrillic and Arabic letters by its tables (Greek by ours). Characters of scripts it
 * has no table for are left out, so the result may be empty: such a name needs a Latin form from its issuer.
 */
export function mrzName(name: string): string {
  const parts = withGeminates(normalForm(normalForm(name, "NFKC").toLowerCase(), "NFC"))
    .replace(/['’‘ʼʻʾʿ`´]/gu, "")
    .split(/[^\p{L}\p{M}]+/u);
  return parts
    .map(mrzPart)
    .filter((part) => part !== "")
    .join("<");
}

function mrzPart(part: string): string {
  const pointed = part.replace(doubled, "$1$1").replace(/ة$/u, "xah");
  const zone = replaceLetters(pointed, (letter) => tables.arabicZone.get(letter));
  return spellOut(zone)
    .replace(/[^a-z]/g, "")
    .toUpperCase();
}

function replaceLetters(text: string, value: (letter: string) => string | undefined): string {
  return Array.from(text, (letter) => value(letter) ?? letter).join("");
}
