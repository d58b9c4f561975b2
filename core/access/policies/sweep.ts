import { type Clock, timestamp } from "../../clock.ts";
import { pagesOf } from "../../store/pages.ts";
import { everything, type Store, type StoreSession } from "../../store/port.ts";
import {
  listCollection,
  listId,
  listRow,
  policyCollection,
  policyRow,
  readList,
  referenceCollection,
  referenceRow,
  type ReferenceRow,
} from "./rows.ts";

export interface PolicySweep {
  readonly store: Store;
  readonly clock: Clock;
  /** Asked before each step; throws where the rest is for the next sweep. */
  readonly keepOn: () => Promise<void>;
}

/**
 * From the sweep that finds a reference idle to one that may release it, in milliseconds. A batch under way that read the
 * reference before it was marked writes a version which no look-up finds yet; it is over by then, as a server of MongoDB's
 * ends a transaction after a minute. One that begins later finds the mark and takes it off, and conflicts with a release.
 */
const idleMs = 60 * 60_000;

/** So long the row of a swept policy stays. A process that has not asked for longer learns the whole list anew. */
const sweptMs = 24 * 60 * 60_000;

/**
 * Releases references that no version names any more, and sweeps policies without one: what was erased names nothing. A
 * policy that a link carries of its end is named by the end's own versions. Returns how many policies it swept.
 */
export async function sweepPolicies(sweep: PolicySweep): Promise<number> {
  await releaseReferences(sweep);
  const swept = await sweepUnreferenced(sweep);
  await trim(sweep);
  return swept;
}

async function releaseReferences({ store, clock, keepOn }: PolicySweep): Promise<void> {
  for await (const page of pagesOf(store, referenceCollection, everything)) {
    await keepOn();
    const named = await store.namesPolicies(page);
    const now = clock.now();
    const changing = page.filter((one, at) => nextState(one, named[at] === true, now) !== "as it is");
    if (changing.length === 0) continue;
    const ids = changing.map(({ id }) => id);
    await store.transaction((session) => settle(session, ids, now, timestamp(clock)));
  }
}

function nextState({ idle }: ReferenceRow, named: boolean, now: number): "named" | "idle" | "released" | "as it is" {
  if (named) return idle === null ? "as it is" : "named";
  if (idle === null) return "idle";
  return now - idle >= idleMs ? "released" : "as it is";
}

/** On what stands now. */
async function settle(session: StoreSession, ids: readonly string[], now: number, at: string): Promise<void> {
  await session.lock(listCollection, [listId]);
  const standing = [...(await session.getMany(referenceCollection, ids)).values()];
  const named = await session.namesPolicies(standing);
  const released: string[] = [];
  const marked: ReferenceRow[] = [];
  for (const [nth, one] of standing.entries()) {
    const next = nextState(one, named[nth] === true, now);
    if (next === "released") released.push(one.id);
    else if (next !== "as it is") marked.push(referenceRow(one, next === "idle" ? now : null, at));
  }
  await session.project(referenceCollection, marked);
  if (released.length > 0) await session.discard(referenceCollection, { _id: { $in: released } });
}

async function sweepUnreferenced({ store, clock, keepOn }: PolicySweep): Promise<number> {
  let swept = 0;
  for await (const page of pagesOf(store, policyCollection, { swept: false })) {
    await keepOn();
    const alone = await unreferenced(
      store,
      page.map(({ id }) => id),
    );
    if (alone.length > 0) swept += await store.transaction((session) => take(session, alone, timestamp(clock)));
  }
  return swept;
}

async function unreferenced(session: Pick<StoreSession, "find">, policies: readonly string[]): Promise<string[]> {
  const alone = new Set(policies);
  for await (const page of pagesOf(session, referenceCollection, { policy: { $in: policies } }))
    for (const { policy } of page) alone.delete(policy);
  return [...alone];
}

/**
 * Takes policies off the list. That nobody's version names them is looked up once more: a hub of before there were
 * references may have written on, while this store was brought to what it is.
 */
async function take(session: StoreSession, policies: readonly string[], at: string): Promise<number> {
  const list = await readList(session);
  const alone = await unreferenced(session, policies);
  const named = await session.namesPolicies(alone.map((policy) => ({ policy })));
  const going = alone.filter((_, at) => !named[at]);
  if (going.length === 0) return 0;
  const version = (list?.version ?? 0) + 1;
  await session.project(listCollection, [listRow(list, { version }, at)]);
  await session.project(
    policyCollection,
    going.map((id) => policyRow(id, null, version, at)),
  );
  return going.length;
}

async function trim({ store, clock, keepOn }: PolicySweep): Promise<void> {
  const before = new Date(clock.now() - sweptMs).toISOString();
  for await (const page of pagesOf(store, policyCollection, { swept: true })) {
    const old = page.filter(({ updated }) => updated <= before);
    if (old.length === 0) continue;
    await keepOn();
    await store.transaction(async (session) => {
      const list = await readList(session);
      // One that has come again meanwhile is on the list under another version.
      const [ids, sinces] = [old.map(({ id }) => id), old.map(({ since }) => since)];
      await session.discard(policyCollection, { _id: { $in: ids }, swept: true });
      const trimmed = Math.max(list?.trimmed ?? 0, ...sinces);
      await session.project(listCollection, [listRow(list, { trimmed }, timestamp(clock))]);
    });
  }
}
