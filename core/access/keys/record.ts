import type { Collection, StoredRecord } from "../../store/port.ts";
import { type Hours, hoursSchema, isRange } from "../admission.ts";
import { type Bounds, boundsSchema, type Grants, roles, actions, isScope, type Payer } from "../caller.ts";
import { isDocumentMode, type DocumentMode, documentModes } from "../document-mode.ts";
import { isPurpose } from "../purposes.ts";
import { isLonger } from "../../standards/normal-form.ts";
import { z } from "zod";

/** A key as the store keeps it: everything but the key itself. The id is the public part of the key's text. */
export interface KeyRecord extends StoredRecord, Grants {
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
export interface NewKey extends Grants {
  readonly notBefore?: string | null;
  readonly bounds?: Partial<Bounds>;
  /** Network addresses and ranges it is good from; null means any. */
  readonly addresses?: readonly string[] | null;
  /** Parts of the week it is good in; null means always. */
  readonly hours?: readonly Hours[] | null;
  /** What it may run beside the trusted documents; null means that its class decides. */
  readonly documentMode?: DocumentMode | null;
}

/** A key as it is listed: without its hash. */
export type KeySummary = Omit<KeyRecord, "hash" | "policy" | "operationsMode"> & Pick<NewKey, "documentMode">;

export function summaryOf({ hash: _hash, policy: _policy, operationsMode, ...rest }: KeyRecord): KeySummary {
  return { ...rest, documentMode: operationsMode ?? null };
}

/** No such key is made; the message says what to mend. Any other error is a fault of the hub or its store. */
export class UnfitKey extends Error {
  override readonly name = "UnfitKey";
}

/** What a key is granted. */
export type Granted = ReturnType<typeof grantedBy>;

/** What a new key is granted. Its scopes are of these kinds. Throws `UnfitKey`. */
export function grantedBy(wanted: NewKey, now: number, kinds: readonly string[]) {
  validate(wanted, now, kinds);
  const { name, role, owner, scopes, purposes, test, expires, notBefore = null } = wanted;
  const { addresses = null, hours = null, documentMode = null } = wanted;
  const bounds = boundsSchema.parse(wanted.bounds ?? {});
  return { name, role, owner, scopes, purposes, test, expires, notBefore, bounds, addresses, hours, documentMode };
}

/** What is written of a key for what it is granted. */
export function writtenOf({ documentMode, ...rest }: Granted) {
  return { ...rest, operationsMode: documentMode };
}

const longestName = 200;
/** With its offset: without, two processes could read two moments. */
const moment = z.iso.datetime({ offset: true });
const hoursForm = z.object({ hours: hoursSchema.array() });

function validate(wanted: NewKey, now: number, kinds: readonly string[]): void {
  if (!wanted.name.trim()) throw new UnfitKey("a key needs a name that says who uses it");
  if (isLonger(wanted.name, longestName)) throw new UnfitKey(`a key's name has at most ${longestName} characters`);
  if (!/^[A-Z][A-Z0-9-]*$/.test(wanted.owner)) throw new UnfitKey(`"${wanted.owner}" is not an owner code such as UTO`);
  if (!roles.includes(wanted.role)) throw new UnfitKey(`"${wanted.role}" is not a role: one of ${roles.join(" ")}`);
  if (wanted.scopes.length === 0) throw new UnfitKey("a key needs at least one scope, such as document:read");
  const wrong = wanted.scopes.find((scope) => !isScope(scope, kinds));
  if (wrong !== undefined)
    throw new UnfitKey(
      `"${wrong}" is not a scope: write KIND:ACTION, KIND one of * ${kinds.join(" ")}, ACTION one of * ${actions.join(" ")}`,
    );
  for (const purpose of wanted.purposes ?? [])
    if (!isPurpose(purpose)) throw new UnfitKey(`"${purpose}" is not a purpose`);
  for (const date of [wanted.expires, wanted.notBefore ?? null]) {
    if (date !== null && !moment.safeParse(date).success)
      throw new UnfitKey(`"${date}" is not a date and time such as 2027-06-30T00:00:00Z (RFC 3339)`);
  }
  if (wanted.expires !== null && Date.parse(wanted.expires) <= now)
    throw new UnfitKey("the key would have expired already");
  if (wanted.documentMode != null && !isDocumentMode(wanted.documentMode))
    throw new UnfitKey(`"${wanted.documentMode}" is not a document mode: one of ${documentModes.join(" ")}`);
  const noRange = wanted.addresses?.find((one) => !isRange(one));
  if (noRange !== undefined) throw new UnfitKey(`"${noRange}" is not an address or a range such as 192.0.2.0/24`);
  const { purposes, addresses, hours } = wanted;
  for (const [part, list] of Object.entries({ purposes, addresses, hours, operations: wanted.bounds?.operations }))
    if (list?.length === 0) throw new UnfitKey(`${part}: an empty list lets nobody in; leave it out for any`);
  const fault = [boundsSchema.safeParse(wanted.bounds ?? {}), hoursForm.safeParse({ hours: wanted.hours ?? [] })]
    .flatMap(({ error }) => error?.issues ?? [])
    .at(0);
  if (fault) throw new UnfitKey(`${fault.path.join(".")}: ${fault.message}`);
}
