import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { buildPack, type Packed } from "../../packs/build.ts";
import { persons } from "../../records/persons/records.ts";
import { type OfflineRecord, valuesOf } from "../../session/offline/records.ts";
import { inventPerson } from "../names/list.ts";
import { deviceIn } from "./device.ts";
import type { Figure } from "./first-line.ts";

const run = promisify(execFile);
const dataset = persons as unknown as Dataset;
const atOnce = 500;

interface Moment {
  readonly wall: number;
  readonly processor: number;
}

interface Told {
  readonly open: Moment;
  readonly document: Moment;
  readonly named: Moment;
  readonly turn: number;
  readonly met: number;
  readonly memory: number;
}

/** How long a device whose pack has so many persons is not ready, from the start of its process on. */
export async function measureNames(count: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "pack-bench-"));
  try {
    const secret = randomBytes(32).toString("hex");
    const { terms } = await deviceIn(folder, secret);
    const begun = process.cpuUsage();
    await buildPack(
      join(folder, "pack"),
      packed(count),
      terms(1, () => {}),
    );
    const { user, system } = process.cpuUsage(begun);
    const asked = someone(count);
    const program = join(import.meta.dirname, "time-to-names.ts");
    const args = [program, join(folder, "pack"), join(folder, "device"), secret, ...asked];
    const told = JSON.parse((await run(process.execPath, args)).stdout) as Told;
    if (told.met === 0) throw new Error("a person of the pack was not met by name");
    const { open, document, named, turn, memory } = told;
    const sizes = readdirSync(join(folder, "pack")).map((part) => statSync(join(folder, "pack", part)).size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return [
      { name: `${count} persons into a pack, seconds`, value: (user + system) / 1e6, bar: "", kept: true },
      { name: "  bytes a person", value: bytes / count, bar: "", kept: true },
      { name: "process started to pack open, wall s", value: open.wall, bar: "", kept: true },
      { name: "  by processor time", value: open.processor, bar: "", kept: true },
      { name: "  to the first answer of a document", value: document.wall, bar: "", kept: true },
      { name: "  to the first answer of a person", value: named.wall, bar: "< 15", kept: named.wall < 15 },
      { name: "  by processor time", value: named.processor, bar: "", kept: true },
      { name: "  longest turn meanwhile, ms", value: turn, bar: "< 250", kept: turn < 250 },
      { name: "  memory at its highest, MB", value: memory, bar: "", kept: true },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The name and day of birth of one of them who states both. */
function someone(count: number): string[] {
  for (let number = count >> 1; number < count; number += 1) {
    const { stated, born } = inventPerson("pack", number);
    if (stated.birthDates[0]?.date === born) return [stated.names[0]?.full ?? "", born];
  }
  throw new Error(`nobody of ${count} states a day of birth`);
}

/** Made as they are read: so many records have no room in memory beside what is measured. */
function packed(count: number): Packed {
  return {
    async *records() {
      for (let at = 0; at < count; at += atOnce)
        yield Array.from({ length: Math.min(atOnce, count - at) }, (_, index) => person(at + index));
    },
    sources: async () => [],
    kinds: ["person"],
  };
}

function person(number: number): OfflineRecord {
  const { stated } = inventPerson("pack", number);
  const record = {
    ...persons.content.parse({
      ...stated,
      identifiers: [{ type: "passport", number: `XP${String(number).padStart(8, "0")}`, country: "UTO" }],
    }),
    owner: "UTO",
    reference: `UTO-${number}`,
    id: `PER-${String(number).padStart(26, "0")}`,
    policy: "POL-K7AHPJGUKFYXR5CUPYHPI2Z7FE",
    test: false,
    version: 1,
    created: "2026-02-01T08:00:00.000Z",
    updated: "2026-02-01T08:00:00.000Z",
    due: null,
  } as unknown as HubRecord;
  const keys = { identifier: valuesOf(dataset, "identifier", record), fingerprint: [], name: [] };
  return { dataset, record, until: null, keys, pictures: [] };
}
