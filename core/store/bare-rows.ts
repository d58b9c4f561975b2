import type { Collection, StoredRecord } from "./port.ts";

/** What every row has, and those of the hub's own bookkeeping do not need. */
export const unowned = { owner: "", policy: "", test: false } as const;

/** A collection whose rows are found by their ids alone. */
export function bare<R extends StoredRecord>(name: string): Collection<R> {
  return { name, columns: {}, carried: [], keys: {}, indexes: [] };
}
