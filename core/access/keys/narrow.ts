import { admission } from "../admission.ts";
import type { Agreement } from "./agreements.ts";
import { type DocumentMode, isLaxer } from "../document-mode.ts";
import { equivalentCodes } from "../../standards/countries.ts";
import { type Bounds, type Caller, expandScope, type Grant } from "../caller.ts";

type Narrowable = Pick<Caller, "scopes" | "purposes" | "bounds" | "expires">;

/** What narrows a caller or a key: an agreement, a grant, or how far somebody reaches who gave one. */
export type Limit = Omit<Narrowable, "expires"> & { readonly until: string | null };

/** As much of it as the limit covers: what it does not cover falls away without a word. */
export function narrowed<T extends Narrowable>(granted: T, limit: Limit): T {
  return {
    ...granted,
    scopes: commonScopes(granted.scopes, limit.scopes),
    purposes: common(granted.purposes, limit.purposes),
    bounds: narrowedBounds(granted.bounds, limit.bounds),
    expires: earlier(granted.expires, limit.until),
  };
}

/** Without a mode of its own a key goes by its class's, of which it may have less and never more. */
function narrowedMode({ documentMode }: Caller, agreed: DocumentMode | undefined): Partial<Caller> {
  if (!agreed) return {};
  if (!documentMode) return { documentMode: agreed, withinClass: true };
  return isLaxer(documentMode, agreed) ? { documentMode: agreed } : {};
}

/** From when on something is good (milliseconds since 1970) that is good from then (RFC 3339), under the agreement. */
export function goodFrom(notBefore: string | null, agreement: Agreement | null): number {
  return Math.max(...[notBefore, agreement?.from].map((from) => (from ? Date.parse(from) : -Infinity)));
}

/** A caller as far as its organisation's agreement goes, with what the organisation may spend as a whole. */
export function asAgreed(granted: Caller, agreement: Agreement): Caller {
  const { perMinute, perDay } = agreement.bounds;
  return {
    ...narrowed(granted, agreement),
    ...narrowedMode(granted, agreement.mode),
    ...(agreement.documents && { documents: agreement.documents }),
    allowance: { perMinute, perDay },
  };
}

/** Judges where both have to admit. */
export function admissionOfBoth(
  key: Parameters<typeof admission>[0],
  agreement: Agreement | null,
): ReturnType<typeof admission> {
  const own = admission(key);
  if (!agreement?.addresses) return own;
  const agreed = admission({ addresses: agreement.addresses, hours: null });
  return (address, now) => own(address, now) && agreed(address, now);
}

function grantsOf(scopes: readonly string[]): Set<Grant> {
  return new Set(scopes.flatMap(expandScope));
}

/** Whether some of the grants allows what this one does: an action on every kind is covered by itself alone. */
function covers(grants: ReadonlySet<string>, grant: Grant): boolean {
  return grants.has(grant) || grants.has(onEveryKind(grant));
}

/** What the scopes allow beyond the other ones. */
export function uncovered(scopes: readonly string[], by: readonly string[]): Grant[] {
  const covering = grantsOf(by);
  return [...grantsOf(scopes)].filter((grant) => !covers(covering, grant));
}

/** What both allow. Where that is all of the first, they stay as they were written. */
function commonScopes(own: readonly string[], agreed: readonly string[]): readonly string[] {
  if (uncovered(own, agreed).length === 0) return own;
  const [ours, theirs] = [grantsOf(own), grantsOf(agreed)];
  const kept = [...ours].filter((grant) => covers(theirs, grant));
  const narrower = [...theirs].filter((grant) => covers(ours, grant));
  return [...new Set([...kept, ...narrower])];
}

function onEveryKind(grant: Grant): string {
  return `*${grant.slice(grant.indexOf(":"))}`;
}

function narrowedBounds(own: Bounds, agreed: Bounds): Bounds {
  return {
    owners: common(own.owners, agreed.owners?.flatMap(equivalentCodes) ?? null),
    classes: common(own.classes, agreed.classes),
    operations: common(own.operations, agreed.operations),
    perMinute: least(own.perMinute, agreed.perMinute),
    perDay: least(own.perDay, agreed.perDay),
  };
}

/** Null narrows nothing. */
function common<T extends string>(one: readonly T[] | null, other: readonly T[] | null): T[] | null {
  if (!one || !other) return (one ?? other) as T[] | null;
  return one.filter((item) => other.includes(item));
}

function least(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** The earlier of two ends (RFC 3339); null is none. */
function earlier(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : Date.parse(one) < Date.parse(other) ? one : other;
}
