import type { Store, StoreSession } from "../../store/port.ts";
import { descendants, makerOf } from "./lineage.ts";
import { keyCollection, type KeyRecord, summaryOf } from "./record.ts";
import { isStanding } from "./standing.ts";
import { type ListedKey, withUse } from "./use.ts";

/** Whose keys are meant, and whether those for tests; no more than a filter of the store's. */
export type Whose = Pick<KeyRecord, "owner" | "test">;

const pageSize = 500;

/** All keys, or theirs, in the order of their ids. */
export async function* pagesOf(session: Pick<StoreSession, "find">, whose?: Whose): AsyncGenerator<KeyRecord[]> {
  for (let after: string | null = null; ;) {
    const page: KeyRecord[] = await session.find(keyCollection, { ...whose }, { first: pageSize, after });
    yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.id ?? null;
  }
}

/** Without their hashes, with their makers and their use. `now` in milliseconds since 1970. */
export async function listed(store: Store, rows: readonly KeyRecord[], now: number): Promise<ListedKey[]> {
  const shown = (await withMakers(store, rows)).map((row) => ({ ...summaryOf(row), maker: row.maker }));
  return withUse(store, shown, now);
}

/** The keys that stand and that this one made, or that these made: none makes keys of another organisation. */
export async function childrenOf(store: Store, session: StoreSession, key: KeyRecord, now: number) {
  const all: Awaited<ReturnType<typeof withMakers>> = [];
  for await (const rows of pagesOf(session, { owner: key.owner, test: key.test }))
    all.push(...(await withMakers(store, rows)));
  return descendants(key.id, all).filter((child) => isStanding(child, now));
}

function withMakers(store: Store, rows: readonly KeyRecord[]) {
  return Promise.all(rows.map(async (row) => ({ ...row, maker: await makerOf(store, row) })));
}
