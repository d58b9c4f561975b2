import type { Collection, StoredRecord } from "../../store/port.ts";
import type { Hours } from "../admission.ts";
import type { Bounds, Grants, Payer } from "../caller.ts";
import type { DocumentMode } from "../document-mode.ts";

/** To whom access is given: somebody who signs in, a key that stands, or a team that gets keys of its own. */
export type Grantee =
  | { readonly kind: "person"; readonly subject: string }
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "team"; readonly label: string; readonly keys: number };

/**
 * What a grant gives, as far as it reaches by itself: see `KeyRecord` for the parts that a key has as well. All who have it
 * belong to its owner, who gives it.
 */
export interface Given extends Omit<Grants, "name" | "expires"> {
  /** Its `operations` are the case alone. */
  readonly bounds: Bounds;
  readonly addresses: readonly string[] | null;
  readonly hours: readonly Hours[] | null;
  readonly documentMode: DocumentMode | null;
  readonly withinClass?: boolean;
  /** RFC 3339: it is in force from the one moment on, and no more at the other. */
  readonly from: string;
  readonly until: string;
}

/** Access for a while, for one operation or deployment. Nothing of it changes but that it is revoked. */
export interface GrantRecord extends StoredRecord, Given {
  /** Id of the operation or deployment; every request under the grant has it as its case. */
  readonly case: string;
  readonly to: Grantee;
  /** Registers as they were named when it was given; what they come to are its scopes. */
  readonly registers: readonly string[];
  /** Where checks are made under it; null means anywhere. */
  readonly places: readonly string[] | null;
  /** Who gave it: id of a key or of who signed in, or `operator`. */
  readonly granter: string;
  /** Who pays as well for what is spent under it. */
  readonly payers: readonly Payer[];
  /** When it was revoked (RFC 3339). */
  readonly revoked: string | null;
}

/** Who has it, by an id that a request brings; null of a team, whose keys name it. */
function granteeOf({ to }: Pick<GrantRecord, "to">): string | null {
  return to.kind === "person" ? to.subject : to.kind === "key" ? to.key : null;
}

export const grantCollection: Collection<GrantRecord> = {
  name: "grant",
  columns: { case: (grant) => grant.case, grantee: granteeOf },
  carried: [],
  keys: {},
  indexes: [["owner", "case"], ["grantee"]],
};

/** Whether its own words put it in force then, whatever became of its case or of who gave it. `now` in milliseconds. */
export function isRunning(
  { from, until, revoked }: Pick<GrantRecord, "from" | "until" | "revoked">,
  now: number,
): boolean {
  return revoked === null && Date.parse(from) <= now && now < Date.parse(until);
}
