import { mkdtempSync, rmSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AuditLog } from "../core/audit/writing/log.ts";
import { openSigner } from "../core/audit/checkpoints/signer.ts";
import { verifyAudit } from "../core/audit/verification/verify.ts";
import { systemClock } from "../core/clock.ts";
import { openPlatform } from "../session/platform.ts";

export interface GuardFigures {
  /** Durable entries a second of one writer with group commit. */
  readonly entriesPerSecond: number;
  /** Microseconds of processor time for each of them: what other processes on the machine take does not count. */
  readonly entryMicros: number;
  /** Microseconds of processor time that a key check takes, the row read once a second. */
  readonly keyCheckMicros: number;
  /** Whether the folder lies in memory, where a sync costs nothing. */
  readonly inMemory: boolean;
}

/** Requests that wait for their entry at once: each asks again when it has it, as clients do. */
const writers = 256;
/** Magic numbers of tmpfs and ramfs (statfs(2)). */
const memoryFileSystems = [0x01021994, 0x858458f6];

/** What the audit and the key check cost alone, on the disk of that folder. Every entry is verified at the end. */
export async function measureGuards(parent = tmpdir(), seconds: number): Promise<GuardFigures> {
  const data = mkdtempSync(join(parent, "borderlink-bench-"));
  try {
    const { type } = await statfs(data);
    const audit = await measureAudit(data, seconds);
    return {
      ...audit,
      keyCheckMicros: await measureKeyCheck(data),
      inMemory: memoryFileSystems.includes(type),
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureAudit(data: string, seconds: number) {
  const checkpoints = { sign: openSigner(data), failed: (error: unknown) => console.error(error) };
  const folder = join(data, "audit");
  const log = await AuditLog.open(folder, { clock: systemClock, software: "borderlink", checkpoints });
  const until = performance.now() + seconds * 1_000;
  const started = performance.now();
  const used = process.cpuUsage();
  let written = 0;
  const write = async () => {
    for (; performance.now() < until; written += 1) await log.append(entry(written));
  };
  await Promise.all(Array.from({ length: writers }, write));
  const entriesPerSecond = written / ((performance.now() - started) / 1_000);
  const entryMicros = microsSince(used) / written;
  await log.close();
  const { entries, faults } = await verifyAudit(folder);
  if (entries !== written + 2 || faults.length > 0)
    throw new Error(`${written} entries were acknowledged, ${entries} of ${written + 2} verified`);
  return { entriesPerSecond, entryMicros };
}

function microsSince(used: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(used);
  return user + system;
}

/** As the hub writes it for an answer with records of two owners. */
function entry(number: number) {
  return {
    kind: "read",
    requestId: systemClock.id(),
    caller: { id: "k000000001", name: "Desk of Utopia", role: "analyst", owner: "UTO", test: false },
    purpose: "border-control",
    caseReference: "C-17",
    operation: { name: "FromPassport", document: "0".repeat(64), fields: ["documents"], variables: {} },
    address: "192.0.2.1",
    status: 200,
    millis: 3,
    records: [
      { owner: "UTO", records: [`DOC-${number}`, `PER-${number}`] },
      { owner: "NLD", records: [`VEH-${number}`] },
    ],
  } as const;
}

const checks = 50_000;

async function measureKeyCheck(data: string): Promise<number> {
  const { store, keys } = await openPlatform({ store: "sqlite", data }, systemClock);
  const { text } = await keys.create({
    name: "bench",
    role: "analyst",
    owner: "UTO",
    scopes: ["*:read", "*:search"],
    purposes: null,
    test: false,
    expires: null,
  });
  const check = async (times: number) => {
    for (let time = 0; time < times; time += 1)
      if (!(await keys.check(text, "192.0.2.1"))) throw new Error("the key is not known");
  };
  await check(checks / 10);
  const used = process.cpuUsage();
  await check(checks);
  const micros = microsSince(used) / checks;
  await store.close();
  return micros;
}

const leastEntries = 5_000;
const maxMicros = 20;

export function guardLines({ entriesPerSecond, entryMicros, keyCheckMicros, inMemory }: GuardFigures): string[] {
  const [enough, quick] = [entriesPerSecond >= leastEntries, keyCheckMicros <= maxMicros];
  const where = inMemory ? ", in memory: give --folder on a disk" : "";
  return [
    `audit alone: ${entriesPerSecond.toFixed(0)} durable entries a second, all verified, ${entryMicros.toFixed(0)} µs of processor time each${where}` +
      ` (at least ${leastEntries}: ${enough ? "reached" : "NOT REACHED"})`,
    `key check: ${keyCheckMicros.toFixed(1)} µs of processor time (at most ${maxMicros}: ${quick ? "kept" : "NOT KEPT"})`,
  ];
}
