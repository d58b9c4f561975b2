import { readMark } from "../audit/mark.ts";
import { allFolders } from "../register/folders.ts";
import { pagesOf } from "../store/pages.ts";
import { everything, type StoreSession } from "../store/port.ts";
import { type CountedUntil, countedUntilCollection } from "./rows.ts";
import { unowned } from "../store/bare-rows.ts";

/** Milliseconds: a look at which there was nothing to count is to write nothing, but for one now and then. */
const noteEvery = 10_000;

/** How far everything is counted. */
export interface Counted {
  /** RFC 3339: all that was durable by then is counted, but for what is uncounted; null where nobody has counted yet. */
  readonly asOf: string | null;
  readonly uncounted: readonly Uncounted[];
}

/** Checks that a machine may have answered and that are counted nowhere: its audit was lost before they were read. */
export interface Uncounted {
  /** Id of the audit's folder. */
  readonly folder: string;
  /** RFC 3339: what was durable by then is counted; null where nothing of it is. */
  readonly from: string | null;
  /** RFC 3339: when an operator declared it lost. */
  readonly until: string;
}

/** The name of the follower that counts what stands in this folder of the audit. */
export function followerOf(folder: string): string {
  return `audit ${readMark(folder)?.id ?? ""}`;
}

/**
 * Notes that a follower had counted what was durable at that moment (RFC 3339), unless it has said so just before and
 * nothing was `counted` since.
 */
export async function noteUntil(
  store: Pick<StoreSession, "getMany" | "project">,
  follower: string,
  { until, counted }: { readonly until: string; readonly counted: boolean },
): Promise<void> {
  const id = rowOf(follower);
  const standing = (await store.getMany(countedUntilCollection, [id])).get(id);
  // One that a clock that was ahead has noted says nothing.
  if (standing && !counted && Math.abs(Date.parse(until) - Date.parse(standing.until)) < noteEvery) return;
  const stamps = { version: (standing?.version ?? 0) + 1, created: standing?.created ?? until, updated: until };
  await store.project(countedUntilCollection, [{ ...unowned, id, until, ...stamps }]);
}

/**
 * Until when everything is counted, whoever counts it. An audit folder that was declared lost is waited for no more: what of
 * it may be missing is told beside.
 */
export async function countedUntil(store: Pick<StoreSession, "find">): Promise<Counted> {
  const noted = new Map<string, CountedUntil>();
  for await (const rows of pagesOf(store, countedUntilCollection, everything))
    for (const row of rows) noted.set(row.id, row);
  const lost: Uncounted[] = [];
  for (const folder of await allFolders(store)) {
    if (!folder.lost) continue;
    const id = rowOf(`audit ${folder.id}`);
    lost.push({ folder: folder.id, from: noted.get(id)?.until ?? null, until: folder.lost.at });
    noted.delete(id);
  }
  const asOf = [...noted.values()].reduce<string | null>(
    (first, { until }) => (first === null || until < first ? until : first),
    null,
  );
  // What was read of a folder up to then is all of it.
  const uncounted = lost.filter(({ from }) => from === null || asOf === null || from < asOf);
  return { asOf, uncounted };
}

function rowOf(follower: string): string {
  return `CNU-${follower}`;
}
