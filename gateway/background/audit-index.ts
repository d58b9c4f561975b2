/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin, windows do */
import { constants, setPriority } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Logger } from "pino";
import { Indexer } from "../../core/audit/index/indexer.ts";
import { openIndex } from "../../core/audit/index/store.ts";
import { auditFolder } from "../../core/audit/open.ts";
import { systemClock } from "../../core/clock.ts";
import { SegmentRegister } from "../../core/register/segments.ts";
import { segmentCollection } from "../../core/register/rows.ts";
import type { Settings } from "../../core/settings.ts";
import { openStore } from "../../core/store/open.ts";
import { kindOf } from "../../records/kinds.ts";

type Place = Pick<Settings, "store" | "data">;

interface Followed extends Place {
  /** One number: per cent of the last second that the requests' event loop had work. */
  readonly load: Int32Array<SharedArrayBuffer>;
}

/** From here on the hub counts as busy, in per cent. */
const busyFrom = 70;

/**
 * Follows the audit's files in a thread of its own, as reading them would take the requests' time. Returns what ends it.
 * If it dies, requests go on, and the next start reads on from where it stood.
 */
export function startIndexer({ store, data }: Place, log: Pick<Logger, "error">): () => Promise<void> {
  const load = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let before = performance.eventLoopUtilization();
  const looking = setInterval(() => {
    const now = performance.eventLoopUtilization();
    Atomics.store(load, 0, Math.round(100 * performance.eventLoopUtilization(now, before).utilization));
    before = now;
  }, 1_000).unref();
  const worker = new Worker(new URL(import.meta.url), { workerData: { store, data, load } satisfies Followed });
  const failed = (error: unknown) => log.error({ err: error }, "the index of the audit cannot be brought up to date");
  worker.on("message", failed);
  worker.on("error", failed);
  worker.unref();
  const ended = new Promise<void>((resolve) => void worker.once("exit", () => resolve()));
  return () => {
    clearInterval(looking);
    worker.ref();
    worker.postMessage("stop");
    return ended;
  };
}

async function follow({ store, data, load }: Followed): Promise<void> {
  // On Linux 0 is the calling thread, elsewhere the whole process.
  if (process.platform === "linux") setPriority(0, constants.priority.PRIORITY_LOW);
  const opened = await openIndex({ store, data }, systemClock, kindOf);
  const folder = auditFolder(data);
  const register = new SegmentRegister(folder, () => openStore({ store, data }, [segmentCollection], systemClock));
  const indexer = new Indexer({
    folder,
    remember: () => register.bringUpToDate(),
    index: opened,
    failed: (error) => parentPort?.postMessage(error),
    busy: () => Atomics.load(load, 0) >= busyFrom,
    timer: (act, millis) => {
      const timeout = setTimeout(() => void act(), millis);
      return () => clearTimeout(timeout);
    },
  });
  parentPort?.once("message", async () => {
    await indexer.stop();
    await opened.store.close();
  });
}

if (!isMainThread) await follow(workerData as Followed);
