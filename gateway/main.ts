import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { systemClock } from "../core/clock.ts";
import { readSettings } from "../core/settings.ts";
import { orExplain } from "../core/start.ts";
import { datasets } from "../subgraphs/datasets.ts";
import { buildApp } from "./app.ts";
import { furnish } from "./first-start.ts";
import { openHub } from "./hub.ts";
import { sweepDaily } from "./retention.ts";

await orExplain(async () => {
  const settings = readSettings();
  const log = pino({ level: settings.log }, pino.destination({ dest: 2, sync: true }));
  const hub = await openHub({ settings, clock: systemClock, log });
  const app = await buildApp(hub, { settings, log });
  const { audit, holdings } = hub;
  const parts = { store: holdings.store, audit, datasets, clock: systemClock };
  const endSweeps = settings.retention ? sweepDaily(parts, log) : async () => {};
  closeWithGrace({ delay: 10_000, logger: log }, async () => {
    await app.close();
    await endSweeps();
    await hub.close();
  });
  const welcome = await furnish(hub, settings, systemClock);
  const address = await app.listen({ host: settings.host, port: settings.port });
  console.log(welcome(address));
});
