import type { Collection, StoredRecord } from "../../store/port.ts";
import { type Hours, hoursSchema, rangesOf } from "../admission.ts";
import { type Bounds, boundsSchema, expandScope, type Payer, type Role, roles } from "../caller.ts";
import { isOperationsMode, type OperationsMode, operationsModes } from "../operations-mode.ts";
import { isPurpose, type Purpose } from "../purposes.ts";

/** A key as the store keeps it: everything but the key itself. The id is the public part of the key's text. */
export interface KeyRecord extends StoredRecord {
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  /** The purposes it may state; null means any. */
  readonly purposes: readonly Purpose[] | null;
  /** RFC 3339; null means it does not expire. */
  readonly expires: string | null;
  /** RFC 3339; null means it is valid from the moment it was made. */
  readonly notBefore: string | null;
  /** When it was revoked (RFC 3339); null while it stands. */
  readonly revoked: string | null;
  /** HMAC-SHA256 of the key's whole text under the pepper, in hex. */
  readonly hash: string;
  // Keys made before these were held have none of them.
  readonly bounds?: Bounds;
  readonly addresses?: readonly string[] | null;
  readonly hours?: readonly Hours[] | null;
  /** Id of the key whose successor it is. */
  readonly replaces?: string | null;
  /** What it may run beside the manifest's operations; null means that its class decides. */
  readonly operationsMode?: OperationsMode | null;
  // Of keys made before these were held the change log tells: see `lineageOf`.
  /** Who made it: id of a key or of who signed in, `operator` or `first start`. */
  readonly maker?: string;
  /** Id of the key whose points it spends: its own, or that of the first of the keys it succeeds. */
  readonly account?: string;
  /** Who pays as well for what it spends. What a key may spend never changes, so it is written down when it is made. */
  readonly payers?: readonly Payer[];
}

/**
 * Keys are looked up by id, or all of one organisation. Whom a key made is looked for among its organisation's: a column
 * of its own would be empty in the rows that stand, while an index over what each row has is simply made.
 */
export const keyCollection: Collection<KeyRecord> = {
  name: "key",
  columns: {},
  carried: [],
  keys: {},
  indexes: [["owner"]],
};

/** What whoever makes a key decides about it. */
export interface NewKey {
  readonly name: string;
  readonly role: Role;
  /** Code of the country or organisation on whose behalf the key asks. */
  readonly owner: string;
  /** `kind:action`, with `*` for either: see `expandScope`. */
  readonly scopes: readonly string[];
  readonly purposes: readonly Purpose[] | null;
  readonly test: boolean;
  readonly expires: string | null;
  readonly notBefore?: string | null;
  readonly bounds?: Partial<Bounds>;
  /** Network addresses and ranges it is good from; null means any. */
  readonly addresses?: readonly string[] | null;
  /** Parts of the week it is good in; null means always. */
  readonly hours?: readonly Hours[] | null;
  /** What it may run beside the manifest's operations; null means that its class decides. */
  readonly operationsMode?: OperationsMode | null;
}

/** A key as it is listed: without its hash. */
export type KeySummary = Omit<KeyRecord, "hash" | "policy">;

/** What a key is granted. */
export type Granted = ReturnType<typeof grantedBy>;

/** What is written of a new key but its text and its making. Throws an `Error` that says what to mend. */
export function grantedBy(wanted: NewKey, now: number) {
  validate(wanted, now);
  const { name, role, owner, scopes, purposes, test, expires, notBefore = null } = wanted;
  const { addresses = null, hours = null, operationsMode = null } = wanted;
  const bounds = boundsSchema.parse(wanted.bounds ?? {});
  return { name, role, owner, scopes, purposes, test, expires, notBefore, bounds, addresses, hours, operationsMode };
}

function validate(wanted: NewKey, now: number): void {
  if (!wanted.name.trim()) throw new Error("a key needs a name that says who uses it");
  if (!/^[A-Z][A-Z0-9-]*$/.test(wanted.owner)) throw new Error(`"${wanted.owner}" is not an owner code such as UTO`);
  if (!roles.includes(wanted.role)) throw new Error(`"${wanted.role}" is not a role: one of ${roles.join(" ")}`);
  if (wanted.scopes.length === 0) throw new Error("a key needs at least one scope, such as document:read");
  for (const scope of wanted.scopes) expandScope(scope);
  for (const purpose of wanted.purposes ?? [])
    if (!isPurpose(purpose)) throw new Error(`"${purpose}" is not a purpose`);
  for (const date of [wanted.expires, wanted.notBefore ?? null]) {
    if (date !== null && Number.isNaN(Date.parse(date))) throw new Error(`"${date}" is not a date and time (RFC 3339)`);
  }
  if (wanted.expires !== null && Date.parse(wanted.expires) <= now)
    throw new Error("the key would have expired already");
  if (wanted.operationsMode != null && !isOperationsMode(wanted.operationsMode))
    throw new Error(`"${wanted.operationsMode}" is not a mode for operations: one of ${operationsModes.join(" ")}`);
  rangesOf(wanted.addresses ?? []);
  const fault = [boundsSchema.safeParse(wanted.bounds ?? {}), hoursSchema.array().safeParse(wanted.hours ?? [])]
    .flatMap(({ error }) => error?.issues ?? [])
    .at(0);
  if (fault) throw new Error(`${fault.path.join(".")}: ${fault.message}`);
}
