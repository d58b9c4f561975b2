// npm run packs-bench -- [--documents 1000000] [--asked 10000000] [--reports 100000]: what the first line of a pack takes,
// a pack of so many reports, and a delta of it.

import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { positive } from "../arguments.ts";
import { measureDelta } from "./deltas.ts";
import { measureFirstLine } from "./first-line.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "1000000" },
    asked: { type: "string", default: "10000000" },
    reports: { type: "string", default: "100000" },
  },
});

const [documents, asked] = [positive("documents", values.documents), positive("asked", values.asked)];
const load = loadavg()[0]?.toFixed(1);
console.log(`${documents} documents, Node ${process.versions.node}, load ${load}; rates by processor time`);
const reports = positive("reports", values.reports);
const figures = [...measureFirstLine(documents, asked), ...(await measureDelta(reports))];
for (const { name, value, bar, kept } of figures) {
  const number = value >= 1000 ? Math.round(value).toString() : value.toFixed(3);
  console.log(`${name.padEnd(42)} ${number.padStart(12)}  ${bar}${kept ? "" : "  NOT KEPT"}`);
}
const { maxRSS } = process.resourceUsage();
console.log(
  `${"memory at its highest, MB".padEnd(42)} ${Math.round(maxRSS / 1024)
    .toString()
    .padStart(12)}`,
);
if (figures.some(({ kept }) => !kept)) process.exitCode = 1;
