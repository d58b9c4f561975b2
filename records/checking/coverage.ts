import type { Verdict } from "./verdict.ts";

/** Checks that tell of one traveller each, and not of a vehicle or of one person among those at a lane. */
const ofTravellers: ReadonlySet<string> = new Set(["traveller", "document"]);

/** After which nobody can say that the traveller was checked: nothing was compared. */
const notCompared: ReadonlySet<string> = new Set(["NOT_CHECKED", "MALFORMED"] satisfies Verdict[]);

/** Whether such a check counts as a traveller checked. */
export function isTravellerChecked({ kind, verdict }: { readonly kind: string; readonly verdict: string }): boolean {
  return ofTravellers.has(kind) && !notCompared.has(verdict);
}
