import type { KeyRange } from "../../core/store/reading.ts";

/** The values that begin with a text: no text sorts behind the last code point there is. */
export function rangeOf(beginning: string): KeyRange {
  return { from: beginning, below: `${beginning}\u{10ffff}` };
}
