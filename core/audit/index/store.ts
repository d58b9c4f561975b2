import type { Clock } from "../../clock.ts";
import { openStore, type StoreSettings } from "../../store/open.ts";
import type { Store } from "../../store/port.ts";
import { indexCollections } from "./enquiry-rows.ts";

/**
 * Opens the index over the audit's files. The embedded store has it in a file of its own: each request adds rows to it,
 * and each commit would empty the cache of whoever reads records from the same file, and keep its writers waiting.
 */
export function openIndex(settings: StoreSettings, clock: Clock): Promise<Store> {
  return openStore(settings, indexCollections, clock, "audit-index.sqlite");
}
