import { inOneScript } from "./look-alikes.ts";
import { normalForm } from "./normal-form.ts";
import { cyrillicReadings, foldArabic, isArabic, romanise, spellOut, withGeminates } from "./transliterate.ts";

/**
 * How names are cut and compared. A name is cut at everything but letters, digits, their marks and apostrophes, so a
 * hyphen cuts (`Al-Rahman` = `al Rahman`), and so does a mark that nobody sees; an apostrophe or the ayn of a
 * transcription joins (`O'Neil` = `ONeil`). Where a name is cut is the writer's choice (`Abdulrahman`, `Abdul Rahman`,
 * `Abd al-Rahman`), so parts that stand side by side also count as one, in the index and in the query.
 * The index forgives more than the query: `nameTokens` holds every spelling, `searchTokens` one for each part.
 */
const apostrophes =
  /[\u0027\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u0060\u00b4\u2032\u05f3\uff07]/gu;
const separators = /[^\p{L}\p{M}\p{N}']+/u;
/** Within a word: tatweel, which only makes it longer, and the joiner, by which Indic scripts shape a letter. */
const shaping = /[\u0640\u200d]/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const greek = /\p{Script=Greek}/u;
/** **Our rule**: so many parts side by side are looked for in one piece (`Abd al-Rahman` as `Abdalrahman`). */
const maxJoined = 3;
/** **Our rule**: a name of more parts is not looked for in one piece as a whole. */
const maxInOne = 8;

/**
 * The name as lower-case tokens with one space between: a–z and digits where the script is Latin, Cyrillic, Greek or
 * Arabic, other scripts as they are (NFKC). Empty where the text has no letter or digit. For comparison and sorting.
 */
export function normaliseName(text: string): string {
  return rawWords(text)
    .map((word) => romanise(joined(word)))
    .filter((word) => word !== "")
    .join(" ");
}

/**
 * Every token under which one stored name is to be found, without double ones: each part, up to three side by side and
 * all of them in one piece, romanised in every reading Doc 9303 knows, and with umlauts spelled out and not (`muller`,
 * `mueller`). An apostrophe parts here as well. Call it for each name, not for all in one text.
 */
export function nameTokens(text: string): string[] {
  const words = rawWords(text);
  const parts = words.flatMap((word) => word.split("'")).filter((part) => part !== "");
  const pieces = parts.flatMap((_, at) => piecesFrom(parts, at));
  const written = new Set([...words.map(joined), ...pieces, parts.join("")]);
  return [...new Set([...written].flatMap(spellings))].filter(Boolean);
}

/**
 * For each part of the query, in its order, the tokens of which a record must have one to be found by it: the part
 * itself first, then the pieces that it makes with those beside it. Arabic script stays itself (letters that writers
 * exchange made one), Cyrillic and Greek are romanised, so that they find names stored in Latin letters too. Empty where
 * the query has no letter or digit: such a search is to be refused, since every record contains nothing.
 */
export function searchTokens(query: string): string[][] {
  const parts = rawWords(query).map(joined);
  const pieces = parts.map((_, at) => piecesFrom(parts, at).map(searchForm));
  const whole = parts.length <= maxInOne ? [searchForm(parts.join(""))] : [];
  const asked = parts.map((part, at) => {
    // A soft sign that stands alone, which no script but its own can say: without it, no other name is meant.
    if (searchForm(part) === "") return [];
    // Of those that begin further before it, the ones that reach it.
    const reaching = pieces.slice(Math.max(0, at - maxJoined + 1), at).toReversed();
    const around = reaching.flatMap((from, before) => from.slice(before + 1));
    return [...new Set([...(pieces[at] ?? []), ...around, ...whole])].filter(Boolean);
  });
  return [...new Map(asked.map((tokens) => [tokens.join(" "), tokens])).values()].filter(({ length }) => length > 0);
}

/** The words of a name, lower case and in their script, without the marks that join them. */
export function nameWords(text: string): string[] {
  return rawWords(text).map(joined);
}

/** **Our rule**: a word of running text counts by so many of its letters. */
const longestWord = 40;

/**
 * The words of running text, each once, as they are kept and looked up: romanised, umlauts spelled out or not made one
 * (`München`, `Muenchen`, `Munchen`). A single letter or digit is none; a single sign of another script may be.
 */
export function textWords(text: string): string[] {
  const words = nameWords(text).map((word) => contracted(searchForm(word)).slice(0, longestWord).toWellFormed());
  return [...new Set(words)].filter((word) => !/^[a-z0-9]?$/.test(word));
}

/** The part at a place, with the one after it, and so on up to `maxJoined`. */
function piecesFrom(parts: readonly string[], from: number): string[] {
  const beside = parts.slice(from, from + maxJoined);
  return beside.map((_, last) => beside.slice(0, last + 1).join(""));
}

/** Lower-case words, still with their diacritics and apostrophes. Upper case first: it unites ß and SS, ſ and s. */
function rawWords(text: string): string[] {
  const compatible = normalForm(text.replace(apostrophes, "'"), "NFKC");
  const plain = normalForm(compatible.toUpperCase().toLowerCase(), "NFKC");
  return withGeminates(plain)
    .replace(shaping, "")
    .split(separators)
    .filter((word) => joined(word) !== "")
    .map(inOneScript);
}

function joined(word: string): string {
  return word.replaceAll("'", "");
}

function searchForm(word: string): string {
  return isArabic(word) ? foldArabic(word) : romanise(word);
}

function spellings(word: string): string[] {
  if (isArabic(word)) return [foldArabic(word), romanise(word)];
  if (cyrillic.test(word)) return cyrillicReadings(word);
  const plain = romanise(word);
  if (greek.test(word)) return [plain];
  // A zone's MUELLER, too, is to be found by Müller.
  return plain === word ? [plain, contracted(plain)] : [plain, spellOut(word), contracted(plain)];
}

function contracted(plain: string): string {
  return plain.replace(/([aou])e|aa/g, (_pair, vowel = "a") => vowel);
}
