import cluster from "node:cluster";
import { join } from "node:path";
import { obey } from "../../child.ts";

// The same executor in two processes behind one port.
cluster.setupPrimary({ exec: join(import.meta.dirname, "borderlink-worker.ts"), args: process.argv.slice(2) });
const workers = [cluster.fork(), cluster.fork()];
const ports = await Promise.all(
  workers.map((worker) => new Promise<number>((resolve) => worker.once("listening", ({ port }) => resolve(port)))),
);

obey({
  url: () => `http://127.0.0.1:${ports[0]}/graphql`,
  pids: () => [process.pid, ...workers.flatMap(({ process: { pid } }) => (pid ? [pid] : []))],
});
