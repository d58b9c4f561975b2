import type { StoredRecord } from "../store/port.ts";
import type { ReadOptions, StoreReads } from "../store/reading.ts";
import { sizeOf } from "./record-size.ts";
import type { Spending } from "./spending.ts";

/** Rows of an index that are read in the time of one record, which they are charged as. */
const rowsOfRecord = 8;

/**
 * A store's reads, each of them counted as it is done: who has spent too much reads no more. Between reads, and within
 * long ones, the event loop has its turns. Whoever shows less of a record than it reads counts the bytes of what it shows:
 * what is withheld must not be told by a limit.
 */
export function meteredReads<Of extends keyof StoreReads>(
  some: Pick<StoreReads, Of>,
  spending: Spending,
  bytesOf: "what is read" | "what is shown" = "what is read",
): Pick<StoreReads, Of> {
  // Which of them there are is for the type to say.
  const store = some as StoreReads;
  // What it takes of its last turn is little, and there are no more of those than there are reads.
  const options: ReadOptions = { pause: (lasted) => spending.charge("millis", lasted) };
  /** Null where the read may begin at once, as nearly all may. */
  const turn = (): Promise<void> | null => {
    spending.throwIfEnded();
    return spending.giveWay()?.then(() => spending.throwIfEnded()) ?? null;
  };
  const charge = (lists: Iterable<Iterable<StoredRecord>>) => {
    let [many, bytes] = [0, 0];
    for (const records of lists)
      for (const record of records) {
        many += 1;
        if (bytesOf === "what is read") bytes += sizeOf(record);
      }
    spending.charge("records", many);
    spending.charge("bytes", bytes);
  };
  const charged = async <F>(read: () => Promise<F>, listsOf: (found: F) => Iterable<Iterable<StoredRecord>>) => {
    const waiting = turn();
    if (waiting) await waiting;
    const found = await read();
    charge(listsOf(found));
    return found;
  };
  const metered: StoreReads = {
    getMany: (collection, ids, filter) =>
      charged(
        () => store.getMany(collection, ids, filter, options),
        (found) => [found.values()],
      ),
    find: (collection, filter, page) =>
      charged(
        () => store.find(collection, filter, page, options),
        (found) => [found],
      ),
    findEach: (collection, field, values, filter, page) =>
      charged(
        () => store.findEach(collection, field, values, filter, page, options),
        (found) => found.values(),
      ),
    findEntries: async (collection, key, range, filter, page) => {
      await turn();
      return store.findEntries(collection, key, range, filter, page, options);
    },
    findColumnsEach: async (collection, field, values, filter, asked, given) => {
      const waiting = turn();
      if (waiting) await waiting;
      const pause = async (lasted: number) => {
        spending.charge("millis", lasted);
        await given?.pause?.(lasted);
      };
      const found = await store.findColumnsEach(collection, field, values, filter, asked, { pause });
      let many = 0;
      for (const rows of found.values()) many += rows.length;
      spending.charge("records", many / rowsOfRecord);
      return found;
    },
    count: async (collection, filter, asked) => {
      spending.charge("counts", 1);
      await turn();
      return store.count(collection, filter, { ...asked, ...options });
    },
    countEach: async (collection, field, values, filter, asked) => {
      spending.charge("counts", values.length);
      await turn();
      return store.countEach(collection, field, values, filter, { ...asked, ...options });
    },
  };
  return metered as Pick<StoreReads, Of>;
}
