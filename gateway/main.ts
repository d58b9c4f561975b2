import cluster from "node:cluster";
import { pino } from "pino";
import { systemClock } from "../core/clock.ts";
import { readSettings } from "../core/settings.ts";
import { orExplain } from "../core/start.ts";
import { announce, closeInOrder, listening, lookAfter, speaks } from "./processes.ts";

await orExplain(async () => {
  const settings = readSettings();
  const log = pino({ level: settings.log }, pino.destination({ dest: 2, sync: true }));
  // With TLS it has the certificate read again, instead of ending the hub.
  const heeded = settings.tlsCert === null ? [] : (["SIGHUP"] as const);
  if (settings.processes > 1 && cluster.isPrimary) return lookAfter(settings.processes, log, heeded);

  // Only here: the process that looks after the others needs none of it.
  const [{ buildApp }, { followAudit }, { furnish }, { openHub }, { reloadTls }, { startWatchdog }] = await Promise.all(
    [
      import("./app.ts"),
      import("./audit-index.ts"),
      import("./first-start.ts"),
      import("./hub.ts"),
      import("./transport.ts"),
      import("./watchdog.ts"),
    ],
  );
  const hub = await openHub({ settings, clock: systemClock, log });
  const app = await buildApp(hub, { settings, log });
  const stopFollowing = followAudit(settings, log);
  for (const signal of heeded) process.on(signal, () => reloadTls(app, settings, log));
  closeInOrder(log, heeded, async () => {
    await app.close();
    await stopFollowing();
    await hub.close();
  });
  const welcome = await furnish(hub, settings, systemClock);
  const address = await app.listen({ host: settings.host, port: settings.port, ...listening() });
  announce(app.server);
  if (speaks()) console.log(welcome(address));
  // From here on: a first start loads the demo world, which may take its time.
  if (settings.watchdog !== null) startWatchdog(settings.watchdog * 1_000, log);
  await hub.warm();
});
