import type { AuditLog } from "../core/audit/writing/log.ts";
import { openAdministration } from "../core/audit/open.ts";
import { type Clock, systemClock } from "../core/clock.ts";
import { makeDataFolder } from "../core/data-folder.ts";
import { readSettings } from "../core/settings.ts";
import { subgraphs } from "../records/subgraphs.ts";
import type { Store } from "../core/store/port.ts";
import { refuseNoStore } from "./no-store.ts";
import { openWholeStore } from "../session/platform.ts";

/** A hub that refuses to start, as a command finds it that is to mend it. */
export interface Mending {
  readonly store: Store;
  readonly data: string;
  readonly embedded: boolean;
  readonly clock: Clock;
  /** Opens the audit of what is done to the hub; its keys must be in place by then. */
  readonly administration: () => AuditLog;
}

/**
 * Opens the store that the settings name, whether or not the data folder belongs to it. Throws `StartRefused` where the
 * embedded one is what was lost: a new one would only stand in its way.
 */
export async function whileMending<T>(work: (mending: Mending) => Promise<T>): Promise<T> {
  const { store: setting, data, auditExport } = readSettings(subgraphs);
  const clock = systemClock;
  const embedded = setting === "sqlite";
  await refuseNoStore({ store: setting, data });
  makeDataFolder(data);
  const store = await openWholeStore({ store: setting, data }, clock);
  const failed = (error: unknown) =>
    process.emitWarning(`a checkpoint of the audit cannot be written or exported (${error})`);
  let opened: AuditLog | null = null;
  const administration = () => (opened ??= openAdministration({ data, clock, auditExport, failed }));
  try {
    return await work({ store, data, embedded, clock, administration });
  } finally {
    await (opened as AuditLog | null)?.close();
    await store.close();
  }
}
