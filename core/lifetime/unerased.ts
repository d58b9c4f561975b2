import type { Dataset } from "../record.ts";
import type { Filter, StoredRecord, StoreSession } from "../store/port.ts";
import { tombstoneCollection } from "./collections.ts";

/** A record that exists, or what it left when it was withdrawn; null where there is neither or `filter` is not met. */
export async function unerased(
  session: Pick<StoreSession, "getMany">,
  dataset: Dataset,
  id: string,
  filter: Filter,
): Promise<StoredRecord | null> {
  const standing = await session.getMany(dataset, [id], filter);
  const left = await session.getMany(tombstoneCollection, [id], filter);
  return standing.get(id) ?? left.get(id) ?? null;
}
