import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Clock } from "../../core/clock.ts";
import type { WebhookMeter } from "../../core/webhooks/round.ts";

/** What becomes of webhooks' messages, in figures; without a label, as who is told what is nobody else's affair. */
export function webhookMetrics(registry: Registry, clock: Clock): WebhookMeter {
  const registers = [registry];
  const delivered = new Histogram({
    name: "hub_webhook_delivery_seconds",
    help: "Time from a record to the receiver that was told of it; `_count` is how many messages arrived.",
    buckets: [1, 2, 5, 10, 60, 600, 3_600, 86_400],
    registers,
  });
  const failures = new Counter({
    name: "hub_webhook_failures_total",
    help: "Messages of webhooks that did not arrive; each is sent again.",
    registers,
  });
  const deadLetters = new Counter({
    name: "hub_webhook_dead_letters_total",
    help: "Messages of webhooks that were given up.",
    registers,
  });
  const waiting = new Map<string, number>();
  // The process that sends knows of it, and the others say 0.
  const lag = new Gauge({
    name: "hub_webhook_lag_seconds",
    help: "How long ago the oldest happened of which some receiver was not told.",
    aggregator: "max",
    registers: [],
    collect() {
      const oldest = Math.min(...waiting.values());
      this.set(Number.isFinite(oldest) ? Math.max(0, clock.now() - oldest) / 1000 : 0);
    },
  });
  registry.registerMetric(lag);
  return {
    delivered: (millis) => delivered.observe(millis / 1000),
    failed: () => failures.inc(),
    givenUp: () => deadLetters.inc(),
    behind: (webhook, since) => (since === null ? waiting.delete(webhook) : waiting.set(webhook, Date.parse(since))),
  };
}
