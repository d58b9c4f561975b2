// Loaded into a command by --import: at its end it writes what the process has used to descriptor 3, as JSON.

import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** What a command has used. */
export interface Used {
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  /** Resident memory in megabytes, ten times a second. */
  readonly memory: readonly number[];
}

// A thread of the command loads it as well, and is counted by the command.
if (isMainThread) noteUse();

function noteUse(): void {
  const memory: number[] = [];
  const noteMemory = () => void memory.push(Math.round(process.memoryUsage.rss() / 2 ** 20));
  setInterval(noteMemory, 100).unref();
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used: Used = {
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMegabytes: Math.round(maxRSS / 1024),
      memory,
    };
    writeSync(3, JSON.stringify(used));
  });
}
