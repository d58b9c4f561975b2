import { isLonger } from "../../core/standards/normal-form.ts";
import type { Excess } from "./document.ts";
import { isBadText, longestText } from "./text.ts";

/** Levels of lists and objects, the variables themselves being the first. */
const deepest = 20;
/** Keys and items on all levels together: a specimen whose pages are described in full has some 2,000. */
const maxValues = 5000;

/**
 * What the variables exceed, or null. Level by level and not by recursion: to be asked before anything walks them that
 * is recursive, as `JSON.stringify` is.
 */
export function variablesExcess(variables: unknown): Excess | null {
  let level: readonly unknown[] = [variables];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      const wrong = typeof value === "string" ? textExcess(value) : null;
      if (wrong) return wrong;
      if (typeof value !== "object" || !value) continue;
      if (depth === deepest) return excess("VARIABLES_TOO_DEEP", `Variables have at most ${deepest} levels.`);
      const inner: unknown[] = Object.values(value);
      seen += inner.length;
      if (seen > maxValues) return excess("VARIABLES_LIMIT", `Variables have at most ${maxValues} values in all.`);
      next.push(...inner);
    }
    level = next;
  }
  return null;
}

function textExcess(text: string): Excess | null {
  if (isLonger(text, longestText)) {
    return excess("STRING_TOO_LONG", `A string in the variables has at most ${longestText} characters.`);
  }
  return isBadText(text)
    ? excess("BAD_CHARACTER", "A string in the variables holds a control character or half of a character.")
    : null;
}

function excess(code: Excess["code"], message: string): Excess {
  return { code, message };
}
