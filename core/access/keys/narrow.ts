import { admission } from "../admission.ts";
import type { Agreement } from "./agreements.ts";
import { type Bounds, type Caller, expandScope } from "../caller.ts";

/** What is granted to a key. */
export interface Granted {
  readonly scopes: readonly string[];
  readonly purposes: readonly string[] | null;
  readonly bounds: Bounds;
  readonly expires: string | null;
}

/** The grants as far as the agreement goes: what it does not cover falls away without a word. */
export function narrowed<G extends Granted>(granted: G, agreement: Agreement): G {
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

/** In what the grants go beyond the agreement, in words; nothing where they do not. */
export function excess(granted: Granted, agreement: Agreement): string[] {
  const covered = grantsOf(agreement.scopes);
  const beyond = [...grantsOf(granted.scopes)].filter((grant) => !covered.has(grant));
  const foreign = agreement.purposes && granted.purposes?.filter((one) => !agreement.purposes?.includes(one as never));
  return [
    ...(beyond.length > 0 ? [`the scopes ${beyond.slice(0, 5).join(", ")}${beyond.length > 5 ? " …" : ""}`] : []),
    ...(foreign && foreign.length > 0 ? [`the purposes ${foreign.join(", ")}`] : []),
    ...exceeded(granted.bounds, agreement.bounds),
  ];
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

function grantsOf(scopes: readonly string[]): Set<string> {
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

/** Only what the key asks for by name: what it leaves open is narrowed at each check. */
function exceeded(own: Bounds, agreed: Bounds): string[] {
  return (Object.keys(agreed) as (keyof Bounds)[]).filter((part) => {
    const [asked, most] = [own[part], agreed[part]];
    if (asked === null || most === null) return false;
    if (typeof asked === "number") return asked > (most as number);
    return (asked as readonly string[]).some((one) => !(most as readonly string[]).includes(one));
  });
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
export function earlier(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : Date.parse(one) < Date.parse(other) ? one : other;
}
