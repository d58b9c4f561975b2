import { pagesOf } from "../store/pages.ts";
import { everything, type StoreSession } from "../store/port.ts";
import { countedUntilCollection } from "./rows.ts";
import { unowned } from "../store/bare-rows.ts";

/** Milliseconds: a look at which there was nothing to count is to write nothing, but for one now and then. */
const noteEvery = 10_000;

/**
 * Notes that a follower had counted what was durable at that moment (RFC 3339), unless it has said so just before and
 * nothing was `counted` since.
 */
export async function noteUntil(
  store: Pick<StoreSession, "getMany" | "project">,
  follower: string,
  { until, counted }: { readonly until: string; readonly counted: boolean },
): Promise<void> {
  const id = `CNU-${follower}`;
  const standing = (await store.getMany(countedUntilCollection, [id])).get(id);
  // One that a clock that was ahead has noted says nothing.
  if (standing && !counted && Math.abs(Date.parse(until) - Date.parse(standing.until)) < noteEvery) return;
  const stamps = { version: (standing?.version ?? 0) + 1, created: standing?.created ?? until, updated: until };
  await store.project(countedUntilCollection, [{ ...unowned, id, until, ...stamps }]);
}

/** Until when everything is counted, whoever counts it; null where nobody has counted yet. */
export async function countedUntil(store: Pick<StoreSession, "find">): Promise<string | null> {
  let first: string | null = null;
  for await (const rows of pagesOf(store, countedUntilCollection, everything))
    for (const { until } of rows) if (first === null || until < first) first = until;
  return first;
}
