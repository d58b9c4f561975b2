import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Store } from "../store/port.ts";
import { CheckpointExport } from "./checkpoints/export.ts";
import { AuditLog } from "./writing/log.ts";
import { recover } from "./writing/recover.ts";
import { openSigner } from "./checkpoints/signer.ts";

/** Where a data folder has the audit's files. */
export function auditFolder(data: string): string {
  return join(data, "audit");
}

export interface AuditPlace {
  /** The hub's data folder. */
  readonly data: string;
  readonly store: Store;
  readonly clock: Clock;
  /** Folder to which checkpoints are exported; null or left out where they are not. */
  readonly auditExport?: string | null;
  /** Told when a checkpoint could not be written or exported; entries go on. */
  failed(error: unknown): void;
}

/**
 * The audit of this process, and that of what it does to the hub. `closed` are the writes and acts that an earlier
 * process left open, closed from the change log.
 */
export async function openAudit({ data, store, clock, auditExport, failed }: AuditPlace) {
  const folder = auditFolder(data);
  const exported = auditExport ? new CheckpointExport(auditExport, clock) : null;
  const options = { clock, software: "borderlink", checkpoints: { sign: openSigner(data), failed, exported } };
  const audit = await AuditLog.open(folder, options);
  const administration = AuditLog.idle(folder, { ...options, administration: true });
  const recovered = [await recover(folder, store, audit), await recover(folder, store, administration)];
  const close = async () => {
    await administration.close();
    await audit.close();
  };
  return { audit, administration, closed: recovered.flatMap(({ closed }) => closed), folder, close };
}
