import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { AuditEntry, Share } from "../../../core/audit/journal/entry.ts";
import { type AuditBody, type ChainLine, parseBody, parseChain } from "../../../core/audit/journal/lines.ts";
import { AuditLog, type AuditOptions } from "../../../core/audit/writing/log.ts";
import type { Clock } from "../../../core/clock.ts";

export function auditFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "audit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves on by a millisecond each time it is looked at. */
export function tickingClock(start = Date.parse("2026-06-01T12:00:00.000Z")): Clock {
  let [now, ids] = [start, 0];
  return { now: () => (now += 1), id: () => `id-${(ids += 1)}` };
}

export async function openLog(folder: string, options: Partial<AuditOptions> = {}): Promise<AuditLog> {
  const log = await AuditLog.open(folder, { clock: tickingClock(), software: "0.1.0", ...options });
  onTestFinished(() => log.close());
  return log;
}

/** An analyst of Utopia has read records of these owners. */
export function read(requestId: string, records: readonly Share[] = []): AuditEntry {
  return {
    kind: "read",
    requestId,
    caller: { id: "k000000001", name: "Desk of Utopia", role: "analyst", owner: "UTO", test: false },
    purpose: "border-control",
    caseReference: "C-17",
    address: "192.0.2.1",
    status: 200,
    millis: 3,
    records,
  };
}

/** The only file of the folder with that ending. */
export function fileIn(folder: string, ending: "chain" | "bodies"): string {
  const [file, ...others] = readdirSync(folder).filter((name) => name.endsWith(`.${ending}`));
  if (!file || others.length > 0) throw new Error(`not one .${ending} file in ${folder}`);
  return join(folder, file);
}

function linesIn(folder: string, ending: "chain" | "bodies"): string[] {
  return readFileSync(fileIn(folder, ending), "utf8").split("\n").slice(0, -1);
}

export function chainIn(folder: string): (ChainLine | null)[] {
  return linesIn(folder, "chain").map(parseChain);
}

export function bodiesIn(folder: string): (AuditBody | null)[] {
  return linesIn(folder, "bodies").map(parseBody);
}
