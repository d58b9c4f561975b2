import { Gauge, type Registry } from "prom-client";
import { exportRunCollection, exportRunId } from "../../core/export-runs.ts";
import type { Store } from "../../core/store/port.ts";

/** How many of the scheduled exports could not be made the last time; `exports list` says which, and why. */
export function exportMetrics(registry: Registry, store: Pick<Store, "getMany">, names: readonly string[]): void {
  const failing = new Gauge({
    name: "hub_exports_failing",
    help: "Scheduled exports that could not be made the last time; each is tried again.",
    aggregator: "max",
    registers: [],
    async collect() {
      // While the store is out of reach the last count stands.
      const runs = await store.getMany(exportRunCollection, names.map(exportRunId)).catch(() => null);
      if (runs) this.set([...runs.values()].filter(({ failed }) => failed !== null).length);
    },
  });
  registry.registerMetric(failing);
}
