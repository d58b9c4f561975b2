import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ClaimSigner } from "../../../core/access/claims.ts";
import { Disclosures } from "../../../core/access/disclosures.ts";
import { largestSpending, Spending } from "../../../core/access/spending.ts";
import { readSettings } from "../../../core/settings.ts";
import type { RequestContext } from "../../../gateway/request/context.ts";
import { RemoteSubgraph } from "../../../gateway/sources/remote-subgraph.ts";
import { subgraphs } from "../../../records/subgraphs.ts";
import { buildSubgraphApp } from "../../../subgraphs/serve.ts";
import { openTestHub } from "../../hub.ts";
import { callerOf, claimsOf } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let anna: string;
/** Processes that stand, in the order in which connections are led to them, round and round. */
const standing: FastifyInstance[] = [];
/** What went over each connection from the gateway to the subgraph. */
const wire: string[] = [];
let led = 0;
const open = new Set<Promise<unknown>>();

/** A load balancer for TCP, and somebody who reads along. */
const balancer = createServer((socket) => {
  const place = wire.push("") - 1;
  const onward = connect(portOf(standing[led % standing.length]), "127.0.0.1");
  led += 1;
  open.add(once(socket, "close"));
  socket.on("data", (part) => (wire[place] += part.toString()));
  socket.on("error", () => onward.destroy()).pipe(onward);
  onward.on("error", () => socket.destroy()).pipe(socket);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => balancer.listen(0, "127.0.0.1", resolve));
  const persons = `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`;
  const { subgraphUrls } = readSettings(subgraphs, {});
  hub = await openTestHub({ remote: ["persons"], subgraphUrls: { ...subgraphUrls, persons } });
  anna = await hub.world.person("Anna Berg");
});
beforeEach(async () => {
  await start();
  await start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await endAll();
});
afterAll(async () => {
  await hub.close();
  balancer.close();
});

async function start(): Promise<FastifyInstance> {
  const { audit, administration, platform } = hub.hub;
  const log = pino({ level: "silent" });
  const app = await buildSubgraphApp("persons", { platform, audit, administration, clock: hub.clock, log });
  await app.listen({ host: "127.0.0.1", port: 0 });
  standing.push(app);
  return app;
}

/** They end in order, and the gateway has noticed. */
async function endAll(): Promise<void> {
  for (const app of standing.splice(0)) await app.close();
  await Promise.all(open);
  open.clear();
}

function portOf(app: FastifyInstance | undefined): number {
  return (app?.server.address() as AddressInfo | null)?.port ?? 1;
}

const asked = async () => (await hub.ask("UTO", `{ person(id: "${anna}") { id names { full } } }`)).data?.person?.id;
const refusals = async () => (await hub.entries()).filter(({ header }) => header.kind === "refusal");

/** Questions as they went over the wire, each with its claims. */
const questions = () => wire.flatMap((bytes) => bytes.split(/(?=POST |GET )/).filter((one) => one.startsWith("POST ")));

/** Sends what was read on the wire, as it was. */
async function replay(bytes: string, app: FastifyInstance) {
  const socket = connect(portOf(app), "127.0.0.1");
  socket.write(bytes.replace(/connection: keep-alive/i, "connection: close"));
  const [, status, body = ""] = /^HTTP\/1.1 (\d+)[^]*?\r\n\r\n([^]*)$/.exec(await text(socket)) ?? [];
  const { code, requestId } = (JSON.parse(body).errors?.[0].extensions ?? {}) as Record<string, string>;
  return { status: Number(status), code, requestId: requestId ?? "" };
}

describe("a question that somebody read on its way to a subgraph", () => {
  it("is good nowhere else and never again, and whoever sends it stands in the audit", async () => {
    wire.length = 0;
    expect(await Promise.all(Array.from({ length: 4 }, asked))).toEqual([anna, anna, anna, anna]);
    expect(questions()).toHaveLength(4);
    // A third: at the address of one that ended, or beside them.
    await start();
    const reads = vi.spyOn(hub.hub.platform.store, "getMany");
    for (const question of questions()) {
      const codes: (string | undefined)[] = [];
      for (const app of standing) {
        const { status, code, requestId } = await replay(question, app);
        expect(status).toBe(code === "OTHER_INSTANCE" ? 421 : 401);
        const [entry] = await hub.entries(requestId);
        expect(entry?.header).toMatchObject({ kind: "refusal", caller: null, status, errors: [code] });
        const note = /^claims (?:used before|for another process), signed for request (.+)$/;
        const [, first = ""] = note.exec(String(entry?.header.note)) ?? [];
        expect((await hub.entries(first)).map(({ header }) => header.kind)).toEqual(["read"]);
        codes.push(code);
      }
      expect(codes.toSorted()).toEqual(["OTHER_INSTANCE", "OTHER_INSTANCE", "UNAUTHENTICATED"]);
    }
    expect(reads).not.toHaveBeenCalled();
  });
});

describe("several processes of a subgraph behind one address", () => {
  it("are each asked with claims of their own, at the cost of one greeting a connection and of no refusal", async () => {
    const before = (await refusals()).length;
    wire.length = 0;
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 4 }, asked));
    const connections = wire.filter(Boolean);
    expect(connections.length).toBeLessThanOrEqual(4);
    expect(connections.join("").split("GET /instance ").length - 1).toBe(connections.length);
    expect(await refusals()).toHaveLength(before);
  });

  it("may end and be started again while the gateway goes on", async () => {
    expect(await asked()).toBe(anna);
    await endAll();
    await start();
    expect(await asked()).toBe(anna);
  });

  it.each([
    ["headers", "GET /health/live HTTP/1.1\r\n", "Host: x\r\n\r\n", /^HTTP\/1\.1 200 /],
    ["a body", "POST /graphql HTTP/1.1\r\nAuthorization: Bearer x\r\nContent-Length: 2\r\n\r\n", "{}", /^HTTP\/1\.1 4/],
  ])("answer what still comes when they are told to end, and hang up: %s", async (_rest, begin, rest, answer) => {
    const [app] = standing as [FastifyInstance];
    const taken = once(app.server, "connection");
    const socket = connect(portOf(app), "127.0.0.1");
    socket.write(begin);
    const [begun] = (await taken) as [Socket];
    while (begun.bytesRead === 0) await setImmediate();
    const ended = app.close();
    while (app.server.listening) await setImmediate();
    socket.write(rest);
    const said = await text(socket);
    expect(said).toMatch(answer);
    expect(said).toMatch(/\r\nconnection: close\r\n/i);
    await ended;
  });

  it("may be started after the gateway", async () => {
    await endAll();
    expect((await hub.ask("UTO", `{ person(id: "${anna}") { names { full } } }`)).codes).toContain(
      "SUBGRAPH_UNAVAILABLE",
    );
    await start();
    expect(await asked()).toBe(anna);
  });

  it("that a balancer changes under a kept connection are asked anew, once; the log says what to do where it goes on", async () => {
    const [one, other] = standing as [FastifyInstance, FastifyInstance];
    const query = `{ person(id: "${anna}") { names { full } } }`;
    // Request by request: the first after the greeting alone goes astray, then every one.
    let led = 0;
    let astray = 1;
    const byRequest = createHttpServer(async (request, response) => {
      led += 1;
      const to = led % 2 === 0 && astray-- > 0 ? other : one;
      const { method = "", url = "", headers } = request;
      const { statusCode, body } = await to.inject({
        method: method as "GET",
        url,
        headers: headers as Record<string, string>,
        payload: await text(request),
      });
      response.writeHead(statusCode).end(body);
    }).listen(0, "127.0.0.1");
    await once(byRequest, "listening");
    const lines: string[] = [];
    const signer = new ClaimSigner(hub.hub.platform.secret("claims"), hub.clock);
    const origin = `http://127.0.0.1:${(byRequest.address() as AddressInfo).port}`;
    const subgraph = new RemoteSubgraph("persons", origin, signer);
    const context = {
      claims: claimsOf(hub.clock, { caller: callerOf("UTO"), purpose: "border-control" }),
      disclosures: new Disclosures(),
      spending: new Spending(largestSpending),
      log: pino({}, { write: (line: string) => void lines.push(line) }),
    } as unknown as RequestContext;
    expect((await subgraph.ask(query, {}, context)).data).toMatchObject({ person: { names: [{ full: "Anna Berg" }] } });
    expect([led, lines]).toEqual([4, []]);
    [led, astray] = [1, Infinity];
    await expect(subgraph.ask(query, {}, context)).rejects.toMatchObject({
      extensions: { code: "SUBGRAPH_UNAVAILABLE" },
    });
    expect(lines.join("")).toContain("a load balancer must keep a connection with one process");
    await subgraph.close();
    byRequest.close();
  });
});
