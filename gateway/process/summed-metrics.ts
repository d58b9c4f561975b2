import cluster from "node:cluster";
import { AggregatorRegistry, type Registry } from "prom-client";

/** One process asks the first for the figures of all. */
interface Question {
  readonly metrics: number;
}

interface Answer extends Question {
  readonly text: string;
}

const waiting = new Map<number, (text: string) => void>();
let last = 0;

/** In the first process: answers the others with the figures of all of them together. */
export function tellMetrics(): void {
  const all = aggregator();
  cluster.on("message", (worker, message: Partial<Question> | null) => {
    const number = message?.metrics;
    if (typeof number !== "number") return;
    // One that ended in the meantime is not waited for beyond prom-client's own time limit.
    const told = (text: string) => worker.isConnected() && worker.send({ metrics: number, text } satisfies Answer);
    all.clusterMetrics().then(told, () => told("# the figures of all processes could not be had\n"));
  });
}

/** The text that `/metrics` answers with: of all processes where there are several, else of this one. */
export function metricsOf(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries([registry]);
  aggregator();
  process.on("message", (message: Partial<Answer> | null) => {
    if (typeof message?.metrics !== "number" || typeof message.text !== "string") return;
    waiting.get(message.metrics)?.(message.text);
    waiting.delete(message.metrics);
  });
  return () =>
    new Promise((resolve) => {
      waiting.set((last += 1), resolve);
      process.send?.({ metrics: last } satisfies Question);
    });
}

/** Making one has prom-client listen for its own questions, in the first process as in the others. */
function aggregator(): AggregatorRegistry<typeof Registry.PROMETHEUS_CONTENT_TYPE> {
  return new AggregatorRegistry();
}
