import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { unbounded } from "../../core/access/caller.ts";
import type { OperatorSession } from "../../session/operator.ts";

const root = join(import.meta.dirname, "../..");
const port = 20_000 + (process.pid % 20_000);
const url = `http://127.0.0.1:${port}/graphql`;

const check = `mutation ($at: CheckedAt!) {
  checkDocument(document: { number: "XZ9999", type: PASSPORT, issuer: "UTO" }, at: $at) { verdict }
}`;
const follow = `subscription ($operation: ID!) {
  operationResultsChanged(operation: $operation) { whole counts { measure count } }
}`;

/** Milliseconds of each of so many checks, over HTTP: from its answer to the event that tells of it. */
export async function timesToEvent(session: OperatorSession, operation: string, runs: number): Promise<number[]> {
  const { data } = session.platform;
  const key = await keyOf(session);
  const env = { NODE_ENV: "production", HUB_DATA: data, HUB_PORT: String(port), HUB_DEMO: "off", HUB_LOG: "error" };
  const hub = spawn(process.execPath, [join(root, "gateway/main.ts")], { env, stdio: ["ignore", "ignore", "inherit"] });
  try {
    await ready();
    const headers = {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "hub-purpose": "border-control",
      "hub-case": operation,
    };
    const ask = (body: object, accept: string) =>
      fetch(url, { method: "POST", headers: { ...headers, accept }, body: JSON.stringify(body) });
    const stream = await ask({ query: follow, variables: { operation } }, "text/event-stream");
    const events = eventsOf(stream);
    await events.next();
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const asked = await ask({ query: check, variables: { at: { place: "PORT-1" } } }, "application/json");
      const { errors } = (await asked.json()) as { errors?: object };
      if (errors) throw new Error(JSON.stringify(errors));
      const from = performance.now();
      const { value } = await events.next();
      if (!value) throw new Error("The stream is over.");
      times.push(performance.now() - from);
    }
    return times;
  } finally {
    hub.kill("SIGTERM");
    await once(hub, "exit");
  }
}

async function ready(): Promise<void> {
  while ((await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.status !== 200) await wait(50);
}

async function keyOf({ platform }: OperatorSession): Promise<string> {
  const { text } = await platform.keys.create({
    name: "bench",
    role: "internal",
    owner: "UTO",
    scopes: ["document:check", "operation:*"],
    purposes: null,
    test: false,
    expires: null,
    bounds: unbounded,
  });
  return text;
}

/** The events of a stream, heartbeats passed over. */
async function* eventsOf({ body, status }: Response): AsyncGenerator<string, undefined> {
  if (!body || status !== 200) throw new Error(`The subscription was answered with ${status}.`);
  let text = "";
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      if (/^event: next$/m.test(block)) yield block;
    }
  }
  return undefined;
}
