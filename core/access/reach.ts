import { addressSpans, hourSpans } from "./admission.ts";
import type { Agreement } from "./keys/agreements.ts";
import type { Bounds, Role } from "./caller.ts";
import type { Granted } from "./keys/record.ts";
import { uncovered } from "./keys/narrow.ts";
import { isLaxer } from "./document-mode.ts";
import { covers } from "./spans.ts";
import { equivalentCodes } from "../standards/countries.ts";

type Parts = Omit<Granted, "name" | "bounds"> & Bounds;

/** How far a key, a sign-in or an agreement reaches: every part of what is granted. Null sets no limit. */
export type Reach = { readonly [Part in keyof Parts]: Parts[Part] | null };

type Judge<T> = readonly [name: string, beyond: (asked: NonNullable<T>, most: NonNullable<T>) => unknown];

/**
 * Partners are not shown the schema; and the hub's operator trusts its internal tools no less than its analysts, whatever
 * it has their classes run.
 */
const ranks: Readonly<Record<Role, number>> = { partner: 0, analyst: 1, internal: 2 };

/** Of each part: what it is called, and what of it goes beyond. What can be granted and does not stand here is no type. */
const parts: { readonly [Part in keyof Parts]: Judge<Parts[Part]> } = {
  role: ["the role", (asked, most) => ranks[asked] > ranks[most] && asked],
  owner: ["the owner", (asked, most) => asked !== most && asked],
  test: ["the records", (asked, most) => asked !== most && (asked ? "for tests" : "that are live")],
  scopes: ["the scopes", (asked, most) => missing(uncovered(asked, most), new Set())],
  purposes: ["the purposes", (asked, most) => missing(asked, new Set(most))],
  owners: ["the owners", (asked, most) => missing(asked, new Set(most.flatMap(equivalentCodes)))],
  classes: ["the field classes", (asked, most) => missing(asked, new Set(most))],
  operations: ["the operations", (asked, most) => missing(asked, new Set(most))],
  perMinute: ["perMinute", (asked, most) => asked > most && asked],
  perDay: ["perDay", (asked, most) => asked > most && asked],
  addresses: [
    "the addresses",
    (asked, most) => {
      const reached = addressSpans(most);
      const beyond = asked.filter((range) => !covers(reached, addressSpans([range])));
      return beyond.length > 0 && beyond.join(", ");
    },
  ],
  hours: [
    "the hours",
    (asked, most) => {
      const reached = hourSpans(most);
      const beyond = asked.filter((part) => !covers(reached, hourSpans([part])));
      return beyond.length > 0 && beyond.map(({ from, until }) => `${from}-${until}`).join(", ");
    },
  ],
  notBefore: ["the start", (asked, most) => Date.parse(asked) < Date.parse(most) && asked],
  expires: ["the end", (asked, most) => Date.parse(asked) > Date.parse(most) && asked],
  sector: ["the sector", (asked, most) => asked !== most && asked],
  documentMode: ["the document mode", (asked, most) => isLaxer(asked, most) && asked],
};

/** In what the one goes beyond the other, in words; nothing where every request it allows is allowed by the other too. */
export function excess(asked: Reach, most: Reach): string[] {
  return Object.keys(parts).flatMap((part) => beyondIn(part as keyof Reach, asked, most));
}

function beyondIn<Part extends keyof Reach>(part: Part, asked: Reach, most: Reach): string[] {
  const [name, beyond] = parts[part] as Judge<Reach[Part]>;
  const [wanted, limit] = [asked[part], most[part]];
  if (limit === null) return [];
  if (wanted === null) return [`${name} without a limit`];
  const what = beyond(wanted as NonNullable<Reach[Part]>, limit as NonNullable<Reach[Part]>);
  return what ? [`${name} ${String(what)}`] : [];
}

/** The reach with every part that it leaves open as far as the other one goes. */
export function within(open: Reach, most: Reach): Reach {
  return Object.fromEntries(
    Object.entries(open).map(([part, value]) => [part, value ?? most[part as keyof Reach]]),
  ) as unknown as Reach;
}

export function reachOf({ bounds, ...rest }: Omit<Granted, "name">): Reach {
  const { role, owner, test, scopes, purposes, expires, notBefore, addresses, hours, documentMode, sector } = rest;
  return { role, owner, test, scopes, purposes, expires, notBefore, addresses, hours, documentMode, sector, ...bounds };
}

export function reachOfAgreement({ owner, scopes, purposes, bounds, addresses, until, from, mode }: Agreement): Reach {
  const open = { role: null, test: null, hours: null, sector: null };
  const stated = { notBefore: from ?? null, expires: until, documentMode: mode ?? null };
  return { ...open, ...stated, owner, scopes, purposes, ...bounds, addresses };
}

/** The first of them that are not in the set, in words. */
function missing(asked: readonly string[], most: ReadonlySet<string>): string | false {
  const beyond = asked.filter((one) => !most.has(one));
  return beyond.length > 0 && `${beyond.slice(0, 5).join(", ")}${beyond.length > 5 ? " …" : ""}`;
}
