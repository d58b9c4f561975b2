import closeWithGrace from "close-with-grace";
import { openAudit } from "../core/audit/open.ts";
import { keepCompiled } from "../core/compile-cache.ts";
import { systemClock } from "../core/clock.ts";
import { loggedTo } from "../core/jobs/derive-anew.ts";
import { readSettings } from "../core/settings.ts";
import { exitOnError, StartRefused } from "../core/start.ts";
import { isSubgraphName, subgraphNames, subgraphs } from "../records/subgraphs.ts";
import { openLog } from "../core/log.ts";
import { refuseNoFolder } from "../core/data-folder.ts";

keepCompiled();
await exitOnError(async () => {
  const [name] = process.argv.slice(2);
  if (!isSubgraphName(name))
    throw new StartRefused(
      `Say which subgraph to start: one of ${subgraphNames.join(", ")}. npm run subgraph ${subgraphNames[0]}`,
    );
  // Only here: that a room of the hub is missing is met as these load, and said in words as well.
  const { openPlatform } = await import("../session/platform.ts");
  const { buildSubgraphApp } = await import("./serve.ts");
  const settings = readSettings(subgraphs);
  const log = openLog({ level: settings.log, base: { subgraph: name } });
  if (settings.auditExport !== null) refuseNoFolder("HUB_AUDIT_EXPORT", settings.auditExport);
  const platform = await openPlatform(settings, systemClock, loggedTo(log));
  const failed = (error: unknown) =>
    log.error({ err: error }, "a checkpoint of the audit cannot be written or exported");
  const audits = await openAudit({ ...settings, store: platform.store, clock: systemClock, failed });
  if (name === "persons" || name === "checks")
    platform.personIndex
      .prepare()
      .catch((error: unknown) => log.warn({ err: error }, "the names of persons cannot be read"));
  const app = await buildSubgraphApp(name, { platform, ...audits, hitRules: settings, clock: systemClock, log });
  closeWithGrace({ delay: 10_000, logger: log }, async () => {
    await app.close();
    await platform.afterwards.end();
    await audits.close();
    await platform.close();
  });
  const { hostname, port } = new URL(settings.subgraphUrls[name]);
  console.log(`Subgraph ${name} at ${await app.listen({ host: hostname, port: Number(port) })}`);
});
