import { byDataset, type Datasets } from "../datasets.ts";
import type { HubRecord } from "../record.ts";
import type { StoreSession } from "../store/port.ts";
import type { StoreReads } from "../store/reading.ts";

/** A transaction; what is tried dry only reads, and holds nothing. */
export type Holding = Pick<StoreReads, "getMany"> & Partial<Pick<StoreSession, "lock">>;

/** What stands of these records, of whatever kinds, each held against change until the transaction is over. */
export async function recordsHeld(
  session: Holding,
  datasets: Datasets,
  ids: Iterable<string>,
): Promise<Map<string, HubRecord>> {
  const held = new Map<string, HubRecord>();
  for (const [dataset, ofKind] of byDataset(datasets, ids)) {
    const records = await session.getMany(dataset, ofKind);
    await session.lock?.(dataset, [...records.keys()]);
    for (const [id, record] of records) held.set(id, record);
  }
  return held;
}
