import type { KeyRange } from "../../core/store/reading.ts";

/** The values that begin with a text: no text sorts behind the last code point there is. */
export function rangeOf(beginning: string): KeyRange {
  return { from: beginning, below: `${beginning}\u{10ffff}` };
}

/** Of these the words that go on: a third of all records may have the beginning itself, and each would be passed over. */
export function longerThan(beginning: string): KeyRange {
  // No word holds a sign of this sort, which is before all others.
  return { ...rangeOf(beginning), from: `${beginning}\u0001` };
}
