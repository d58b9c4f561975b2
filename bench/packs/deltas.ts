import { randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../core/clock.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { base32 } from "../../core/record-id.ts";
import { buildPack, type Packed } from "../../packs/build.ts";
import { buildDelta } from "../../packs/delta/build.ts";
import type { Held } from "../../packs/delta/held.ts";
import { openPack } from "../../packs/open.ts";
import { documentReports } from "../../records/documents/records.ts";
import { type OfflineRecord, valuesOf } from "../../session/offline/records.ts";
import { deviceIn } from "./device.ts";
import type { Figure } from "./first-line.ts";

const changes = 10_000;
const dataset = documentReports as unknown as Dataset;

/** What a pack of so many invented reports takes from its rows on, and a delta of 10,000 new ones, by processor time. */
export async function measureDelta(reports: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "pack-bench-"));
  try {
    const { device, terms } = await deviceIn(folder, randomBytes(32).toString("hex"));
    const keep = (now: Held) => void (held = now);
    let held: Held | null = null;
    const all = Array.from({ length: reports }, report);
    const built = await timed(() => buildPack(join(folder, "pack"), packed(all), terms(1, keep)));
    all.push(...Array.from({ length: changes }, report));
    const path = join(folder, "delta");
    const made = await timed(() => buildDelta(path, packed(all), held as unknown as Held, terms(2, keep)));
    const bytes = statSync(path).size;
    const pack = await openPack(join(folder, "pack"), device, { clock: systemClock, resident: true });
    const applied = await timed(() => pack.apply(path));
    pack.close();
    const keys = built.result.firstLine.keys / built.seconds;
    return [
      { name: "reports into a pack, keys a second", value: keys, bar: "", kept: true },
      { name: `delta of ${changes} new reports, bytes`, value: bytes, bar: "< 500000", kept: bytes < 500_000 },
      { name: "  made, seconds", value: made.seconds, bar: "", kept: true },
      { name: "  applied, seconds", value: applied.seconds, bar: "< 1", kept: applied.seconds < 1 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packed(all: readonly OfflineRecord[]): Packed {
  return {
    async *records() {
      for (let at = 0; at < all.length; at += 500) yield all.slice(at, at + 500);
    },
    sources: async () => [],
    kinds: ["documentReport"],
  };
}

/** With a number, days and an import of its own, as a register's are: what does not repeat does not pack. */
function report(): OfflineRecord {
  const day = (from: number, days: number) => new Date(Date.UTC(from, 0, randomInt(days))).toISOString();
  const recorded = day(2024, 800);
  const record = {
    owner: "UTO",
    reference: `UTO-${String(randomInt(1e8)).padStart(8, "0")}`,
    test: false,
    reliability: null,
    credibility: null,
    reviewBy: null,
    statements: [],
    number: `XZ${String(randomInt(1e7)).padStart(7, "0")}`,
    type: ["PASSPORT", "IDENTITY_CARD"][randomInt(2)],
    issuer: "UTO",
    fraudType: ["STOLEN", "LOST", "REVOKED"][randomInt(3)],
    theftDate: day(2020, 2_000).slice(0, 10),
    theftCountry: null,
    theftPlace: null,
    issued: null,
    expires: null,
    note: null,
    id: `DRP-${base32(randomBytes(16))}`,
    policy: "POL-K7AHPJGUKFYXR5CUPYHPI2Z7FE",
    version: 1,
    created: recorded,
    updated: recorded,
    due: day(2034, 800).slice(0, 10),
  } as unknown as HubRecord;
  return { dataset, record, until: null, keys: { number: valuesOf(dataset, "number", record) }, pictures: [] };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const began = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(began);
  return { result, seconds: (user + system) / 1e6 };
}
