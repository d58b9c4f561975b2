import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { openAudit } from "../core/audit/open.ts";
import { systemClock } from "../core/clock.ts";
import { loggedTo } from "../core/jobs/derive-anew.ts";
import { readSettings } from "../core/settings.ts";
import { orExplain } from "../core/start.ts";
import { isSubgraphName, subgraphNames, subgraphs } from "../records/subgraphs.ts";
import { buildSubgraphApp } from "./serve.ts";
import { openPlatform } from "../session/platform.ts";

await orExplain(async () => {
  const [name] = process.argv.slice(2);
  if (!isSubgraphName(name)) throw new Error(`Say which subgraph to start: one of ${subgraphNames.join(", ")}.`);
  const settings = readSettings(subgraphs);
  const log = pino({ level: settings.log, base: { subgraph: name } }, pino.destination({ dest: 2, sync: true }));
  const platform = await openPlatform(settings, systemClock, loggedTo(log));
  const failed = (error: unknown) =>
    log.error({ err: error }, "a checkpoint of the audit cannot be written or exported");
  const audits = await openAudit({ ...settings, store: platform.store, clock: systemClock, failed });
  const { documentModes } = settings;
  const app = await buildSubgraphApp(name, platform, { clock: systemClock, log, ...audits, documentModes });
  closeWithGrace({ delay: 10_000, logger: log }, async () => {
    await app.close();
    await audits.close();
    await platform.close();
  });
  const { hostname, port } = new URL(settings.subgraphUrls[name]);
  console.log(`Subgraph ${name} at ${await app.listen({ host: hostname, port: Number(port) })}`);
});
