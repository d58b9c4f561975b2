import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { decodeJwt } from "jose";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Caller } from "../../../core/access/caller.ts";
import { type Claims, ClaimSigner } from "../../../core/access/claims.ts";
import { Disclosures } from "../../../core/access/disclosures.ts";
import { largestSpending, Spending } from "../../../core/access/spending.ts";
import { CountedChecks } from "../../../core/check-counts/counted-checks.ts";
import type { RequestContext } from "../../../gateway/request/context.ts";
import { RemoteSubgraph } from "../../../gateway/sources/remote-subgraph.ts";
import { openRemoteHub } from "../../hub.ts";
import { introduced } from "../../introductions.ts";
import { callerOf, claimsOf, stillClock } from "../../world.ts";

const secret = Buffer.alloc(32, 7);
const clock = stillClock();
const query = `query($id: ID!) { person(id: $id) { id } }`;
const person = { data: { person: { id: "PER1" } } };
const spent = { rows: 3, values: 0, records: 1, bytes: 90, answer: 0, counts: 0, millis: 2 };
const disclosed = [{ owner: "UTO", records: ["PER1"] }];

/** What the subgraph was asked, and how it goes on with it. */
interface Fetched {
  readonly body: { readonly query: string; readonly variables: object };
  readonly claims: Claims;
  readonly request: IncomingMessage;
  readonly answer: (value: object) => void;
}
let fetched: Fetched[];
let arrive: (one: Fetched) => void;
const asSubgraph = introduced(secret, clock, async (request: IncomingMessage, response: ServerResponse) => {
  const body = JSON.parse(await text(request));
  const claims = decodeJwt(request.headers.authorization?.slice("Bearer ".length) ?? "") as unknown as Claims;
  const one = { body, claims, request, answer: (value: object) => void response.end(JSON.stringify(value)) };
  fetched.push(one);
  arrive(one);
});
const server = createServer(asSubgraph);
const answered = { ...person, extensions: { disclosed, spent } };

let subgraph: RemoteSubgraph;
beforeAll(async () => {
  ({ subgraph } = await subgraphAt(server.listen(0, "127.0.0.1")));
});
afterAll(async () => {
  await subgraph.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  fetched = [];
  arrive = ({ answer }) => answer(answered);
});

const anna = callerOf("UTO");
const lines: string[] = [];

async function subgraphAt(listening: Server) {
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  const signer = new ClaimSigner(secret, clock);
  return { port, subgraph: new RemoteSubgraph("persons", `http://127.0.0.1:${port}`, signer, { shares: true }) };
}

/** A client's request, which has what it discloses and spends to itself. */
function requestOf(caller: Caller, said: Partial<Claims> = {}) {
  clock.pass(1);
  return {
    claims: claimsOf(clock, { caller, purpose: "border-control", ...said }),
    disclosures: new Disclosures(),
    counted: new CountedChecks({ count: () => {} }),
    spending: new Spending(largestSpending),
    log: pino({}, { write: (line: string) => void lines.push(line) }),
  };
}

function ask(request: ReturnType<typeof requestOf>, asked = query, id = "PER1", signal?: AbortSignal) {
  return subgraph.ask(asked, { id }, request as unknown as RequestContext, signal);
}

/** The next fetch to come, which is answered when the test says so. */
function held(): Promise<Fetched> {
  const { promise, resolve } = Promise.withResolvers<Fetched>();
  arrive = resolve;
  return promise;
}

describe("requests of one caller that ask the same at once", () => {
  it("share a fetch, each with an answer, disclosures and spending of its own", async () => {
    const requests = [requestOf(anna), requestOf(anna), requestOf(anna)];
    const answers = await Promise.all(requests.map((one) => ask(one)));
    expect(fetched).toHaveLength(1);
    expect(answers).toEqual([person, person, person]);
    expect(new Set(answers.map(({ data }) => data?.["person"])).size).toBe(3);
    for (const { disclosures, spending } of requests)
      expect([disclosures.list(), spending.here]).toEqual([disclosed, spent]);
  });

  it("ask in the name of the last of them, by whose clock what ends has ended", async () => {
    const [first, last] = [requestOf(anna), requestOf(anna)];
    await Promise.all([ask(first), ask(last)]);
    await Promise.all([ask(last), ask(first)]);
    const { requestId } = last.claims;
    expect(fetched.map(({ claims }) => claims.requestId)).toEqual([requestId, requestId]);
  });

  it("share none that has left: what one is told was read after it asked", async () => {
    const coming = held();
    const first = ask(requestOf(anna));
    const { answer } = await coming;
    arrive = (one) => one.answer({ data: { person: null } });
    await expect(ask(requestOf(anna))).resolves.toEqual({ data: { person: null } });
    answer(answered);
    expect(await first).toEqual(person);
  });

  it.each<readonly [string, Parameters<typeof ask>, Parameters<typeof ask>]>([
    ["are not of one caller, were they as alike", [requestOf(anna)], [requestOf({ ...anna })]],
    ["state two purposes", [requestOf(anna)], [requestOf(anna, { purpose: "identify" })]],
    ["name two cases", [requestOf(anna, { caseReference: "1" })], [requestOf(anna, { caseReference: "2" })]],
    ["ask of two records", [requestOf(anna)], [requestOf(anna), query, "PER2"]],
    ["ask for other fields", [requestOf(anna)], [requestOf(anna), query.replace("{ id }", "{ names }")]],
    ["change something", [requestOf(anna), "mutation { a }"], [requestOf(anna), "mutation { a }"]],
    ["subscribe", [requestOf(anna), "subscription { a }"], [requestOf(anna), "subscription { a }"]],
  ])("share none where they %s", async (_what, one, other) => {
    await Promise.all([ask(...one), ask(...other)]);
    expect(fetched).toHaveLength(2);
  });
});

describe("a shared fetch", () => {
  it("goes on for who stays when another leaves, and is broken off when all have left", async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    let coming = held();
    const both = [ask(requestOf(anna), query, "PER1", one.signal), ask(requestOf(anna))] as const;
    const { answer } = await coming;
    one.abort();
    await expect(both[0]).rejects.toThrow("aborted");
    answer(answered);
    await expect(both[1]).resolves.toEqual(person);

    coming = held();
    const none = [one, other].map((_, at) => {
      const signal = at === 0 ? AbortSignal.any([other.signal]) : other.signal;
      return ask(requestOf(anna), query, "PER1", signal);
    });
    const { request } = await coming;
    const hungUp = once(request.socket, "close");
    other.abort();
    for (const left of none) await expect(left).rejects.toThrow("aborted");
    await hungUp;
    expect(fetched).toHaveLength(2);
  });

  it("that all left before it was sent is not sent, and is nobody's who comes then", async () => {
    const leaving = new AbortController();
    const left = ask(requestOf(anna), query, "PER1", leaving.signal);
    leaving.abort();
    const stayed = ask(requestOf(anna));
    await expect(left).rejects.toThrow("aborted");
    expect(await stayed).toEqual(person);
    expect(fetched).toHaveLength(1);
  });

  it("that fails is each one's failure, and the log says whose claims the subgraph saw", async () => {
    lines.length = 0;
    arrive = ({ request }) => void request.socket.destroy();
    const requests = [requestOf(anna), requestOf(anna)];
    for (const outcome of await Promise.allSettled(requests.map((one) => ask(one))))
      expect(outcome).toMatchObject({ reason: { extensions: { code: "SUBGRAPH_UNAVAILABLE" } } });
    for (const { claims } of requests) expect(lines.join("")).toContain(claims.requestId);

    lines.length = 0;
    arrive = ({ answer }) => answer({ data: null, errors: [{ message: "x", extensions: { code: "INTERNAL" } }] });
    const [first, last] = [requestOf(anna), requestOf(anna)];
    await Promise.all([ask(first), ask(last)]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { requestId: first.claims.requestId, askedFor: last.claims.requestId },
    ]);
  });

  it("that failed before it left is joined by nobody: who asks once the subgraph is there is answered", async () => {
    const started = createServer(asSubgraph).listen(0, "127.0.0.1");
    const late = await subgraphAt(started);
    await new Promise((resolve) => started.close(resolve));
    const askLate = () => late.subgraph.ask(query, { id: "PER1" }, requestOf(anna) as unknown as RequestContext);
    await expect(askLate()).rejects.toMatchObject({ extensions: { code: "SUBGRAPH_UNAVAILABLE" } });
    await once(started.listen(late.port, "127.0.0.1"), "listening");
    await expect(askLate()).resolves.toEqual(person);
    await late.subgraph.close();
    await new Promise((resolve) => started.close(resolve));
  });

  it("that stands still before it left is joined by nobody once one has left it", async () => {
    const still = Promise.withResolvers<void>();
    let greeted = 0;
    const stuck = createServer((request, response) => {
      greeted += request.url === "/instance" ? 1 : 0;
      if (greeted > 1) asSubgraph(request, response);
      else still.resolve();
    }).listen(0, "127.0.0.1");
    const there = await subgraphAt(stuck);
    const [one, other] = [new AbortController(), new AbortController()];
    const askThere = (signal?: AbortSignal) =>
      there.subgraph.ask(query, { id: "PER1" }, requestOf(anna) as unknown as RequestContext, signal);
    const waiting = [askThere(one.signal), askThere(other.signal)];
    await still.promise;
    one.abort();
    await expect(waiting[0]).rejects.toThrow("aborted");
    await expect(askThere()).resolves.toEqual(person);
    other.abort();
    await expect(waiting[1]).rejects.toThrow("aborted");
    await there.subgraph.close();
    await new Promise((resolve) => stuck.close(resolve));
  });

  it("that ends because one has spent too much is asked again by the others", async () => {
    arrive = ({ claims, answer }) => {
      const isSpent = (claims.spending?.before.rows ?? 0) > 0;
      answer(isSpent ? { data: null, errors: [{ message: "x", extensions: { code: "COST_LIMIT" } }] } : answered);
    };
    const [thrifty, spender] = [requestOf(anna), requestOf(anna)];
    spender.spending.charge("rows", largestSpending.rows);
    const [own, ended] = await Promise.all([ask(thrifty), ask(spender)]);
    expect(own).toEqual(person);
    expect(ended.errors?.[0]?.extensions).toEqual({ code: "COST_LIMIT" });
    expect(thrifty.spending.here).toEqual(spent);
  });
});

it("a hub that shares fetches writes down of each request what it was shown", async () => {
  const hub = await openRemoteHub(["persons"], { sharedFetches: true });
  const id = await hub.world.person("Anna Berg");
  const asked = () => hub.ask("UTO", `{ person(id: "${id}") { names { full } } }`);
  await asked();
  const reads = vi.spyOn(hub.elsewhere.store, "getMany");
  const answers = await Promise.all([asked(), asked(), asked()]);
  expect(reads.mock.calls.filter(([{ name }]) => name === "person")).toHaveLength(1);
  for (const { data, requestId } of answers) {
    expect(data).toEqual({ person: { names: [{ full: "Anna Berg" }] } });
    expect(await hub.entries(requestId)).toMatchObject([{ header: { kind: "read" }, leaves: [{ records: [id] }] }]);
  }
  await hub.close();
});
