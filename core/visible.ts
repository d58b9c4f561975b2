/**
 * What a reader would not see, or would see as something else: controls, marks that turn the direction of writing, what
 * has no width, half a character, every space but the common one. A line end is told apart, as layouts have their own.
 * A script of the query page takes it from here.
 */
export const unseen = /(?!\n)(?:[\p{C}\p{Default_Ignorable_Code_Point}]|(?! )\p{Z})/gu;

/**
 * A text that somebody stored, for a place in a row or a line of another's making: each mark shows as JSON writes it
 * (`\u202e`), so does a line end, and a second space, which would begin a column.
 */
export function visible(text: string): string {
  return visibleLines(text).replaceAll(/\n|(?<= ) /g, written);
}

/** Whole lines as they leave, the last lock: their ends and columns are their maker's. What was JSON says the same. */
export function visibleLines(text: string): string {
  return text.replaceAll(unseen, written);
}

function written(mark: string): string {
  const units = Array.from({ length: mark.length }, (_, at) => mark.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
