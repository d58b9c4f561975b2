import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { systemClock } from "../core/clock.ts";
import { readSettings } from "../core/settings.ts";
import { orExplain } from "../core/start.ts";
import { buildApp } from "./app.ts";
import { followAudit } from "./audit-index.ts";
import { furnish } from "./first-start.ts";
import { openHub } from "./hub.ts";
import { reloadTls } from "./transport.ts";
import { startWatchdog } from "./watchdog.ts";

await orExplain(async () => {
  const settings = readSettings();
  const log = pino({ level: settings.log }, pino.destination({ dest: 2, sync: true }));
  const hub = await openHub({ settings, clock: systemClock, log });
  const app = await buildApp(hub, { settings, log });
  const stopFollowing = followAudit(settings, log);
  const tls = settings.tlsCert !== null;
  if (tls) process.on("SIGHUP", () => reloadTls(app, settings, log));
  closeWithGrace({ delay: 10_000, logger: log, skip: tls ? ["SIGHUP"] : [] }, async () => {
    await app.close();
    await stopFollowing();
    await hub.close();
  });
  const welcome = await furnish(hub, settings, systemClock);
  const address = await app.listen({ host: settings.host, port: settings.port });
  console.log(welcome(address));
  // From here on: a first start loads the demo world, which may take its time.
  if (settings.watchdog !== null) startWatchdog(settings.watchdog * 1_000, log);
  await hub.warm();
});
