// npm run packs-bench -- [--documents 1000000] [--asked 10000000] [--reports 100000|none]: what the first line of a pack takes,
// a pack of so many reports, and a delta of it.
// npm run packs-bench -- --served 20000: what answers over HTTP take, of a pack with so many reports and its journal.
// npm run packs-bench -- --names 1000000: how long a device with so many persons is not ready.
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { positive } from "../arguments.ts";
import { measureDelta } from "./deltas.ts";
import { type Figure, measureFirstLine } from "./first-line.ts";
import { measureNames } from "./names.ts";
import { measureServed } from "./served.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "1000000" },
    asked: { type: "string", default: "10000000" },
    reports: { type: "string", default: "100000" },
    names: { type: "string" },
    served: { type: "string" },
  },
});
if (values.names !== undefined) {
  const names = positive("names", values.names);
  console.log(`${names} persons, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`);
  const figures = await measureNames(names);
  show(figures);
  process.exit(figures.every(({ kept }) => kept) ? 0 : 1);
}
if (values.served !== undefined) {
  const reports = positive("served", values.served);
  console.log(`${reports} reports, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`);
  for await (const { rate, floor, checks } of measureServed(reports, [100, 200], 4))
    for (const [what, { p50, p99 }] of Object.entries({ floor, checks }))
      console.log(`${rate} a second, ${what}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  process.exit();
}

const [documents, asked] = [positive("documents", values.documents), positive("asked", values.asked)];
const load = loadavg()[0]?.toFixed(1);
console.log(`${documents} documents, Node ${process.versions.node}, load ${load}; rates by processor time`);
const reports = values.reports === "none" ? null : positive("reports", values.reports);
const figures = measureFirstLine(documents, asked);
show(figures);
if (reports !== null) {
  const ofDelta = await measureDelta(reports);
  show(ofDelta);
  figures.push(...ofDelta);
}
const { maxRSS } = process.resourceUsage();
console.log(
  `${"memory at its highest, MB".padEnd(42)} ${Math.round(maxRSS / 1024)
    .toString()
    .padStart(12)}`,
);
if (figures.some(({ kept }) => !kept)) process.exitCode = 1;

function show(all: readonly Figure[]): void {
  for (const { name, value, bar, kept } of all) {
    const number = value >= 1000 ? Math.round(value).toString() : value.toFixed(3);
    console.log(`${name.padEnd(42)} ${number.padStart(12)}  ${bar}${kept ? "" : "  NOT KEPT"}`);
  }
}
