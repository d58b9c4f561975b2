// npm run import-bench -- [--format ofac,eu|all] [--records 60000] [--megabytes 500] [--profile FOLDER]
// An invented file of a published form, of any size, taken in twice by the command: once new, once unchanged.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { Imported } from "../../imports/file.ts";
import { chosen, positive } from "../arguments.ts";
import { type FormName, forms } from "./forms.ts";
import { listed } from "./listed.ts";
import type { Used } from "./used.ts";

const { values } = parseArgs({
  options: {
    format: { type: "string", default: "all" },
    records: { type: "string", default: "60000" },
    megabytes: { type: "string" },
    profile: { type: "string" },
  },
});
const names = Object.keys(forms) as FormName[];
const wanted = values.format === "all" ? names : chosen("format", names, values.format);

/** The bars, in records a second by the clock. */
const bars = { created: 4_000, unchanged: 10_000 };

console.log(`${availableParallelism()} cores, load ${load()}, Node ${process.versions.node}; SQLite`);
console.log(
  "format         records      MB  created/s  unchanged/s  by processor time: created/s  unchanged/s   peak MB  memory by fifths, MB",
);
for (const name of wanted) await measure(name);

async function measure(name: FormName): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "borderlink-lists-"));
  try {
    const file = join(folder, `list.${forms[name].extension}`);
    await pipeline(Readable.from(forms[name].write(entriesOf(name))), createWriteStream(file));
    const [first, second] = [await importOnce(name, folder, file), await importOnce(name, folder, file)];
    const { created, rejected } = first.imported;
    if (rejected > 0 || second.imported.unchanged !== created)
      throw new Error(`${name}: ${rejected} rejected, ${created} created, then ${second.imported.unchanged} unchanged`);
    const rates = [first, second].map(({ seconds }) => Math.round(created / seconds));
    const ofProcessor = [first, second].map(({ used }) => Math.round(created / used.cpuSeconds));
    const peak = Math.max(first.used.peakMegabytes, second.used.peakMegabytes);
    const cells = [
      name.padEnd(13),
      String(created).padStart(8),
      (statSync(file).size / 1e6).toFixed(0).padStart(7),
      ...rates.map((rate, at) => String(rate).padStart(at === 0 ? 10 : 12)),
      ...ofProcessor.map((rate, at) => String(rate).padStart(at === 0 ? 29 : 12)),
      String(peak).padStart(9),
      ` ${[first, second].map(({ used }) => fifths(used).join(" ")).join(" | ")}`,
      `  load ${load()}`,
    ];
    console.log(cells.join(" "));
    if ((rates[0] ?? 0) < bars.created || (rates[1] ?? 0) < bars.unchanged) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So many entries that the file has about as many records, or bytes, as are wanted. */
function entriesOf(name: FormName): number {
  const form = forms[name];
  const sample = 1_000;
  if (values.megabytes !== undefined) {
    const bytes = [...form.write(sample)].reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
    return Math.ceil((positive("megabytes", values.megabytes) * 1e6 * sample) / bytes);
  }
  const records = Array.from({ length: sample }, (_, at) => form.records(listed(at))).reduce((sum, one) => sum + one);
  return Math.ceil((positive("records", values.records) * sample) / records);
}

/** The command as an operator calls it, in a process of its own. */
async function importOnce(name: FormName, folder: string, file: string) {
  const { options = [], mapping } = forms[name];
  const told = [...options];
  if (mapping) {
    const place = join(folder, "mapping.json");
    writeFileSync(place, JSON.stringify(mapping));
    told.push("--mapping", place);
  }
  const root = join(import.meta.dirname, "../..");
  const profile = values.profile === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", values.profile];
  const child = spawn(
    process.execPath,
    [
      ...profile,
      "--import",
      join(import.meta.dirname, "used.ts"),
      join(root, "cli/borderlink.ts"),
      "import",
      file,
      ...told,
      "--json",
    ],
    { env: { NODE_ENV: "production", HUB_DATA: join(folder, "data") }, stdio: ["ignore", "pipe", "ignore", "pipe"] },
  );
  const begun = performance.now();
  const [answer, used] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stdio[3] as Readable),
    once(child, "exit"),
  ]);
  if (child.exitCode !== 0) throw new Error(`${name}: the command ended with ${child.exitCode}: ${answer}`);
  return {
    seconds: (performance.now() - begun) / 1000,
    imported: JSON.parse(answer.trim().split("\n").at(-1) ?? "") as Imported,
    used: JSON.parse(used) as Used,
  };
}

/** The most memory in each fifth of the run: flat is what does not grow behind the first. */
function fifths({ memory }: Used): number[] {
  return Array.from({ length: 5 }, (_, at) =>
    Math.max(0, ...memory.slice((at * memory.length) / 5, ((at + 1) * memory.length) / 5)),
  );
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? "";
}
