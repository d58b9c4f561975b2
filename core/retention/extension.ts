import { hash } from "node:crypto";
import { hubError } from "../errors.ts";
import type { Dataset, HubRecord } from "../record.ts";
import { base32 } from "../record-id.ts";
import type { Draft, Filter, Stamp, StoreSession } from "../store/port.ts";
import { type Extension, extensionCollection } from "../lifetime/collections.ts";
import { type Day, dayOf, dueDay, lastAsked, yearsAfter } from "../lifetime/days.ts";
import { heldAmong } from "./holds.ts";
import type { ReviewTask } from "./tasks.ts";

export interface WantedExtension {
  readonly id: string;
  readonly until: Day;
  readonly reason: string;
}

/**
 * Moves a record's last day, and keeps why. Only once its owner is asked, six months before, and by one period of its
 * kind at most, so that the question comes again (**our rule**). Null where `own` meets no such record.
 */
export async function extend(
  session: StoreSession,
  dataset: Dataset,
  own: Filter & { readonly owner: string },
  { id, until, reason }: WantedExtension,
  stamp: Stamp,
): Promise<ReviewTask | null> {
  const record = (await session.getMany(dataset, [id], own)).get(id);
  if (!record) return null;
  const today = dayOf(stamp.at);
  const from = record.due ?? dueDay(record, dataset.reviewYears);
  const most = yearsAfter(from, dataset.reviewYears);
  if (from > lastAsked(today))
    throw hubError("BAD_USER_INPUT", `It is due on ${from}: it can be extended from six months before.`);
  if (until <= from || until <= today || until > most)
    throw hubError("BAD_USER_INPUT", `It can be extended beyond ${from > today ? from : today}, to ${most} at most.`);
  // One request may extend a record twice: each reason is kept.
  const digest = hash("sha256", `${id} ${until} ${stamp.request}`, "buffer");
  const said: Draft<Extension> = {
    id: `EXT-${base32(digest.subarray(0, 16))}`,
    owner: record.owner,
    policy: "",
    test: record.test,
    record: id,
    from,
    until,
    reason,
    by: stamp.by,
  };
  await session.upsert(extensionCollection, [{ record: said }], stamp);
  await session.carry(dataset, { _id: id }, { due: until });
  return taskOf(session, dataset, { ...record, due: until }, today);
}

/** The record with the last day it has now. Null where `own` meets no such record. */
export async function taskOn(
  session: StoreSession,
  dataset: Dataset,
  own: Filter,
  id: string,
  today: Day,
): Promise<ReviewTask | null> {
  const found = await session.getMany(dataset, [id], own);
  const record = found.get(id);
  return record ? taskOf(session, dataset, record, today) : null;
}

async function taskOf(session: StoreSession, dataset: Dataset, record: HubRecord, today: Day): Promise<ReviewTask> {
  const { id, due } = record;
  const held = await heldAmong(session, [id], today);
  return { id, due: due ?? dueDay(record, dataset.reviewYears), held: held.has(id) };
}
