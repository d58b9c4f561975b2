import { admission } from "./admission.ts";
import type { Agreement } from "./agreements.ts";
import { type Bounds, type Caller, expandScope } from "./caller.ts";

/** The grants as far as the agreement goes: what it does not cover falls away without a word. */
function narrowed(granted: Caller, agreement: Agreement): Caller {
  const covered = grantsOf(agreement.scopes);
  const whole = granted.scopes.every((scope) => expandScope(scope).every((grant) => covered.has(grant)));
  return {
    ...granted,
    scopes: whole ? granted.scopes : [...grantsOf(granted.scopes)].filter((grant) => covered.has(grant)),
    purposes: common(granted.purposes, agreement.purposes),
    bounds: narrowedBounds(granted.bounds, agreement.bounds),
    expires: earlier(granted.expires, agreement.until),
  };
}

/** A caller as far as its organisation's agreement goes, with what the organisation may spend as a whole. */
export function asAgreed(granted: Caller, agreement: Agreement): Caller {
  const { perMinute, perDay } = agreement.bounds;
  return { ...narrowed(granted, agreement), allowance: { perMinute, perDay } };
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

export function grantsOf(scopes: readonly string[]): Set<string> {
  return new Set(scopes.flatMap(expandScope));
}

function narrowedBounds(own: Bounds, agreed: Bounds): Bounds {
  return {
    owners: common(own.owners, agreed.owners),
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
