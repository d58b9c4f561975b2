import { pino } from "pino";
import { systemClock } from "../../core/clock.ts";
import { openHub } from "../../gateway/hub.ts";
import type { Case, RequestHeaders, Variables } from "../cases.ts";
import { obey } from "../child.ts";
import { closedLoop } from "../closed-loop.ts";
import { countReads } from "../usage.ts";
import { ladderSettings } from "../standing.ts";
import { untilReady } from "./hub-served.ts";

// The hub without HTTP: the loop that asks runs in its own process and adds a few microseconds a request.
const [data = ""] = process.argv.slice(2);
const settings = ladderSettings(data);
const hub = await openHub({ settings, clock: systemClock, log: pino({ level: settings.log }) });
await untilReady(hub);

interface Order {
  readonly headers: RequestHeaders;
  readonly asked: Case;
  readonly seconds: number;
}

async function answer(headers: RequestHeaders, query: string, variables: Variables | undefined): Promise<string> {
  const { status, body } = await hub.requestHandler.answer({
    headers,
    body: { query, variables },
    address: "127.0.0.1",
  });
  if (status !== 200) throw new Error(`status ${status}: ${body}`);
  return body;
}

obey({
  usage: countReads(hub.platform.store),
  answer: ({ headers, asked, question }: { headers: RequestHeaders; asked: Case; question: number }) =>
    answer(headers, asked.query, asked.variables[question]),
  load: ({ headers, asked, seconds }: Order) =>
    closedLoop(asked.variables.length, seconds, async (_lane, question) => {
      await answer(headers, asked.query, asked.variables[question]);
    }),
});
