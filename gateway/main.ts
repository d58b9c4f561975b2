import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { systemClock } from "../core/clock.ts";
import { readSettings, SettingsError, type Settings } from "../core/settings.ts";
import { buildApp } from "./app.ts";
import { furnish } from "./first-start.ts";
import { openHub } from "./hub.ts";

// The gateway package would report to its vendor otherwise.
process.env["APOLLO_TELEMETRY_DISABLED"] = "1";

const settings = settingsOrExit();
const log = pino({ level: settings.log }, pino.destination({ dest: 2, sync: false }));
const hub = await openHub({ settings, clock: systemClock, log });
const app = await buildApp(hub, { settings, log });
const keys = await furnish(hub, { settings, clock: systemClock });
await app.listen({ host: settings.host, port: settings.port });
