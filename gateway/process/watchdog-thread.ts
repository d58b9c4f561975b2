import { writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { workerData } from "node:worker_threads";
import { Standstill } from "./standstill.ts";

export interface WatchdogData {
  /** One number that grows while the loop runs. */
  readonly beats: Int32Array<SharedArrayBuffer>;
  /** Milliseconds. */
  readonly limit: number;
}

const { beats, limit } = workerData as WatchdogData;
const standstill = new Standstill(limit, Atomics.load(beats, 0), performance.now());

setInterval(() => {
  if (!standstill.reached(Atomics.load(beats, 0), performance.now())) return;
  // No log: its writer belongs to the loop that is blocked.
  writeSync(2, `The event loop stood still for ${limit / 1000} s: this process is ended.\n`);
  process.kill(process.pid, "SIGKILL");
}, limit / 10);
