import DataLoader from "dataloader";
import type { SubgraphContext } from "./context.ts";

/** Rows that are read, and made part of the answer, before the event loop has its turn: they take some 10 ms. */
const rowsAtOnce = 2_000;

/**
 * The request's loader of this name, made at its first use: what many resolvers of one level ask becomes one read.
 * Loaders live as long as the request, so nothing read for one caller is ever given to another. `rowsEach` says how many
 * rows a key may bring.
 */
export function loader<K, V>(
  context: SubgraphContext,
  name: string,
  batch: (keys: readonly K[]) => Promise<readonly V[]>,
  rowsEach = 1,
): DataLoader<K, V> {
  const kept = context.loaders.get(name) as DataLoader<K, V> | undefined;
  if (kept) return kept;
  const made = new DataLoader<K, V>(batch, { maxBatchSize: Math.max(1, Math.floor(rowsAtOnce / rowsEach)) });
  context.loaders.set(name, made);
  return made;
}
