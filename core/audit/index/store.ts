import type { Clock } from "../../clock.ts";
import { openStore, type StoreSettings } from "../../store/open.ts";
import type { Collection, Store } from "../../store/port.ts";
import { enquiryCollection, type EnquiryRow, indexedSegmentCollection } from "./enquiry-rows.ts";

/** The index over the audit's files, or as much of its store as somebody needs. */
export interface AuditIndex<Of extends keyof Store = keyof Store> {
  readonly store: Pick<Store, Of>;
  /** Its collection of enquiries, which knows the kinds of the records that were shown. */
  readonly enquiries: Collection<EnquiryRow>;
}

/**
 * Opens the index over the audit's files. The embedded store has it in a file of its own: each request adds rows to it,
 * and each commit would empty the cache of whoever reads records from the same file, and keep its writers waiting.
 * `kindOf` tells the kind of a record from its id.
 */
export async function openIndex(
  settings: StoreSettings,
  clock: Clock,
  kindOf: (id: string) => string | null,
): Promise<AuditIndex> {
  const enquiries = enquiryCollection(kindOf);
  const store = await openStore(settings, [enquiries, indexedSegmentCollection], clock, "audit-index.sqlite");
  return { store, enquiries };
}
