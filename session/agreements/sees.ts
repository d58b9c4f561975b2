import { type Action, actions, type Caller, may } from "../../core/access/caller.ts";
import { type ClassModes, modeOf } from "../../core/access/document-mode.ts";
import type { Agreement } from "../../core/access/keys/agreements.ts";
import type { KeySummary } from "../../core/access/keys/record.ts";
import { kindNames } from "../../records/kinds.ts";
import { type Register, registersOf } from "../../records/operations/registers.ts";

/** What of a key no caller carries; a sign-in has none of it. */
type Own = Pick<KeySummary, "hours" | "addresses" | "notBefore">;

interface Bounding {
  readonly caller: Caller;
  readonly own: Own | undefined;
  readonly agreement: Agreement | null;
  readonly modes: ClassModes;
}

/**
 * What bounds a caller's view, from its key, those that it asks under and its organisation's agreement. No record is looked
 * at: who may see a record is the record's handling, which only its owner tells.
 */
export function seesOf({ caller, own, agreement, modes }: Bounding) {
  const { scopes, purposes, bounds, test, expires, sector = null } = caller;
  return {
    kinds: kindNames.flatMap((kind) => {
      const allowed = actions.filter((action: Action) => may(caller, kind, action));
      return allowed.length > 0 ? [{ kind, actions: allowed }] : [];
    }),
    registers: registersAsked(caller),
    screens: sector === null ? [] : [...scopes],
    purposes: purposes && [...purposes],
    owners: bounds.owners && [...bounds.owners],
    classes: bounds.classes && [...bounds.classes],
    operations: bounds.operations && [...bounds.operations],
    test,
    from: latest(own?.notBefore ?? null, agreement?.from ?? null),
    until: expires,
    hours: own?.hours ? own.hours.map((part) => ({ ...part, days: [...part.days] })) : null,
    addresses: own?.addresses ? [...own.addresses] : null,
    agreedAddresses: agreement?.addresses ? [...agreement.addresses] : null,
    sector,
    documentMode: modeOf(caller, modes),
  };
}

/** What scopes reach that ask. */
export function registersAsked(of: Pick<Caller, "scopes" | "sector">): Register[] {
  return registersOf((kind, action) => may(of, kind, action));
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}
