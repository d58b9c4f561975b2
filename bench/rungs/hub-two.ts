import cluster from "node:cluster";
import { once } from "node:events";
import { join } from "node:path";
import { pino } from "pino";
import { supervise } from "../../gateway/process/supervisor.ts";
import { obey } from "../child.ts";
import { sumOf, type Usage } from "../usage.ts";

// The hub with HUB_PROCESSES=2: the product's own first process over two of the ladder's, which also count their reads.
const [data = ""] = process.argv.slice(2);
cluster.setupPrimary({ exec: join(import.meta.dirname, "hub-worker.ts"), args: [data], serialization: "advanced" });
const ports = new Set<number>();
const both = new Promise<void>((resolve) => {
  let listening = 0;
  cluster.on("message", (_worker, { port }: { readonly port?: number }) => {
    if (port === undefined) return;
    ports.add(port);
    if ((listening += 1) === 2) resolve();
  });
});
await supervise(2, pino({ level: "error" }));
await both;
const [port] = ports;

obey({ usage, url: () => `http://127.0.0.1:${port}/graphql` });

async function usage(): Promise<Usage> {
  const { user, system } = process.cpuUsage();
  const theirs = Object.values(cluster.workers ?? {}).map(async (worker) => {
    worker?.send("usage");
    for (;;) {
      const [message] = (await once(worker as NonNullable<typeof worker>, "message")) as [{ usage?: Usage }];
      if (message.usage) return message.usage;
    }
  });
  return sumOf([{ cpuMicros: user + system, reads: 0 }, ...(await Promise.all(theirs))]);
}
