import type { Collection, Store } from "../core/store/port.ts";
import { datasets } from "../records/datasets.ts";

/** What a process has used since it began. */
export interface Usage {
  /** Processor time in microseconds, all threads, in the program and in the kernel for it. */
  readonly cpuMicros: number;
  /** Reads of records, as calls of the store; a batch is one. */
  readonly reads: number;
}

const recordCollections: ReadonlySet<string> = new Set(datasets.keys());

/**
 * Counts the reads of records that go through this store from now on. Those of keys (one a second) and policies (one
 * count a request and process) are not records' and are left out.
 */
export function countReads(store: Store): () => Usage {
  let reads = 0;
  for (const name of ["getMany", "find", "findEach", "count"] as const) {
    const read = store[name] as (collection: Collection, ...rest: readonly unknown[]) => unknown;
    const counted = (collection: Collection, ...rest: readonly unknown[]) => {
      if (recordCollections.has(collection.name)) reads += 1;
      return read(collection, ...rest);
    };
    Object.assign(store, { [name]: counted });
  }
  return () => {
    const { user, system } = process.cpuUsage();
    return { cpuMicros: user + system, reads };
  };
}

export function sumOf(usages: readonly Usage[]): Usage {
  return usages.reduce((sum, one) => ({ cpuMicros: sum.cpuMicros + one.cpuMicros, reads: sum.reads + one.reads }));
}
