/** Characters of one string, in the query or in its variables, counted as normalised: the longest name on record has a tenth of them. */
export const longestText = 1000;

/**
 * Whether a string holds what no name, number or plate holds: control characters other than tab and line end, or half
 * of a surrogate pair, which no UTF-8 can carry and which would be stored as another character.
 */
export function isBadText(text: string): boolean {
  return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text) || !text.isWellFormed();
}
