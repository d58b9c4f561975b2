import { Gauge, type Registry } from "prom-client";
import type { SourceBook } from "../../core/deliveries/book.ts";

/** How many of the declared sources are overdue; `sources list` says which, as a label would tell it to whoever scrapes. */
export function sourceMetrics(registry: Registry, sources: Pick<SourceBook, "list">, now: () => string): void {
  const overdue = new Gauge({
    name: "hub_sources_overdue",
    help: "Declared sources of live records that have not delivered when they were due.",
    aggregator: "max",
    registers: [],
    async collect() {
      // While the store is out of reach the last count stands: all other figures are to be had then above all.
      const all = await sources.list().catch(() => null);
      const at = now();
      if (all) this.set(all.filter(({ test, due }) => !test && due <= at).length);
    },
  });
  registry.registerMetric(overdue);
}
