import type { Collection, StoredRecord } from "../../store/port.ts";
import { type Hours, hoursSchema, isRange } from "../admission.ts";
import { type Bounds, boundsSchema, type Grants, roles, actions, expandScope, isScope, type Payer } from "../caller.ts";
import { isDocumentMode, type DocumentMode, documentModes } from "../document-mode.ts";
import { type Fault, lines, readAs } from "../../faults.ts";
import { isOwnerCode } from "../../owner-code.ts";
import { isPurpose, purposes } from "../purposes.ts";
import { isSector, type Sector, sectors } from "../sectors.ts";
import { isLonger } from "../../standards/normal-form.ts";
import { z } from "zod";

/** A key as the store keeps it: everything but the key itself. The id is the public part of the key's text. */
export interface KeyRecord extends StoredRecord, Grants {
  /** RFC 3339; null means it is valid from the moment it was made. */
  readonly notBefore: string | null;
  /** When it was revoked (RFC 3339); null while it is valid. */
  readonly revoked: string | null;
  /** HMAC-SHA256 of the key's whole text under the pepper, in hex. */
  readonly hash: string;
  // Keys made before these were held have none of them.
  readonly bounds?: Bounds;
  readonly addresses?: readonly string[] | null;
  readonly hours?: readonly Hours[] | null;
  /** Id of the key whose successor it is. */
  readonly replaces?: string | null;
  /** Id of the last of its successors; of a key that was rotated before this was held, all are looked through for it. */
  readonly successor?: string;
  /**
   * Its `documentMode`, under the name that keys had it by from the first: a process of an earlier hub on the same store
   * would read a key that names it otherwise as one without, and let an analyst who is bound to ids send any text.
   */
  readonly operationsMode?: DocumentMode | null;
  /**
   * Whether that mode counts only as far as its class's goes: it was made by a key that has what its class has, and
   * must not keep what the operator takes from both.
   */
  readonly withinClass?: boolean;
  // Of keys made before these were held the change log tells: see `lineageOf`.
  /** Who made it: id of a key or of who signed in, `operator` or `first start`. */
  readonly maker?: string;
  /** Id of the key whose points it spends: its own, or that of the first of the keys it succeeds. */
  readonly account?: string;
  /** Who pays as well for what it spends. What a key may spend never changes, so it is written down when it is made. */
  readonly payers?: readonly Payer[];
  /** Id of the grant under which it is good, and without which it is not. */
  readonly grant?: string;
  /**
   * Of a sector's key, in the place of its scopes: a process of an earlier hub on the same store would answer its checks.
   */
  readonly screens?: { readonly sector: Sector; readonly scopes: readonly string[] };
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

/** What the maker of a key decides about it. */
export interface NewKey extends Grants {
  readonly notBefore?: string | null;
  readonly bounds?: Partial<Bounds>;
  /** Network addresses and ranges it is good from; null means any. */
  readonly addresses?: readonly string[] | null;
  /** Parts of the week it is good in; null means always. */
  readonly hours?: readonly Hours[] | null;
  /** What it may run beside the trusted documents; null means that its class decides. */
  readonly documentMode?: DocumentMode | null;
  /** For which sector it screens, and does nothing else; null means that it is no such key. */
  readonly sector?: Sector | null;
}

/** A key as it is listed: without its hash. */
export type KeySummary = Omit<KeyRecord, "hash" | "policy" | "operationsMode" | "screens"> &
  Pick<NewKey, "documentMode" | "sector">;

export function summaryOf({ hash: _hash, policy: _policy, operationsMode, screens, ...rest }: KeyRecord): KeySummary {
  return { ...rest, ...screens, documentMode: operationsMode ?? null };
}

/** No such key is made; the message and the faults say what to mend. Any other error is a fault of the hub or its store. */
export class UnfitKey extends Error {
  override readonly name = "UnfitKey";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[] | string) {
    const all = typeof faults === "string" ? [{ path: "", reason: faults }] : faults;
    super(lines(all).join("; "));
    this.faults = all;
  }
}

/** What a key is granted. */
export type Granted = ReturnType<typeof grantedBy>;

/** What a new key is granted. Its scopes are of these kinds. Throws `UnfitKey`. */
export function grantedBy(wanted: NewKey, now: number, kinds: readonly string[]) {
  validate(wanted, now, kinds);
  const { name, role, owner, scopes, purposes, test, expires, notBefore = null } = wanted;
  const { addresses = null, hours = null, documentMode = null, sector = null } = wanted;
  const bounds = boundsSchema.parse(wanted.bounds ?? {});
  const narrowed = { notBefore, bounds, addresses, hours, documentMode, sector };
  return { name, role, owner, scopes, purposes, test, expires, ...narrowed };
}

/** What is written of a key for what it is granted. */
export function writtenOf({ documentMode, sector, ...rest }: Granted) {
  const written = { ...rest, operationsMode: documentMode };
  return sector === null ? written : { ...written, scopes: [], screens: { sector, scopes: rest.scopes } };
}

/** Characters, once it is normalised. */
const longestName = 200;
/** With its offset: without, two processes could read two moments. */
const moment = z.iso.datetime({ offset: true });

function validate(wanted: NewKey, now: number, kinds: readonly string[]): void {
  const faults = [...faultsIn(wanted, now, kinds)];
  if (faults.length > 0) throw new UnfitKey(faults);
}

function* faultsIn(wanted: NewKey, now: number, kinds: readonly string[]): Generator<Fault> {
  const { name, role, owner, scopes, documentMode, expires, notBefore = null } = wanted;
  if (!name.trim()) yield { path: "name", reason: "a key needs a name that says who uses it" };
  if (isLonger(name, longestName)) yield { path: "name", reason: `a key's name has at most ${longestName} characters` };
  if (!isOwnerCode(owner)) yield { path: "owner", reason: `"${owner}" is not an owner code such as UTO` };
  if (!roles.includes(role)) yield { path: "role", reason: `"${role}" is not a role: one of ${roles.join(" ")}` };
  if (scopes.length === 0) yield { path: "scopes", reason: "a key needs at least one scope, such as document:read" };
  const forms = `write KIND:ACTION, KIND one of * ${kinds.join(" ")}, ACTION one of * ${actions.join(" ")}`;
  yield* misfits("scopes", scopes, (scope) => isScope(scope, kinds), `is not a scope: ${forms}`);
  yield* misfits("purposes", wanted.purposes, isPurpose, `is not a purpose: one of ${purposes.join(" ")}`);
  yield* misfits("addresses", wanted.addresses, isRange, "is not an address or a range such as 192.0.2.0/24");
  for (const [path, date] of Object.entries({ expires, notBefore }))
    if (date !== null && !moment.safeParse(date).success)
      yield { path, reason: `"${date}" is not a date and time such as 2027-06-30T00:00:00Z (RFC 3339)` };
  if (expires !== null && Date.parse(expires) <= now)
    yield { path: "expires", reason: "the key would have expired already" };
  if (documentMode != null && !isDocumentMode(documentMode))
    yield {
      path: "documentMode",
      reason: `"${documentMode}" is not a document mode: one of ${documentModes.join(" ")}`,
    };
  if (wanted.sector != null) yield* faultsOfSector(wanted, wanted.sector);
  const { addresses, hours } = wanted;
  const lists = { purposes: wanted.purposes, addresses, hours, operations: wanted.bounds?.operations };
  for (const [path, list] of Object.entries(lists))
    if (list?.length === 0) yield { path, reason: "an empty list lets nobody in; leave it out for any" };
  for (const read of [readAs(boundsSchema, wanted.bounds ?? {}), readAs(hoursSchema.array(), hours ?? [], "hours")])
    if ("faults" in read) yield* read.faults;
}

function* faultsOfSector({ role, scopes }: NewKey, sector: string): Generator<Fault> {
  if (!isSector(sector)) yield { path: "sector", reason: `"${sector}" is not a sector: one of ${sectors.join(" ")}` };
  if (role !== "partner") yield { path: "role", reason: "a sector's key is a partner's: nothing is shown to it" };
  const isCheck = (scope: string) => expandScope(scope).every((grant) => grant.endsWith(":check"));
  yield* misfits("scopes", scopes, isCheck, "is not for a sector's key: it has the action check alone");
}

/** Those of a list that are none of what it is to hold. */
function* misfits(
  path: string,
  list: readonly string[] | null | undefined,
  fits: (one: string) => boolean,
  is: string,
): Generator<Fault> {
  for (const one of list ?? []) if (!fits(one)) yield { path, reason: `"${one}" ${is}` };
}
