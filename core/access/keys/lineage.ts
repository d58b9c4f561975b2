import type { Store, StoreSession } from "../../store/port.ts";
import { type Payer, unbounded } from "../caller.ts";
import { keyCollection, type KeyRecord, UnfitKey } from "./record.ts";

/** Where a key stands among those that made one another. */
export interface Lineage {
  /** Id of the key whose points it spends: a successor goes on with those of the first. */
  readonly account: string;
  readonly payers: readonly Payer[];
}

/** Each payer of a key costs a count at every request. */
const maxPayers = 8;

/** Whoever makes a key with this one pays for what it spends, and so do its own payers. */
export function payersUnder({ account, payers }: Lineage, { bounds = unbounded }: Pick<KeyRecord, "bounds">): Payer[] {
  const { perMinute, perDay } = bounds;
  return [{ id: account, perMinute, perDay }, ...payers];
}

/**
 * The payers of a key of that account, each once. Throws where they are too many; those that it has already may stay.
 */
export function joinedPayers(account: string, has: readonly Payer[], more: readonly Payer[]): Payer[] {
  const payers = new Map([...more, ...has].map((payer) => [payer.id, payer]));
  payers.delete(account);
  if (payers.size > Math.max(maxPayers, has.length))
    throw new UnfitKey(`a key is made at most ${maxPayers} keys away from the operator's: use one that is nearer`);
  return [...payers.values()];
}

/** Whoever wrote its first version. */
export async function makerOf(store: Pick<Store, "versions">, { id, maker }: Pick<KeyRecord, "id" | "maker">) {
  return maker ?? (await store.versions(keyCollection, id))[0]?.by ?? "operator";
}

/** As it was written down when the key was made; of an earlier key by its makers and those it succeeds, one by one. */
export async function lineageOf(
  store: Pick<Store, "versions"> & Pick<StoreSession, "getMany">,
  key: Pick<KeyRecord, "id" | "maker" | "account" | "payers" | "replaces">,
): Promise<Lineage> {
  if (key.payers) return { account: key.account ?? key.id, payers: key.payers };
  const [by, before] = [await makerOf(store, key), key.replaces ?? ""];
  const rows = await store.getMany(keyCollection, [by, before]);
  const lineage = async (row: KeyRecord | undefined) => row && { row, ...(await lineageOf(store, row)) };
  const [maker, replaced] = [await lineage(rows.get(by)), await lineage(rows.get(before))];
  const account = replaced?.account ?? key.id;
  const payers = [...(maker ? payersUnder(maker, maker.row) : []), ...(replaced?.payers ?? [])];
  return { account, payers: joinedPayers(account, payers, []) };
}

type Made = Pick<KeyRecord, "id" | "replaces"> & { readonly maker: string };

/** The keys that this one or those it succeeds have made, and whatever these made, their successors among them. */
export function descendants<K extends Made>(id: string, all: readonly K[]): K[] {
  const byId = new Map(all.map((key) => [key.id, key]));
  const made = Map.groupBy(all, ({ maker }) => maker);
  const successors = Map.groupBy(all, ({ replaces }) => replaces ?? "");
  const line = new Set<string>();
  for (let at: string | null | undefined = id; at; at = byId.get(at)?.replaces) line.add(at);
  const found = new Set<K>();
  const makers = [...line];
  for (const maker of makers) {
    // What succeeds the key itself is not thereby made by it.
    const next = [...(made.get(maker) ?? []), ...((!line.has(maker) && successors.get(maker)) || [])];
    for (const key of next.filter((one) => !line.has(one.id) && !found.has(one))) {
      found.add(key);
      makers.push(key.id);
    }
  }
  return [...found];
}
