import { pino } from "pino";
import { systemClock } from "../../core/clock.ts";
import { followAudit } from "../../gateway/audit-index.ts";
import { buildApp } from "../../gateway/app.ts";
import { openHub } from "../../gateway/hub.ts";
import { obey } from "../child.ts";
import { countReads } from "../usage.ts";
import { ladderSettings } from "./standing.ts";

// The hub as `npm start` runs it, but for the page and the demo world.
const [data = ""] = process.argv.slice(2);
const settings = ladderSettings(data);
const log = pino({ level: settings.log });
const hub = await openHub({ settings, clock: systemClock, log });
const usage = countReads(hub.holdings.store);
const app = await buildApp(hub, { settings, log });
followAudit(settings, log);
const address = await app.listen({ host: settings.host, port: settings.port });

obey({ usage, url: () => `${address}/graphql` });
