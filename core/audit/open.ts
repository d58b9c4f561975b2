import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Store } from "../store/port.ts";
import { CheckpointExport } from "./checkpoints/export.ts";
import { CheckAudit, type DaysOfBureaus } from "./writing/check-audit.ts";
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
  /** How long checks of bureaus are kept that have a time of their own. */
  readonly checkEntryDaysOf?: DaysOfBureaus;
  /** Told when a checkpoint could not be written or exported; entries go on. */
  failed(error: unknown): void;
}

/**
 * The audit of this process, that of the checks among its requests, and that of what it does to the hub. `closed` are the writes and acts that an earlier
 * process left open, closed from the change log.
 */
export async function openAudit({ store, ...place }: AuditPlace) {
  const folder = auditFolder(place.data);
  const options = optionsOf(place);
  const audit = await AuditLog.open(folder, options);
  const checkAudit = new CheckAudit(folder, options, place.checkEntryDaysOf ?? new Map());
  const administration = openAdministration(place);
  const recovered = [];
  for (const log of [audit, checkAudit.usual, administration]) recovered.push(await recover(folder, store, log));
  const close = async () => {
    await administration.close();
    await checkAudit.close();
    await audit.close();
  };
  return { audit, checkAudit, administration, closed: recovered.flatMap(({ closed }) => closed), folder, close };
}

/** The audit of what this process does to the hub; it has a file once there is an entry. */
export function openAdministration(place: Omit<AuditPlace, "store">): AuditLog {
  return AuditLog.idle(auditFolder(place.data), { ...optionsOf(place), administration: true });
}

function optionsOf({ data, clock, auditExport, failed }: Omit<AuditPlace, "store">) {
  const exported = auditExport ? new CheckpointExport(auditExport, clock) : null;
  return { clock, software: "borderlink", checkpoints: { sign: openSigner(data), failed, exported } };
}
