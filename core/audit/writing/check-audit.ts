import { canonicalCode } from "../../standards/countries.ts";
import type { AuditEntry } from "../journal/entry.ts";
import { AuditLog, type AuditOptions } from "./log.ts";

/** For how many days entries of checks are kept, of the bureaus that have a time of their own. */
export type DaysOfBureaus = ReadonlyMap<string, number>;

/**
 * The audit of one process's checks. Entries of bureaus that have a time of their own stand in files of that time, which
 * go as a whole as all others do: so no file is rewritten, and each says by its name how long it is kept.
 */
export class CheckAudit {
  /** Of everybody else, and what earlier processes left open, whatever its time. */
  readonly usual: AuditLog;
  readonly #byOwner: ReadonlyMap<string, AuditLog>;
  readonly #all: readonly AuditLog[];

  constructor(folder: string, options: AuditOptions, days: DaysOfBureaus) {
    const idle = (more: Pick<AuditOptions, "keptDays">) => AuditLog.idle(folder, { ...options, checks: true, ...more });
    const byDays = new Map([...new Set(days.values())].map((keptDays) => [keptDays, idle({ keptDays })]));
    this.usual = idle({});
    this.#all = [this.usual, ...byDays.values()];
    this.#byOwner = new Map([...days].map(([owner, kept]) => [canonicalCode(owner), byDays.get(kept) as AuditLog]));
  }

  /** As `AuditLog.append`. */
  append(entry: AuditEntry): Promise<void> {
    const owner = canonicalCode(entry.caller?.owner ?? "");
    return (this.#byOwner.get(owner) ?? this.usual).append(entry);
  }

  /** Ends the files of days that are over: who checks seldom would keep one open past its time. */
  async endPast(): Promise<void> {
    for (const log of this.#all) await log.endPast();
  }

  async close(): Promise<void> {
    for (const log of this.#all) await log.close();
  }
}
