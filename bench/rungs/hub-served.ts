import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { systemClock } from "../../core/clock.ts";
import { buildApp } from "../../gateway/http/app.ts";
import { type Hub, openHub } from "../../gateway/hub.ts";
import { announce, listening } from "../../gateway/process/supervisor.ts";
import { countReads } from "../usage.ts";
import { ladderSettings } from "../standing.ts";

/**
 * The hub as `npm start` runs it, but for the page, the demo world and the thread that reads the audit into its index: that
 * works where the hub has nothing to do, which on the ladder is the other rungs' turn.
 */
export async function startHub(data: string, port = 0) {
  const settings = ladderSettings(data);
  const log = pino({ level: settings.log });
  const hub = await openHub({ settings, clock: systemClock, log });
  const usage = countReads(hub.platform.store);
  const app = await buildApp(hub, { settings, log });
  const { host } = settings;
  const address = await app.listen({ host, port, ...listening() });
  announce(app.server);
  await untilReady(hub);
  return { usage, address };
}

/** A process that is cold still reads the names of persons into memory, and whoever spreads requests sends it none. */
export async function untilReady(hub: Pick<Hub, "ready">): Promise<void> {
  while (!(await hub.ready())) await wait(50);
}
