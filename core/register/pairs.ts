import { readdir } from "node:fs/promises";
import type { StoreSession } from "../store/port.ts";
import { pairCollection, type PairRow, unowned } from "./rows.ts";

/** Remembers that these pairs of files are in the folder. They say so themselves as well, so there is no history of it. */
export async function notePairs(
  store: Pick<StoreSession, "project">,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const stamps = { version: 1, created: "", updated: "" };
  if (names.length > 0)
    await store.project(
      pairCollection,
      names.map((id) => ({ ...unowned, ...stamps, id, folder })),
    );
}

/** The pairs that no start has looked after yet, those in use among them: the others were noted when one did. */
export async function unsettledIn(folder: string): Promise<string[]> {
  const files = new Set(await readdir(folder));
  return [...files]
    .filter((file) => file.endsWith(".chain"))
    .map((file) => file.slice(0, -".chain".length))
    .filter((name) => !files.has(`${name}.settled`));
}

/** Every pair of the folder that the store has ever noted. */
export async function notedPairs(store: Pick<StoreSession, "find">, folder: string): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = null; ;) {
    const rows: readonly PairRow[] = await store.find(pairCollection, { folder }, { first: 1_000, after });
    names.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!last) return names;
    after = last.id;
  }
}
