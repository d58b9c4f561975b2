import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, on every machine that runs today. */
const microsPerTick = 10_000;

/** Processor time that the processes have used, all threads, in the program and in the kernel for it, in microseconds. */
export function processorTime(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(readFileSync(`/proc/${pid}/stat`, "utf8")), 0) * microsPerTick;
}

/** proc(5): the 14th and 15th field; the second is a name in brackets, which may hold blanks. */
function ticksOf(stat: string): number {
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(user) + Number(system);
}
