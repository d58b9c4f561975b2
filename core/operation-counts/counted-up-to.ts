import type { StoreSession } from "../store/port.ts";
import { countedSegmentCollection } from "./rows.ts";

/** Up to which entry a file of the audit was counted for police operations, by its name; 0 where it was not read. */
export function countedUpTo(store: Pick<StoreSession, "getMany">): (segment: string) => Promise<number> {
  return async (name) => (await store.getMany(countedSegmentCollection, [name])).get(name)?.seq ?? 0;
}
