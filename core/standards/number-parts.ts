/** **Our rule**: what is read for what on plates, in numbers and by cameras. Digits stand for their like. */
const likeOf: Readonly<Record<string, string>> = { O: "0", Q: "0", I: "1", Z: "2", S: "5", G: "6", B: "8" };

/** **Our rule**: no part is looked for that has fewer known characters side by side. */
export const shortestPart = 3;

/** **Our rule**: a longer number, which none of the trade's is, is found as a whole alone. */
const longestNumber = 40;

/** A number (see `normaliseNumber`) with what looks alike made one: `B8O0` and `8B00` are `8800`. */
export function withoutLikeness(number: string): string {
  return number.replace(/[OQIZSGB]/g, (letter) => likeOf[letter] ?? letter);
}

/** The key of a whole number, which is also the first of its parts. */
export function wholeKey(number: string): string {
  return partKey(withoutLikeness(number), number);
}

/**
 * The keys under which any part of a number is found: what it ends with from each place on, look-alikes made one, and
 * behind a space the number itself. So all that have a part stand side by side, and a key says how they are written.
 * Trigrams would be as many keys, and each question a few lists to be laid over each other.
 */
export function partKeys(number: string): string[] {
  const letters = Array.from(withoutLikeness(number));
  const last = letters.length > longestNumber ? 0 : letters.length - shortestPart;
  const ends = letters.slice(0, Math.max(last, 0) + 1).map((_, at) => letters.slice(at).join(""));
  return ends.map((end) => partKey(end, number));
}

/** The number that a key of it names. */
export function numberOf(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}

function partKey(end: string, number: string): string {
  return `${end} ${number}`;
}
