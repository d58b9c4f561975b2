import { cyrillicReadings, foldArabic, isArabic, romanise, spellOut } from "./transliterate.ts";

/**
 * How names are cut and compared. A name is cut at everything but letters, digits, their marks and apostrophes, so a
 * hyphen cuts (`Al-Rahman` = `al Rahman`); an apostrophe or the ayn of a transcription joins (`O'Neil` = `ONeil`).
 * The index forgives more than the query: `nameTokens` holds every spelling, `searchTokens` one for each part.
 */
const apostrophes =
  /[\u0027\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u0060\u00b4\u2032\u05f3\uff07]/gu;
const separators = /[^\p{L}\p{M}\p{N}']+/u;
const invisible = /[\p{Cf}\u0640]/gu;
const cyrillicOrGreek = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** **Our rule**: up to this many letters a part may be written together with the next (`Abdul Rahman`, `Mc Donald`). */
const joinable = 5;

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
 * Every token under which one stored name is to be found, without double ones: each part as `searchTokens` asks for it,
 * romanised in every reading Doc 9303 knows, with umlauts spelled out and not (`muller`, `mueller`), the pieces beside an
 * apostrophe, and a short part together with the next (`abdulrahman`). Call it for each name, not for all in one text.
 */
export function nameTokens(text: string): string[] {
  const words = rawWords(text);
  const tokens = new Set(words.flatMap((word) => [joined(word), ...word.split("'")]).flatMap(spellings));
  const parts = words.flatMap((word) => word.split("'")).map(searchForm);
  parts.forEach((part, position) => {
    const next = parts[position + 1];
    if (next !== undefined && Array.from(part).length <= joinable) tokens.add(part + next);
  });
  tokens.delete("");
  return [...tokens];
}

/**
 * What a record's tokens must all contain to be found by this query, without double ones and in the query's order.
 * Arabic script stays itself (letters that writers exchange made one), Cyrillic and Greek are romanised, so that they
 * find names stored in Latin letters too. Empty where the query has no letter or digit: such a search is to be refused,
 * since every record contains nothing.
 */
export function searchTokens(query: string): string[] {
  const tokens = rawWords(query).map((word) => searchForm(joined(word)));
  return [...new Set(tokens)].filter((token) => token !== "");
}

/** Lower-case words, still with their diacritics and apostrophes. Upper case first: it unites ß and SS, ſ and s. */
function rawWords(text: string): string[] {
  const plain = text.replace(apostrophes, "'").normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
  return plain
    .replace(invisible, "")
    .split(separators)
    .filter((word) => joined(word) !== "");
}

function joined(word: string): string {
  return word.replaceAll("'", "");
}

function searchForm(word: string): string {
  return isArabic(word) ? foldArabic(word) : romanise(word);
}

function spellings(word: string): string[] {
  if (isArabic(word)) return [foldArabic(word), romanise(word)];
  if (cyrillicOrGreek.test(word)) return cyrillicReadings(word);
  const plain = romanise(word);
  // A zone's MUELLER, too, is to be found by Müller.
  const contracted = plain.replace(/([aou])e|aa/g, (_pair, vowel = "a") => vowel);
  return plain === word ? [plain, contracted] : [plain, spellOut(word), contracted];
}
