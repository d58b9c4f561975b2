import type { StoredRecord, StoreSession } from "../store/port.ts";
import { turns } from "../turns.ts";
import type { Spending } from "./spending.ts";

/** What a reader asks of a store. */
export type Reads = Pick<StoreSession, "getMany" | "find" | "findEach" | "count">;

/**
 * The store's reads, each of them counted as it is done: what a request has spent too much of, it reads no more. Between
 * reads the event loop has its turn. The embedded store answers within the call, so its time is the call's.
 */
export function meteredReads<Of extends keyof Reads>(some: Pick<Reads, Of>, spending: Spending): Pick<Reads, Of> {
  // Which of them there are is for the type to say.
  const store = some as Reads;
  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    const waiting = turns.pass();
    if (waiting) await waiting;
    spending.throwIfEnded();
    const answer = await spending.timed(work);
    spending.throwIfEnded();
    return answer;
  };
  const charge = (records: Iterable<StoredRecord>) => {
    let [many, bytes] = [0, 0];
    for (const record of records) {
      many += 1;
      bytes += sizeOf(record);
    }
    spending.charge("records", many);
    spending.charge("bytes", bytes);
  };
  const metered: Reads = {
    getMany: async (collection, ids, filter) => {
      const found = await read(() => store.getMany(collection, ids, filter));
      charge(found.values());
      return found;
    },
    find: async (collection, filter, page) => {
      const found = await read(() => store.find(collection, filter, page));
      charge(found);
      return found;
    },
    findEach: async (collection, field, values, filter, page) => {
      const found = await read(() => store.findEach(collection, field, values, filter, page));
      for (const records of found.values()) charge(records);
      return found;
    },
    count: async (collection, filter) => {
      spending.charge("counts", 1);
      return read(() => store.count(collection, filter));
    },
  };
  return metered as Pick<Reads, Of>;
}

/** What is read again is most often the same object: the store keeps those that were read before. */
const sizes = new WeakMap<object, number>();

function sizeOf(record: StoredRecord): number {
  return sizes.getOrInsertComputed(record, () => characters(record));
}

/** Characters of a value, about as many as its JSON has bytes. */
function characters(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return 5;
  let sum = 2;
  for (const name in value) {
    sum += (Array.isArray(value) ? 1 : name.length + 4) + characters((value as Record<string, unknown>)[name]);
  }
  return sum;
}
