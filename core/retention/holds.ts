import { hash } from "node:crypto";
import type { ReadsAbout } from "../access/own-records.ts";
import { type Hold, holdCollection } from "../lifetime/collections.ts";
import { type Day, dayOf } from "../lifetime/days.ts";
import { unerased } from "../lifetime/unerased.ts";
import { base32 } from "../record-id.ts";
import type { Dataset } from "../record.ts";
import { pagesOf } from "../store/pages.ts";
import { type Draft, everything, type Filter, type Stamp, type StoreSession } from "../store/port.ts";

/** **Our rule**: neither the owner nor the operator has more holds in force on one record; others count for nothing. */
export const maxHolds = 20;

/** A hold that is not placed; the message says why, for who wanted it. */
export class HoldRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "HoldRefused";
  }
}

/** Holds that are read of each record at once; the rest of those that have more is read one record after the other. */
const firstRead = 20;

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
 * Places a hold on a record that exists or was withdrawn; null where the store has no such record. The record is locked,
 * so an erasure that is under way either sees the hold or is done before it. `own`: which records the holder may name.
 * Throws `HoldRefused`.
 */
export async function placeHold(
  session: StoreSession,
  dataset: Dataset,
  { owner, by }: Holder,
  { record, reason, until }: WantedHold,
  stamp: Stamp,
  own: Filter = everything,
): Promise<ShownHold | null> {
  const held = await unerased(session, dataset, record, own);
  if (!held) return null;
  await session.lock(dataset, [record]);
  const today = dayOf(stamp.at);
  if (until !== null && until < today) throw new HoldRefused(`"until" is over: a hold lasts until ${today} at least.`);
  if ((await countStanding(session, { record, owner }, today)) >= maxHolds)
    throw new HoldRefused(`${maxHolds} holds of yours are in force on this record: lift one first.`);
  const hold: Draft<Hold> = {
    id: idOf({ record, reason, until }, stamp),
    owner,
    policy: "",
    test: held.test,
    record,
    reason,
    until,
    by,
    lifted: null,
  };
  await session.upsert(holdCollection, [{ record: hold }], stamp);
  return { ...hold, created: stamp.at };
}

/** Only who placed a hold lifts it; null where no such hold of theirs is in force. */
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

/** Every hold there ever was on a record, page by page: of those that were lifted there is no end. */
export function holdsOn(session: StoreSession, record: string): AsyncIterable<Hold[]> {
  return pagesOf(session, holdCollection, { record });
}

/** Whether the hold keeps its record on that day. */
export function stands({ until, lifted }: Pick<Hold, "until" | "lifted">, today: string): boolean {
  return lifted === null && (until === null || until >= dayOf(today));
}

/** Those of the records that a hold keeps. */
export async function heldAmong(
  session: ReadsAbout,
  records: readonly string[],
  today: Day,
): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  if (records.length === 0) return held;
  const first = await session.findEach(holdCollection, "record", records, {}, { first: firstRead });
  for (const [record, holds] of first) if (await someStands(session, record, holds, today)) held.add(record);
  return held;
}

/** Whether one of a record's holds is in force: among the first that were read already, or among all that follow. */
async function someStands(session: ReadsAbout, record: string, first: readonly Hold[], today: Day): Promise<boolean> {
  const standing = (holds: readonly Hold[]) => holds.some((hold) => stands(hold, today));
  if (standing(first) || first.length < firstRead) return standing(first);
  const after = first.at(-1)?.id ?? null;
  for await (const holds of pagesOf(session, holdCollection, { record }, { after })) if (standing(holds)) return true;
  return false;
}

async function countStanding(session: StoreSession, placed: Filter, today: Day): Promise<number> {
  let count = 0;
  for await (const holds of pagesOf(session, holdCollection, placed))
    count += holds.filter((hold) => stands(hold, today)).length;
  return count;
}

/** A request may place several holds on one record: each is its own, and none takes another's place. */
function idOf({ record, reason, until }: WantedHold, { request }: Stamp): string {
  const digest = hash("sha256", JSON.stringify([record, request, until, reason]), "buffer");
  return `HLD-${base32(digest.subarray(0, 16))}`;
}
