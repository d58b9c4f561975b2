import { hash } from "node:crypto";
import type { Dataset } from "../record.ts";
import { base32 } from "../record-id.ts";
import { type Draft, everything, type Filter, type Stamp, type StoreSession } from "../store/port.ts";
import { type Hold, holdCollection, remnantCollection } from "../lifetime/collections.ts";
import { type Day, dayOf } from "../lifetime/days.ts";

/** **Our rule**: nobody places more holds on one record. */
const mostHolds = 20;

/** Who places or lifts a hold; the operator has no owner code. */
export interface Holder {
  readonly owner: string;
  readonly by: string;
}

/** A hold as it is shown to those who may know of it. */
export type ShownHold = Pick<Hold, "id" | "owner" | "record" | "reason" | "until" | "by" | "created" | "lifted">;

export interface WantedHold {
  readonly record: string;
  readonly reason: string;
  readonly until: Day | null;
}

/**
 * Places a hold on a record that stands or was withdrawn; null where the store has no such record. The record is locked,
 * so an erasure that is under way either sees the hold or is done before it. `own`: which records the holder may name.
 */
export async function placeHold(
  session: StoreSession,
  dataset: Dataset,
  { owner, by }: Holder,
  { record, reason, until }: WantedHold,
  stamp: Stamp,
  own: Filter = everything,
): Promise<ShownHold | null | "too many"> {
  const standing = await session.getMany(dataset, [record], own);
  const left = await session.getMany(remnantCollection, [record], own);
  const [held] = [...standing.values(), ...left.values()];
  if (!held) return null;
  await session.lock(dataset, [record]);
  if ((await session.count(holdCollection, { record })) >= mostHolds) return "too many";
  const id = `HLD-${base32(hash("sha256", `${record} ${stamp.request}`, "buffer").subarray(0, 16))}`;
  const hold: Draft<Hold> = { id, owner, policy: "", test: held.test, record, reason, until, by, lifted: null };
  await session.upsert(holdCollection, [{ record: hold }], stamp);
  return { ...hold, created: stamp.at };
}

/** Only who placed a hold lifts it; null where there is no such hold of theirs that stands. */
export async function liftHold(
  session: StoreSession,
  { owner, by }: Holder,
  id: string,
  reason: string,
  stamp: Stamp,
): Promise<ShownHold | null> {
  const hold = (await session.getMany(holdCollection, [id], { owner })).get(id);
  if (!hold || hold.lifted) return null;
  const { version: _version, created, updated: _updated, ...rest } = hold;
  const record: Draft<Hold> = { ...rest, lifted: { at: stamp.at, by, reason } };
  await session.upsert(holdCollection, [{ record }], stamp);
  return { ...record, created };
}

/** Every hold there ever was on these records, by record. */
export async function holdsOn(session: StoreSession, records: readonly string[]): Promise<Map<string, Hold[]>> {
  if (records.length === 0) return new Map();
  return session.findEach(holdCollection, "record", records, {}, { first: mostHolds });
}

/** Whether the hold keeps its record on that day. */
export function stands({ until, lifted }: Pick<Hold, "until" | "lifted">, today: string): boolean {
  return lifted === null && (until === null || until >= dayOf(today));
}

/** Those of the records that a hold keeps. */
export async function heldAmong(
  session: StoreSession,
  records: readonly string[],
  today: Day,
): Promise<ReadonlySet<string>> {
  const holds = await holdsOn(session, records);
  return new Set([...holds].flatMap(([record, on]) => (on.some((hold) => stands(hold, today)) ? [record] : [])));
}
