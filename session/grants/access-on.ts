import type { Whose } from "../../core/access/caller.ts";
import type { Cases } from "../../core/access/grants/cases.ts";
import { grantCollection, type GrantRecord } from "../../core/access/grants/record.ts";
import { keysOf } from "../../core/access/keys/listing.ts";
import type { KeyRecord } from "../../core/access/keys/record.ts";
import type { Span } from "../../core/access/spans.ts";
import { hubError } from "../../core/errors.ts";
import { isWholeDay } from "../../core/standards/partial-dates.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { Store } from "../../core/store/port.ts";

/** What is read to tell who had access: grants and keys as they stand, and what their cases' versions say. */
export interface AccessTold {
  readonly store: Pick<Store, "find" | "getMany">;
  readonly cases: Cases;
}

/** That somebody could look at something on a day, and when on it. */
export interface AccessSpan {
  readonly grant: GrantRecord;
  /** The key that it could be done with; null of somebody who signs in. */
  readonly key: Pick<KeyRecord, "id" | "name"> | null;
  /** RFC 3339, within the day (UTC): from the one moment on and before the other. */
  readonly from: string;
  readonly until: string;
}

const dayMillis = 86_400_000;
/** **Our rule**: one answer tells no more than a request may bring. */
const most = 1_000;

/**
 * Who could look at what for a case on that day, in the order of their grants and keys. No moment of it is rounded: a grant
 * that was revoked at noon gave access until noon. Nothing of grants and keys is ever removed, so it can be told later.
 */
export async function accessOn(told: AccessTold, named: string, day: string, whose: Whose): Promise<AccessSpan[]> {
  if (!isWholeDay(day)) throw hubError("BAD_USER_INPUT", '"day" is a whole date such as 2026-07-01.');
  const start = Date.parse(day);
  const onDay = { from: start, until: start + dayMillis };
  const went = await told.cases.spans(named, whose.owner);
  const keys = await allKeys(told, whose);
  const byGrant = Map.groupBy(keys.values(), ({ grant }) => grant);
  const found: AccessSpan[] = [];
  for await (const grants of pagesOf(told.store, grantCollection, { ...whose, case: named }))
    for (const grant of grants) {
      const under = byGrant.get(grant.id) ?? [];
      const given = common(common([ofGrant(grant)], [onDay]), common(went, [ofGranter(grant.granter, keys)]));
      found.push(...spansOf(grant, under, given));
    }
  if (found.length > most)
    throw hubError("COST_LIMIT", `There are more than ${most}: ask for the grants of the operation page by page.`);
  return found;
}

function spansOf(grant: GrantRecord, under: readonly KeyRecord[], given: readonly Span<number>[]): AccessSpan[] {
  if (grant.to.kind === "person") return given.map((span) => ({ grant, key: null, ...inWords(span) }));
  return under.flatMap((key) =>
    common(given, [ofKey(key)]).map((span) => ({ grant, key: { id: key.id, name: key.name }, ...inWords(span) })),
  );
}

/** In force at no moment before it was given, whatever it says. */
function ofGrant({ from, until, revoked, created }: GrantRecord): Span<number> {
  return { from: latest(from, created), until: earliest(until, revoked) };
}

function ofKey({ created, notBefore, revoked, expires }: KeyRecord): Span<number> {
  return { from: latest(created, notBefore), until: earliest(expires, revoked) };
}

/** As long as the key that gave it, or one that goes on in its place; of who signed in, as long as the grant says. */
function ofGranter(id: string, keys: ReadonlyMap<string, KeyRecord>): Span<number> {
  const key = keys.get(id);
  if (!key) return { from: -Infinity, until: Infinity };
  const next = key.successor ?? [...keys.values()].find(({ replaces }) => replaces === id)?.id;
  const until = earliest(key.expires, key.revoked);
  const goesOn = next && !key.revoked ? ofGranter(next, keys).until : -Infinity;
  return { from: -Infinity, until: Math.max(until, goesOn) };
}

/** What lies in a span of the one and of the other. */
function common(some: readonly Span<number>[], others: readonly Span<number>[]): Span<number>[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const [from, until] = [Math.max(one.from, other.from), Math.min(one.until, other.until)];
      return from < until ? [{ from, until }] : [];
    }),
  );
}

function latest(...moments: readonly (string | null)[]): number {
  return Math.max(...moments.map((moment) => (moment === null ? -Infinity : Date.parse(moment))));
}

function earliest(...moments: readonly (string | null)[]): number {
  return Math.min(...moments.map((moment) => (moment === null ? Infinity : Date.parse(moment))));
}

function inWords({ from, until }: Span<number>): Pick<AccessSpan, "from" | "until"> {
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}

async function allKeys({ store }: AccessTold, whose: Whose): Promise<ReadonlyMap<string, KeyRecord>> {
  const keys = new Map<string, KeyRecord>();
  for await (const rows of keysOf(store, whose)) for (const row of rows) keys.set(row.id, row);
  return keys;
}
