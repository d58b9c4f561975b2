import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { auditOf, checkBooks } from "./books.ts";
import { type Answered, answered, linkQuery } from "./clients.ts";
import type { Fault } from "./fault.ts";
import { type SampleStore, fillStore } from "./sample-store.ts";
import { Gateway } from "./gateway.ts";

const inFlight = 50;
/** Clients that began a request and never finish it. */
const silent = 2;
/** From the signal to the end, in milliseconds. */
const longestStop = 10_000;

export const stopped: Fault = {
  id: "F16",
  name: "told to stop with 50 requests in flight",
  holds:
    "each is answered or gets 503, the audit is ended in order, exit code 0 within 10 s, whatever a silent client does",
  runs: { ci: 1, short: 5, long: 50 },
  async happens(trial) {
    const data = await trial.folder();
    const sample = await fillStore(data);
    let slowest = 0;
    await trial.each(async (run) => {
      const gateway = await Gateway.start(data);
      // Half of the runs without one that would hold it up.
      const held = run % 2 === 0 ? await arrive(gateway, sample, silent) : [];
      const flying = await arrive(gateway, sample, inFlight);
      const ending = gateway.stop();
      const answers = await Promise.all(flying.map(finish));
      const { code, signal, millis } = await ending;
      for (const { sent } of held) sent.destroy();
      assert.deepEqual([code, signal], [0, null], gateway.said);
      assert.ok(millis < longestStop, `it took ${Math.round(millis)} ms to stop`);
      slowest = Math.max(slowest, millis);
      for (const { status, body } of answers) assert.ok(status === 200 || status === 503, `${status}: ${body}`);
      await checkBooks(data, answers);
      const own = (await segmentsIn(auditOf(data))).find(({ pid }) => pid === gateway.pid);
      assert.match(readFileSync(own?.bodies ?? "", "latin1"), /"kind":"stop".*\n$/, "the audit was not ended");
    });
    trial.notes.push(`${trial.held.length * inFlight} answers`, `slowest stop ${Math.round(slowest)} ms`);
  },
};

interface Flying {
  readonly sent: ClientRequest;
  readonly body: string;
}

/** Requests whose head the hub has read and whose body it waits for. */
function arrive(gateway: Gateway, { key, numbers }: SampleStore, count: number): Promise<Flying[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const body = JSON.stringify({ query: linkQuery, variables: { number: numbers[at % numbers.length] } });
      const headers = {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "content-length": body.length,
        "hub-purpose": "border-control",
        expect: "100-continue",
      };
      const sent = request(`${gateway.address}/graphql`, { method: "POST", agent, headers });
      sent.on("error", () => {});
      sent.flushHeaders();
      await once(sent, "continue");
      return { sent, body };
    }),
  );
}

async function finish({ sent, body }: Flying): Promise<Answered> {
  const responding = once(sent, "response");
  sent.end(body);
  const [response] = (await responding) as [IncomingMessage];
  const reply = {
    status: response.statusCode ?? 0,
    requestId: String(response.headers["hub-request"]),
    body: await text(response),
  };
  return answered(reply);
}
