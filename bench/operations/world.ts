import { policyId, policySchema } from "../../core/access/policies/policy.ts";
import { type Clock, timestamp } from "../../core/clock.ts";
import { dayOf, daysBefore } from "../../core/lifetime/days.ts";
import { declarationSchema, declare } from "../../core/check-counts/expectations.ts";
import { Tally } from "../../core/operation-counts/tally.ts";
import type { HubRecord } from "../../core/record.ts";
import type { Draft, Store } from "../../core/store/port.ts";
import { type HitRecord, hits as hitRecords } from "../../records/checks/records.ts";
import { type OperationRecord, operations } from "../../records/operations/records.ts";
import { type OperatorSession, requestFor } from "../../session/operator.ts";

const dayMillis = 86_400_000;
const days = 30;
const countries = ["UTO", "GRC", "NLD", "DEU", "FRA", "ITA", "ESP", "PRT", "POL", "AUT", "BEL", "SWE"];
const placeAt = (at: number) => `PORT-${(at % countries.length) + 1}`;
const kinds = ["document", "vehicle", "person", "traveller"];
const verdicts = ["NO_RECORD", "NOT_VALID", "HIT"];
const hitKinds = ["DOCUMENT_REPORT", "NOTICE", "PERSON", "VEHICLE_REPORT"] as const;

/** A clock on which so many checks fill thirty days. */
export function movingClock(checks: number): Clock & { pass(): void } {
  let [now, ids] = [Date.parse("2026-06-01T00:00:00.000Z"), 0];
  return {
    now: () => now,
    id: () => `request-${(ids += 1)}-${process.pid}`,
    pass: () => void (now += (days * dayMillis) / (checks + 1)),
  };
}

interface Wanted {
  readonly checks: number;
  readonly hits: number;
  readonly clock: ReturnType<typeof movingClock>;
}

/** Writes the operation, its border points, and checks and hits as the hub leaves them in the audit and the store. */
export async function simulate(session: OperatorSession, { checks, hits, clock }: Wanted) {
  const { store } = session.platform;
  const declared = { at: timestamp(clock), by: "operator", request: "declaring" };
  for (const [at, owner] of countries.entries())
    await declare(store, declarationSchema.parse({ owner, borderPoints: [{ code: placeAt(at) }] }), declared);
  const operation = `OPE-${"A".repeat(26)}`;
  const planned = operations.content.parse({ programme: "STOP", name: "Bench", phase: "RUNNING" });
  await store.upsert(
    operations,
    [{ record: written<OperationRecord>({ id: operation, owner: "UTO", ...planned }) }],
    declared,
  );
  const hitsByHand = new Map<string, number>();
  const every = Math.floor(checks / hits);
  const together = 100;
  for (let first = 0; first < checks; first += together) {
    const entries: Promise<void>[] = [];
    for (let at = first; at < Math.min(first + together, checks); at += 1) {
      clock.pass();
      const met = at % every === 0 && at / every < hits;
      const one = { operation, place: placeAt(at), kind: kinds[at % 4] as string, times: 1 };
      const entry = {
        kind: "read",
        requestId: clock.id(),
        caller: requestFor(session, countries[at % countries.length] as string).caller,
        status: 200,
        records: met ? [{ owner: "UTO", records: [`DRP-${at}`] }] : [],
        counted: [{ ...one, verdict: met ? "HIT" : "NO_RECORD" }],
      } as const;
      entries.push((met ? session.audit : session.checkAudit).append(entry));
      if (met) entries.push(writeHit(store, { operation, at, clock, byHand: hitsByHand }));
    }
    await Promise.all(entries);
  }
  return { operation, hitsByHand };
}

interface WantedHit {
  readonly operation: string;
  readonly at: number;
  readonly clock: Clock;
  readonly byHand: Map<string, number>;
}

async function writeHit(store: Store, { operation, at, clock, byHand }: WantedHit): Promise<void> {
  const [owner, place, moment] = [countries[at % countries.length] as string, placeAt(at), timestamp(clock)];
  const kind = hitKinds[(at >> 4) % 4] as (typeof hitKinds)[number];
  const content = hitRecords.content.parse({
    kind,
    record: `DRP-${"A".repeat(26)}`,
    recordOwner: "UTO",
    urgent: false,
    encounter: `encounter ${at}`,
    meetings: [{ check: `check-${at}`, at: moment, place, operation }],
  });
  const record = written<HitRecord>({ id: `HIT-${at}`, owner, ...content });
  await store.upsert(hitRecords, [{ record }], { at: moment, by: "bench", request: `check-${at}` });
  const key = `${place} ${dayOf(moment)} ${kind}`;
  byHand.set(key, (byHand.get(key) ?? 0) + 1);
}

/** A record as the store has it, its owner's alone. */
function written<R extends HubRecord>(said: { readonly id: string; readonly owner: string }): Draft<R> {
  const header = { test: false, policy: policyId(policySchema.parse({})), reference: said.id };
  return { ...header, reviewBy: null, statements: [], ...said } as unknown as Draft<R>;
}

/** Counts so many checks more, by three countries at each point, on each day, of each kind and verdict. */
export async function countMore(store: Store, operation: string, more: number): Promise<void> {
  const cells = countries.length * days * 3 * kinds.length * verdicts.length;
  const tally = new Tally();
  for (let at = 0; at < cells; at += 1) {
    const [point, day] = [at % countries.length, Math.floor(at / countries.length) % days];
    const rest = Math.floor(at / countries.length / days);
    const country = countries[(point + (rest % 3)) % countries.length] as string;
    const date = daysBefore("2026-06-01", -day);
    const where = { operation, test: false, country, place: placeAt(point), day: date };
    const kind = kinds[Math.floor(rest / 3) % kinds.length] as string;
    const came = verdicts[Math.floor(rest / 3 / kinds.length)] as string;
    tally.add(where, { measure: "check", kind, came }, Math.ceil(more / cells));
  }
  await store.transaction((within) => tally.keep(within, "2026-07-01T00:00:00.000Z"));
}
