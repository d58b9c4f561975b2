import { pagesOf } from "../../store/pages.ts";
import type { Store, StoreSession } from "../../store/port.ts";
import type { Whose } from "../caller.ts";
import { descendants, makerOf } from "./lineage.ts";
import { keyCollection, type KeyRecord, summaryOf } from "./record.ts";
import { isStanding } from "./standing.ts";
import { type ListedKey, withUse } from "./use.ts";

/** All keys, or theirs, in the order of their ids. */
export function keysOf(session: Pick<StoreSession, "find">, whose?: Whose): AsyncIterable<KeyRecord[]> {
  return pagesOf(session, keyCollection, { ...whose }, { first: 500 });
}

/** Without their hashes, with their makers and their use. `now` in milliseconds since 1970. */
export async function listed(store: Store, rows: readonly KeyRecord[], now: number): Promise<ListedKey[]> {
  const shown = (await withMakers(store, rows)).map((row) => ({ ...summaryOf(row), maker: row.maker }));
  return withUse(store, shown, now);
}

/** The valid keys that this one made, or that these made: none makes keys of another organisation. */
export async function childrenOf(store: Store, session: StoreSession, key: KeyRecord, now: number) {
  const all: Awaited<ReturnType<typeof withMakers>> = [];
  for await (const rows of keysOf(session, { owner: key.owner, test: key.test }))
    all.push(...(await withMakers(store, rows)));
  return descendants(key.id, all).filter((child) => isStanding(child, now));
}

function withMakers(store: Store, rows: readonly KeyRecord[]) {
  return Promise.all(rows.map(async (row) => ({ ...row, maker: await makerOf(store, row) })));
}
