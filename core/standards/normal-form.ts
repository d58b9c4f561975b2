/**
 * Marks on one letter that count: the limit of Unicode's stream-safe text (UAX #15). Normalising puts the marks of a
 * letter in order, and of a hundred thousand that takes minutes: their number squared.
 */
const maxMarks = 30;
const marksBeyond = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, "gu");
const manyMarks = new RegExp(`\\p{M}{${maxMarks + 1}}`, "u");

/** What one character comes to at most, when it is normalised: U+FDFA, a sentence in one sign. */
const mostOfOne = 18;

/** The normal form of any text, in time that grows with its length alone: marks beyond the thirtieth on a letter are left out. */
export function normalForm(text: string, form: "NFC" | "NFKC" | "NFKD"): string {
  return (text.length > maxMarks ? text.replace(marksBeyond, "$1") : text).normalize(form);
}

/** Whether a letter has more marks than any script writes on one. */
export function isOvermarked(text: string): boolean {
  return text.length > maxMarks && manyMarks.test(text);
}

/** Characters of the text, signs that stand for several (ﬃ, ㎏, U+FDFA) counted as what they stand for. */
export function lengthOf(text: string): number {
  return Math.max(text.length, normalForm(text, "NFKC").length);
}

/** Whether the text has more characters than that, counted as by `lengthOf`. */
export function isLonger(text: string, longest: number): boolean {
  return text.length > longest || (text.length * mostOfOne > longest && lengthOf(text) > longest);
}
