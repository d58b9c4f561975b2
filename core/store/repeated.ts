import type { Outcome } from "./port.ts";

/** The outcomes of a batch that was sent before. */
export function repeated(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.map((outcome) => ({ ...outcome, repeated: true }));
}
