import type { StoreSession } from "../../core/store/port.ts";
import { receivedCollection } from "./rows.ts";

/** More than there are feeds that bring one record. */
const feedsOfRecord = 100;

/**
 * What its owner writes here itself is its own from then on, whatever brought it: the feed's line of it is as one that was
 * refused.
 */
export async function takeOver(session: StoreSession, ids: readonly string[]): Promise<void> {
  const found = await session.findEach(receivedCollection, "record", ids, { gone: false }, { first: feedsOfRecord });
  const rows = [...found.values()].flat().map((row) => ({ ...row, record: "", here: null, own: row.record }));
  if (rows.length > 0) await session.project(receivedCollection, rows);
}
