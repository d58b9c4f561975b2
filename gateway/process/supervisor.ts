import cluster, { type Worker } from "node:cluster";
import type { AddressInfo } from "node:net";
import closeWithGrace from "close-with-grace";
import type { Logger } from "pino";
import { tellMetrics } from "./summed-metrics.ts";

/** What the first process says to one that is to end. */
const stop = "stop";
/** What that one says once it heeds it: said to it before, as while it starts, the word would be lost. */
const heeds = "heeds";

/** Milliseconds that what is in flight has to be answered. */
const grace = 10_000;

/** Milliseconds before the place of a process that ended is taken: one that cannot live must not be tried without rest. */
const rest = 1_000;

/** Said by a process that listens. */
interface Listening {
  readonly port: number;
}

/**
 * Makes this process the one that looks after the others: it answers nothing itself, and puts another in the place of
 * one that ends. The first starts alone, since it may have a store to fill; where it ends before it listens, so does
 * the hub.
 */
export async function supervise(count: number, log: Logger, passedOn: readonly "SIGHUP"[] = []): Promise<void> {
  let stopping = false;
  const all = () => Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);
  closeWithGrace({ delay: grace + 2_000, logger: log, skip: [...passedOn] }, async () => {
    stopping = true;
    await Promise.all(all().map(ended));
  });
  for (const signal of passedOn) process.on(signal, () => all().forEach((worker) => worker.process.kill(signal)));
  cluster.on("message", (worker, message) => {
    if (message === heeds && stopping) worker.send(stop);
  });
  tellMetrics();
  const first = cluster.fork();
  const port = await portOf(first);
  // Told to stop in the meantime: the end waits for the first one, and others are not to begin.
  if (stopping) return;
  if (port === null) process.exit(1);

  const keep = (worker: Worker) =>
    worker.once("exit", (code, signal) => {
      if (stopping) return;
      log.error({ ended: worker.process.pid, code, signal }, "a process of the hub ended; another takes its place");
      setTimeout(() => stopping || start(), rest);
    });
  // Where any free port was asked for, the others listen on the one that the first was given.
  const start = () => keep(cluster.fork({ HUB_PORT: port }));
  keep(first);
  for (let others = 1; others < count; others += 1) start();
}

/**
 * How one of several listens: on a socket of its own, among which the kernel shares out the connections. Node's way, in
 * which the first process hands them on, would leave those hanging that are handed to a process just before it dies;
 * it stays where the kernel cannot do this.
 */
export function listening(): { readonly reusePort: boolean } {
  return { reusePort: cluster.isWorker && process.platform === "linux" };
}

/** Tells the first process where this one listens. */
export function announce(server: { address(): AddressInfo | string | null }): void {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.({ port: address.port } satisfies Listening);
}

/** Whether this process is to say to the operator what a start has to say. */
export function speaks(): boolean {
  return (cluster.worker?.id ?? 1) === 1;
}

/**
 * Has this process close in order when it is signalled or, as one of several, when the first process says so. A terminal
 * and a supervisor signal all processes of a group at once, so one of several must not take the second word for haste.
 */
export function closeInOrder(log: Logger, skip: readonly "SIGHUP"[], close: () => Promise<void>): void {
  if (!cluster.isWorker) {
    closeWithGrace({ delay: grace, logger: log, skip: [...skip] }, close);
    return;
  }
  const closing = closeWithGrace({ delay: grace, logger: log, skip: [...skip, "SIGINT", "SIGTERM"] }, close);
  let once = () => {
    once = () => {};
    void closing.close();
  };
  process.on("SIGINT", () => once());
  process.on("SIGTERM", () => once());
  process.on("message", (message) => message === stop && once());
  process.send?.(heeds);
}

function portOf(worker: Worker): Promise<number | null> {
  return new Promise((resolve) => {
    worker.on("message", (message: Partial<Listening>) => message?.port !== undefined && resolve(message.port));
    worker.once("exit", () => resolve(null));
  });
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) return resolve();
    worker.once("exit", () => resolve());
    if (worker.isConnected()) worker.send(stop);
  });
}
