// npm run faults [-- --short | --long | --ci] [--only F9] [--runs 3] [--seed 1]: brings about what can happen to a hub, and holds
// it to what it promises then. Each fault stands in a file of its own; what cannot be brought about here is named.

import { parseArgs } from "node:util";
import { type Fault, type Length, Trial } from "./fault.ts";
import { failedSync } from "./failed-sync.ts";
import { fullDisk } from "./full-disk.ts";
import { keyStoreMongodb, keyStoreSqlite } from "./key-store.ts";
import { killedGateway } from "./killed-gateway.ts";
import { killedImport } from "./killed-import.ts";
import { killedProcess } from "./killed-process.ts";
import { killedWriters } from "./killed-writers.ts";
import { lostPart } from "./lost-part.ts";
import { scarce } from "./scarce.ts";
import { stalled } from "./stalled.ts";
import { stopped } from "./stopped.ts";
import { syncedFirst } from "./synced-first.ts";
import { tornTail } from "./torn-tail.ts";
import { twoGateways } from "./two-gateways.ts";
import { unrecordedOutcome } from "./unrecorded-outcome.ts";

const faults: readonly Fault[] = [
  syncedFirst,
  killedGateway,
  killedProcess,
  stalled,
  fullDisk,
  failedSync,
  unrecordedOutcome,
  tornTail,
  killedWriters,
  killedImport,
  scarce,
  stopped,
  twoGateways,
  lostPart,
  keyStoreSqlite,
  keyStoreMongodb,
];

const { values } = parseArgs({
  options: {
    short: { type: "boolean" },
    long: { type: "boolean" },
    ci: { type: "boolean" },
    only: { type: "string", multiple: true },
    runs: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const length: Length = values.long ? "long" : values.ci ? "ci" : "short";
const only = values.only?.flatMap((list) => list.split(","));
const unknown = only?.filter((id) => !faults.some((fault) => fault.id === id)) ?? [];
if (unknown.length > 0)
  throw new Error(`no fault ${unknown.join(" ")}; there are ${faults.map(({ id }) => id).join(" ")}`);

const chosen = faults.filter(({ id, runs }) => (only ? only.includes(id) : runs[length]));
console.log(`${chosen.length} faults, ${length}, seed ${values.seed}\n`);
const ends = { passed: 0, failed: 0, "not run": 0 };
for (const fault of chosen) ends[await brought(fault)] += 1;
const { passed, failed, "not run": notRun } = ends;
console.log(`\n${passed} passed, ${failed} failed${notRun > 0 ? `, ${notRun} not run` : ""}`);
// Connections that clients keep open would hold the process.
process.exit(failed > 0 ? 1 : 0);

async function brought(fault: Fault): Promise<keyof typeof ends> {
  const title = `${fault.id.padEnd(4)} ${fault.name}`;
  const obstacle = await fault.obstacle?.();
  if (obstacle) {
    console.log(`${title}: NOT RUN: ${obstacle}`);
    return "not run";
  }
  const began = performance.now();
  const trial = new Trial(
    length,
    Number(values.runs ?? fault.runs[length] ?? fault.runs.short ?? 1),
    Number(values.seed),
  );
  try {
    await fault.happens(trial);
  } catch (error) {
    trial.broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    trial.end();
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const counts = [`${trial.runs} runs`, `${trial.held.length} held`, `${seconds} s`, ...trial.notes];
  console.log(`${title}: ${counts.join(", ")}`);
  if (trial.broken.length > 0) console.log(`  must hold: ${fault.holds}`);
  for (const text of trial.broken) console.log(`  BROKEN ${text}`);
  return trial.broken.length > 0 || trial.held.length < trial.runs ? "failed" : "passed";
}
