import type { Outcome } from "../core/store/port.ts";

/** A word of the hub's as the graph names it: `check` is `CHECK`. */
export function inCapitals<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>;
}

/** What became of an act, as the graph's `WriteResult`. It has no word for an erasure, which no act of the graph's is. */
export function writeResult(result: Outcome["result"]): Exclude<Uppercase<Outcome["result"]>, "ERASED"> {
  if (result === "erased") throw new Error("An act of the graph has erased something.");
  return inCapitals(result);
}
