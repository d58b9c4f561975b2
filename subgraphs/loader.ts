import DataLoader from "dataloader";
import type { SubgraphContext } from "./context.ts";

/**
 * The request's loader of this name, made at its first use: what many resolvers of one level ask becomes one read.
 * Loaders live as long as the request, so nothing read for one caller is ever given to another.
 */
export function loader<K, V>(
  context: SubgraphContext,
  name: string,
  batch: (keys: readonly K[]) => Promise<readonly V[]>,
): DataLoader<K, V> {
  const kept = context.loaders.get(name) as DataLoader<K, V> | undefined;
  if (kept) return kept;
  const made = new DataLoader<K, V>(batch, { maxBatchSize: 500 });
  context.loaders.set(name, made);
  return made;
}
