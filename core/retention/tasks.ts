import type { DueAsked, OwnRecords } from "../access/own-records.ts";
import type { Rows } from "../access/reader.ts";
import type { Day } from "../lifetime/days.ts";
import type { PageRequest } from "../store/port.ts";
import { heldAmong } from "./holds.ts";

/** A record whose owner is asked whether it must be kept, and why. */
export interface ReviewTask {
  readonly id: string;
  /** It is deleted after this day. */
  readonly due: Day;
  /** Whether a hold keeps it beyond. */
  readonly held: boolean;
}

/** A page of an owner's tasks over all kinds, in the order of their ids. */
export async function tasks(own: OwnRecords, asked: DueAsked, page: PageRequest): Promise<Rows<ReviewTask>> {
  const { records, more } = await own.due(asked, page);
  const ids = records.map(({ id }) => id);
  const held = await heldAmong(own.about(records), ids, asked.today);
  return { records: records.map(({ id, due }) => ({ id, due: due as Day, held: held.has(id) })), more };
}
