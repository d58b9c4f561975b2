import { once } from "node:events";
import { connect } from "node:net";
import { expect } from "vitest";
import { shownTo } from "../../world.ts";
import type { Row } from "../row.ts";
import type { Stage } from "../stage.ts";
import type { Reply } from "../wire.ts";

const limited = { status: 429, codes: ["SUBSCRIPTIONS_LIMIT"] };

/** A key of a country that hits are told to, of which no more than 20 subscriptions are open. */
const asker = "UTO";
const mostOfKey = 20;

/** 25 times what a hit holds, so that a hundred events are more than the network takes in on its way. */
const wide = `subscription ($after: String) { hits(after: $after) { hit { id ${Array.from({ length: 25 }, (_, at) => `a${at}: meetings { check place }`).join(" ")} } } }`;

/** Clients that begin more than they may, or read nothing of it. */
export const live: readonly Row[] = [
  {
    number: 45,
    name: "subscriptions without end",
    safe: limited,
    shapes: () => [
      {
        what: "2,000 of one key: 20 are open, the others are refused, and everybody else is answered",
        within: 30_000,
        send: async (target, stage) => {
          if (target !== stage.gateway) return [];
          // What nobody holds on to would be closed with the garbage.
          const open: Subscribed[] = [];
          const refused: Reply[] = [];
          for (let begun = 0; begun < 2_000; begun += 50) {
            // So that those that are open get their heartbeats, however long the flood takes.
            if (begun % 500 === 0) await beat(stage);
            const some = Array.from({ length: 50 }, () => subscribe(stage, "subscription { hits { cursor } }"));
            for (const one of await Promise.all(some)) {
              const { status, headers } = one.response;
              if (status === 200) open.push(one);
              else
                refused.push({
                  status,
                  millis: 0,
                  headers: Object.fromEntries(headers),
                  text: await one.response.text(),
                });
            }
          }
          expect([open.length, refused.length]).toEqual([mostOfKey, 2_000 - mostOfKey]);
          const began = performance.now();
          await stage.wellAndAlive(stage.gateway);
          expect(performance.now() - began, "milliseconds").toBeLessThan(1_000);
          for (const { leaving } of open) leaving.abort();
          return refused;
        },
      },
      {
        what: "25 MB of events for a client that reads none: they wait in the log, it is hung up on, and can go on",
        drill: async (stage) => {
          const { local, gateway } = stage;
          const key = await local.key(asker);
          const body = JSON.stringify({ query: wide });
          const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nHub-Purpose: border-control\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
          const socket = connect(gateway.port, gateway.host);
          socket.write(head + body);
          const [first] = (await once(socket, "data")) as [Buffer];
          socket.pause();
          const after = /hub-cursor: (\S+)/i.exec(first.toString())?.[1];
          const before = process.memoryUsage();
          const hits = await manyHits(stage, 100);
          await local.bell.ring();
          const { heapUsed, arrayBuffers } = process.memoryUsage();
          expect(heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(50 * 1024 * 1024);
          await stage.wellAndAlive(gateway);
          await local.bell.ring();
          local.clock.pass(20_000);
          await local.bell.ring();
          const closed = once(socket, "close");
          socket.resume();
          await closed;
          expect(await toldAfter(stage, String(after), hits.length)).toEqual(hits);
        },
      },
    ],
  },
];

async function beat({ local }: Stage): Promise<void> {
  local.clock.pass(10_000);
  await local.bell.ring();
}

interface Subscribed {
  readonly response: Response;
  readonly leaving: AbortController;
}

async function subscribe({ local, gateway }: Stage, query: string, variables: object = {}): Promise<Subscribed> {
  const leaving = new AbortController();
  const response = await fetch(`http://${gateway.host}:${gateway.port}/graphql`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await local.key(asker)}`,
      "hub-purpose": "border-control",
      "content-type": "application/json",
      accept: "text/event-stream",
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  return { response, leaving };
}

async function manyHits({ local, known }: Stage, count: number): Promise<string[]> {
  const place = "p".repeat(190);
  const meetings = Array.from({ length: 40 }, () => ({ check: "flood", at: "2026-06-01T11:59:00Z", place }));
  const about = {
    kind: "DOCUMENT_REPORT",
    record: known.report,
    recordOwner: asker,
    urgent: false,
    encounter: "any",
    meetings,
  };
  const ids: string[] = [];
  while (ids.length < count)
    ids.push(await local.world.write("hit", { owner: "GRC", policy: shownTo({ to: [asker] }), ...about }));
  return ids;
}

async function toldAfter(stage: Stage, after: string, count: number): Promise<string[]> {
  const query = "subscription ($after: String) { hits(after: $after) { hit { id } } }";
  const { response, leaving } = await subscribe(stage, query, { after });
  const ids: string[] = [];
  let text = "";
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    const found = text.match(/HIT-[A-Z2-7]{26}/g) ?? [];
    if (found.length < count) continue;
    ids.push(...found);
    break;
  }
  leaving.abort();
  return ids;
}
