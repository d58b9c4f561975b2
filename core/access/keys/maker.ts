import { type Caller, type Payer, unbounded } from "../caller.ts";
import { type ClassModes, modeOf } from "../document-mode.ts";
import { type Reach, reachOf } from "../reach.ts";
import { payersUnder } from "./lineage.ts";
import type { Granted, KeySummary } from "./record.ts";

/** What no sign-in has, and no key that was made before it was held. */
type Unheld = Pick<Granted, "bounds" | "addresses" | "hours" | "notBefore" | "documentMode" | "sector">;

/** How far a key or sign-in reaches, with the document mode that follows from its class. */
export function reachUnder(
  key: Omit<Granted, "name" | keyof Unheld> & Partial<Unheld> & Pick<Caller, "withinClass">,
  documentModes: ClassModes,
): Reach {
  const { bounds = unbounded, addresses = null, hours = null, notBefore = null, sector = null } = key;
  const documentMode = modeOf(key, documentModes);
  return reachOf({ ...key, bounds, addresses, hours, notBefore, documentMode, sector });
}

/**
 * How far whoever makes keys or gives access reaches: as its own key was made, which an agreement that narrows it does not
 * change; or as its sign-in has it.
 */
export function reachOfMaker(caller: Caller, own: KeySummary | undefined, documentModes: ClassModes): Reach {
  // It has begun, or nobody could ask with it.
  return { ...reachUnder(own ?? caller, documentModes), notBefore: null };
}

/** Who pays for what is made or given by it. */
export function payersOfMaker({ id, account = id, payers = [], bounds }: Caller, own: KeySummary | undefined): Payer[] {
  return payersUnder({ account, payers }, own ?? { bounds });
}
