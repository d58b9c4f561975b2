import type { Logger } from "pino";
import { Registry } from "prom-client";
import { systemClock } from "../core/clock.ts";
import type { Settings } from "../core/settings.ts";
import { datasets } from "../records/datasets.ts";
import type { SubgraphName } from "../records/subgraphs.ts";
import { buildApp } from "./http/app.ts";
import { exportOnSchedule } from "./background/exports.ts";
import { readSchedules, type Schedule } from "./export/scheduled/schedules.ts";
import { exportMetrics } from "./process/export-metrics.ts";
import { announceCorrections } from "./background/corrections.ts";
import { countOperations } from "./background/operation-counts.ts";
import { completeDemoWorld } from "./background/demo-world.ts";
import { watchHitClocks } from "./background/hit-clocks.ts";
import { startIndexer } from "./background/audit-index.ts";
import { bootstrap } from "./bootstrap.ts";
import { type Hub, openHub } from "./hub.ts";
import { announce, closeInOrder, listening, speaks } from "./process/supervisor.ts";
import { retainChecksDaily } from "./background/check-retention.ts";
import { checkOfflineAgain } from "./background/offline-checks.ts";
import { screenInBackground } from "./background/screening.ts";
import { screeningMetrics } from "./process/screening-metrics.ts";
import { tellWebhooks } from "./background/webhooks.ts";
import { webhookMetrics } from "./process/webhook-metrics.ts";
import { remindInTime } from "./background/reminders.ts";
import { sweepDaily } from "./background/retention.ts";
import { reloadTls } from "./http/transport.ts";
import { startWatchdog } from "./process/watchdog.ts";

/** Puts the hub together, has it listen, and stays until it is told to end. */
export async function serve(settings: Settings<SubgraphName>, log: Logger, heeded: readonly "SIGHUP"[]): Promise<void> {
  const schedules = readSchedules(settings);
  const hub = await openHub({ settings, clock: systemClock, log });
  const registry = new Registry();
  const app = await buildApp(hub, { settings, log, registry });
  const ends = [...startJobs(hub, { settings, schedules, log, registry })];
  for (const signal of heeded) process.on(signal, () => reloadTls(app, settings, log));
  const stopping = new AbortController();
  const bootstrapping = bootstrap(hub, settings, systemClock, stopping.signal);
  closeInOrder(log, heeded, async () => {
    stopping.abort();
    await bootstrapping.catch(() => {});
    await app.close();
    for (const end of ends) await end();
    await hub.close();
  });
  const welcome = await bootstrapping;
  if (!welcome || stopping.signal.aborted) return;
  const address = await app.listen({ host: settings.host, port: settings.port, ...listening() });
  announce(app.server);
  if (speaks()) console.log(welcome(address));
  // From here on: a first start loads the demo world, which may take its time.
  if (settings.watchdog !== null) startWatchdog(settings.watchdog * 1_000, log);
  await hub.warm();
  if (settings.demo && speaks() && !stopping.signal.aborted)
    ends.push(completeDemoWorld({ ...hub, clock: systemClock, data: settings.data }, log));
}

interface Beside {
  readonly settings: Settings;
  readonly schedules: readonly Schedule[];
  readonly log: Logger;
  readonly registry: Registry;
}

/** Starts what goes on beside requests. Returns what ends each. */
function startJobs(hub: Hub, { settings, schedules, log, registry }: Beside): readonly (() => Promise<void>)[] {
  const clock = systemClock;
  const background = { ...hub.platform, clock, log };
  const { store, pictures } = hub.platform;
  const erasing = { store, pictures, audit: hub.administration, datasets, clock };
  const screening = { clock, log, meter: screeningMetrics(registry, clock), hitRules: settings };
  const telling = { clock, log, meter: webhookMetrics(registry, clock) };
  exportMetrics(
    registry,
    store,
    schedules.map(({ name }) => name),
  );
  return [
    ...(schedules.length > 0 ? [exportOnSchedule(hub, schedules, { ...background, data: settings.data })] : []),
    ...(settings.retention ? [sweepDaily(erasing, log), retainChecksDaily(hub.checkRetention, log)] : []),
    watchHitClocks(background),
    announceCorrections(background),
    remindInTime(background),
    countOperations({ ...background, data: settings.data }),
    ...(settings.webhooks.length > 0 ? [tellWebhooks(hub, telling)] : []),
    screenInBackground(hub, screening),
    checkOfflineAgain(hub, { clock, log, hitRules: settings }),
    startIndexer(settings, log),
  ];
}
