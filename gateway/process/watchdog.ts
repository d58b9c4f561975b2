import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { WatchdogData } from "./watchdog-thread.ts";

/**
 * Ends this process by SIGKILL once its event loop has stood still for `limit` milliseconds: it answers nobody then, and
 * does not see SIGTERM. A thread of its own looks after the loop's beats; neither keeps the process alive.
 */
export function startWatchdog(limit: number, log: Pick<Logger, "error">): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setInterval(() => Atomics.add(beats, 0, 1), limit / 10).unref();
  const workerData: WatchdogData = { beats, limit };
  const thread = new Worker(new URL("watchdog-thread.ts", import.meta.url), { workerData });
  thread.on("error", (error) => log.error({ err: error }, "the watchdog has ended"));
  thread.unref();
}
