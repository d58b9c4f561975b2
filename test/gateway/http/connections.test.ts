import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readSettings } from "../../../core/settings.ts";
import { buildApp } from "../../../gateway/http/app.ts";
import { subgraphs } from "../../../records/subgraphs.ts";
import { openTestHub } from "../../hub.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const question = '{"query":"{ me { owner } }"}';

let hub: Awaited<ReturnType<typeof openTestHub>>;
let key: string;
let app: FastifyInstance;
const sockets: Socket[] = [];
beforeAll(async () => {
  hub = await openTestHub();
  key = await hub.key("UTO");
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const socket of sockets.splice(0)) socket.destroy();
  await app.close();
});
afterAll(() => hub.close());

/** The hub behind a server that holds ten connections, four of them from one address. */
async function serve(more: Readonly<Record<string, string>> = {}): Promise<void> {
  const bounds = { HUB_CONNECTIONS: "10", HUB_CONNECTIONS_PER_ADDRESS: "4" };
  const settings = readSettings(subgraphs, { HUB_PAGE: "off", ...bounds, ...more });
  app = await buildApp(hub.hub, { settings, log: pino({ level: "silent" }) });
  await app.listen({ host: "127.0.0.1", port: 0 });
}

const proxy = { HUB_PROXIES: "127.0.0.1" };
const tls = { HUB_TLS_CERT: join(fixtures, "first-cert.pem"), HUB_TLS_KEY: join(fixtures, "first-key.pem") };
const place = () => ({ host: "127.0.0.1", port: (app.server.address() as AddressInfo).port });

/** In the order in which they are opened: each is taken before the next one. */
async function open(says = ""): Promise<Socket> {
  const taken = once(app.server, "connection");
  const socket = connect(place()).on("error", () => {});
  sockets.push(socket);
  await Promise.all([taken, once(socket, "connect")]);
  socket.write(says);
  return socket;
}

async function secured(): Promise<Socket> {
  const socket = connectTls({ ...place(), rejectUnauthorized: false }).on("error", () => {});
  sockets.push(socket);
  await once(socket, "secureConnect");
  return socket;
}

async function openMany(count: number, opening: () => Promise<Socket> = open): Promise<Socket[]> {
  const opened: Socket[] = [];
  for (let left = count; left > 0; left -= 1) opened.push(await opening());
  return opened;
}

const head = (length: number) =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
const asking = () => head(question.length) + question;

/** Reads until so many answers have come; how many that were where the server hung up before. */
async function answers(socket: Socket, count = 1): Promise<number> {
  let text = "";
  const come = () => text.split('{"data":{"me":').length - 1;
  for await (const part of socket) {
    text += part;
    if (come() >= count) break;
  }
  return come();
}

/** The hub has hung up on all of them, or does not in four seconds, which are many where the machine is busy. */
async function hungUp(those: readonly Socket[]): Promise<void> {
  const closed = those.map((socket) => socket.closed || new Promise((close) => socket.resume().once("close", close)));
  await Promise.race([Promise.all(closed), setTimeout(4_000, null, { ref: false })]);
  expect(those.map((socket) => socket.closed)).toEqual(those.map(() => true));
}

describe("connections that say nothing", () => {
  it("from one address are four: the oldest of them make room for the next, and for a question", async () => {
    await serve();
    const idle = await openMany(6);
    await hungUp(idle.slice(0, 2));
    expect(await answers(await open(asking()))).toBe(1);
    await hungUp(idle.slice(2, 3));
    expect(idle.slice(3).map(({ closed }) => closed)).toEqual([false, false, false]);
  });

  it("from a proxy are as many as the hub holds, and then the oldest of them make room", async () => {
    await serve(proxy);
    const idle = await openMany(12);
    await hungUp(idle.slice(0, 2));
    expect(await answers(await open(asking()))).toBe(1);
    await hungUp(idle.slice(2, 3));
    expect(idle.slice(3).map(({ closed }) => closed)).toEqual(idle.slice(3).map(() => false));
  });

  it.each([
    ["a beginning of headers", () => "POST /graphql HTTP/1.1\r\nX-Slow: "],
    ["headers and half a body", () => head(1_000) + question],
  ])("are no more where they say no more than %s", async (_what, says) => {
    await serve(proxy);
    const slow = await openMany(10, () => open(says()));
    expect(await answers(await open(asking()))).toBe(1);
    await hungUp(slow.slice(0, 1));
  });

  it.each([
    ["in all", proxy, 10],
    ["of one address", {}, 4],
  ])("make room before those that were answered before: %s", async (_whose, settings, most) => {
    await serve(settings);
    const asked = await open(asking());
    await once(asked, "data");
    const idle = await openMany(most);
    await hungUp(idle.slice(0, 1));
    asked.write(asking());
    await once(asked, "data");
    expect(asked.closed).toBe(false);
  });

  it("after they were answered make room for who comes, where there are no others", async () => {
    await serve(proxy);
    const asked = await openMany(10, async () => {
      const socket = await open(asking());
      await once(socket, "data");
      return socket;
    });
    expect(await answers(await open(asking()))).toBe(1);
    await hungUp(asked.slice(0, 1));
  });

  it("make room also where a GET was sent with a body, and its body after the answer", async () => {
    await serve(proxy);
    const asked = await openMany(10, async () => {
      const socket = await open("GET /health/live HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n");
      await once(socket, "data");
      const read = once(app.server, "request");
      socket.write("lateGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
      await Promise.all([read, once(socket, "data")]);
      return socket;
    });
    expect(await answers(await open(asking()))).toBe(1);
    await hungUp(asked.slice(0, 1));
  });

  it("make room under TLS as well, before and after they have shaken hands", async () => {
    await serve({ ...proxy, ...tls });
    const idle = [...(await openMany(5)), ...(await openMany(5, secured))];
    const asker = await secured();
    asker.write(asking());
    expect(await answers(asker)).toBe(1);
    await hungUp(idle.slice(0, 1));
    const [shaken = asker] = idle.slice(5);
    shaken.write(asking());
    expect(await answers(shaken)).toBe(1);
  });
});

describe("a request that is being answered", () => {
  it.each([
    ["plain", {}],
    ["under TLS", tls],
  ])("is answered, however many connect meanwhile: %s", async (_how, spoken) => {
    await serve({ ...proxy, ...spoken });
    const [come, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { answer } = hub.hub.requestHandler;
    vi.spyOn(hub.hub.requestHandler, "answer").mockImplementationOnce(async (request) => {
      come.resolve();
      await go.promise;
      return answer.call(hub.hub.requestHandler, request);
    });
    const asker = await (spoken === tls ? secured() : open());
    asker.write(asking());
    await come.promise;
    const idle = await openMany(12);
    await hungUp(idle.slice(0, 2));
    go.resolve();
    expect(await answers(asker)).toBe(1);
  });

  it("is one of a hundred at most of its connection: who asks on without waiting is hung up on", async () => {
    await serve();
    const answer = vi.spyOn(hub.hub.requestHandler, "answer");
    const patient = await open(asking().repeat(100));
    expect(await answers(patient, 100)).toBe(100);
    answer.mockClear();
    const greedy = await open(asking().repeat(5_000));
    await hungUp([greedy]);
    // One reading of the network, of 64 kB, is parsed whole.
    expect(answer.mock.calls.length).toBeLessThan(100 + 65_536 / asking().length);
  });
});
