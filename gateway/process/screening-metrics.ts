import { Counter, Gauge, type Registry } from "prom-client";
import type { Clock } from "../../core/clock.ts";
import type { ScreeningMeter } from "../../session/screening/job.ts";

/** What waits of sectors' questions, in figures; without a label, and nothing of what they came to. */
export function screeningMetrics(registry: Registry, clock: Clock): ScreeningMeter {
  const registers = [registry];
  const checked = new Counter({
    name: "hub_screening_checked_total",
    help: "Questions of sectors that were checked.",
    registers,
  });
  const outlived = new Counter({
    name: "hub_screening_outlived_total",
    help: "Questions of sectors that were deleted unchecked, as they had waited for two days.",
    registers,
  });
  const length = new Gauge({
    name: "hub_screening_waiting",
    help: "Questions of sectors that wait to be checked, counted up to as many as one organisation may have.",
    // Every process sees the same.
    aggregator: "max",
    registers,
  });
  let since: number | null = null;
  const age = new Gauge({
    name: "hub_screening_oldest_seconds",
    help: "How long the oldest question of a sector has waited to be checked.",
    aggregator: "max",
    registers: [],
    collect() {
      this.set(since === null ? 0 : Math.max(0, clock.now() - since) / 1000);
    },
  });
  registry.registerMetric(age);
  return {
    waiting: (count, oldest) => {
      length.set(count);
      since = oldest;
    },
    checked: (count) => checked.inc(count),
    outlived: (count) => outlived.inc(count),
  };
}
