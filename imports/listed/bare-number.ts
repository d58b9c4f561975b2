/** Prose without a digit before the number, and at most a bracket or a name after it. */
const inProse = /^(?:\D*\p{Ll}\D*?[\s:.°]+)?((?:[A-Z]{1,3}[ -]?)?\d[\dA-Z /.-]*?)(?:\s*\([^()]*\)|,\s*\D+)?$/u;

const longestProse = 200;

/**
 * A number is kept as printed, unless prose stands around it (`Utopian passport No. 123`): then it is told from the prose,
 * and the note keeps the whole.
 */
export function bareNumber(printed: string): string {
  return printed.length > longestProse ? printed : (inProse.exec(printed)?.[1] ?? printed);
}
