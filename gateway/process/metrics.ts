import type { FastifyInstance } from "fastify";
import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { metricsOf } from "./summed-metrics.ts";

/** Meters requests. Labels come from fixed sets only: never an id, a query or a key. */
export interface Meter {
  /** Called when a request begins; what it returns, when its answer is known. */
  start(): (status: number) => void;
}

/** Adds `/metrics` (Prometheus) to the server and returns the meter that feeds it. */
export function metrics(app: FastifyInstance, registry: Registry): Meter {
  const registers = [registry];
  const answered = new Counter({
    name: "hub_requests_total",
    help: "Requests answered or refused, by HTTP status.",
    labelNames: ["status"],
    registers,
  });
  const seconds = new Histogram({
    name: "hub_request_seconds",
    help: "Time from a request's arrival to its answer.",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const inFlight = new Gauge({ name: "hub_requests_in_flight", help: "GraphQL requests being answered.", registers });
  const text = metricsOf(registry);
  app.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await text()));
  return {
    start: () => {
      const stop = seconds.startTimer();
      inFlight.inc();
      return (status) => {
        inFlight.dec();
        stop();
        answered.inc({ status: String(status) });
      };
    },
  };
}
