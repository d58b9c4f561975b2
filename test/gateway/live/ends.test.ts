import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Keys } from "../../../core/access/keys/registry.ts";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { kindNames } from "../../../records/kinds.ts";
import type { Asker } from "../../hub.ts";
import {
  headersOf,
  hitIn,
  meet,
  openListening,
  said,
  stolen,
  type Stream,
  type Subscribing,
  subscribe,
} from "./streams.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
beforeEach(async () => {
  hub = await openListening({ subscriptions: 6, subscriptionsPerKey: 3 });
  await stolen(hub, "XZ0001");
  await meet(hub, "XZ0001");
});
afterEach(() => hub.close());

/** What the stream ends with: the error that its last event tells, and then that it is complete. */
async function endOf(stream: Stream): Promise<string> {
  const [last, end, after] = [await stream.next(), await stream.next(), await stream.next()];
  expect([end?.event, after]).toEqual(["complete", null]);
  return said(last)?.errors?.[0]?.extensions.code;
}

const refusalOf = async (stream: Stream) => JSON.parse(await stream.text()).errors[0].extensions.code;

/** Subscribes as soon as one of the places is given back that others had. */
async function fresh(...asked: [Asker, Subscribing?]): Promise<Stream> {
  const stream = await subscribe(hub, ...asked);
  return stream.status === 200 ? stream : fresh(...asked);
}

/** The next who asks where the change log ends waits for it. */
function slowLook() {
  const [begun, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
  const asked = vi.spyOn(hub.hub.platform.store, "logEnd");
  asked.mockImplementationOnce(() => (begun.resolve(), answer.promise));
  return { asked, begun: begun.promise, end: () => answer.resolve("0") };
}

/** What the audit says of a subscription, by the id of the request that it began with. */
async function auditOf(id: string) {
  const entries = await hub.entries();
  return entries.filter(({ header }) => header.requestId === id || String(header.note).includes(id));
}

describe("a subscription ends within a second, with an error of the catalogue", () => {
  it("when its key is revoked by another process", async () => {
    const stream = await subscribe(hub, { owner: "A" });
    const { store, secret } = hub.hub.platform;
    const elsewhere = new Keys(store, secret("pepper"), hub.clock, kindNames);
    const [key] = await elsewhere.list({ owner: "A", test: false });
    await elsewhere.revoke(String(key?.id));
    hub.clock.pass(500);
    await hub.bell.ring();
    expect(await endOf(stream)).toBe("UNAUTHENTICATED");
  });

  it("when its key expires", async () => {
    const expires = new Date(hub.clock.now() + 60_000).toISOString();
    const stream = await subscribe(hub, { owner: "B", expires });
    hub.clock.pass(60_000);
    await hub.bell.ring();
    expect(await endOf(stream)).toBe("UNAUTHENTICATED");
  });

  it("when what its key may do is narrowed, and begins again after its last cursor with what is left", async () => {
    const stream = await subscribe(hub, { owner: "UTO" });
    const hit = await meet(hub, "XZ0001");
    const event = await stream.next();
    const terms = agreementSchema(kindNames).parse({ owner: "UTO", scopes: ["hit:read", "hit:search"] });
    await hub.hub.platform.agreements.set(terms, "operator", hub.clock.id());
    hub.clock.pass(500);
    const next = await meet(hub, "XZ0001");
    expect(await endOf(stream)).toBe("RIGHTS_CHANGED");
    const again = await subscribe(hub, { owner: "UTO" }, { variables: { after: event?.id } });
    expect(hitIn(event)).toMatchObject({ id: hit, record: { fraudType: "STOLEN" } });
    expect(hitIn(await again.next())).toMatchObject({ id: next, record: null });
    again.leave();
    await hub.hub.platform.agreements.remove("UTO", "operator", hub.clock.id());
  });

  it("when its points of the minute are spent, and says so", async () => {
    hub.clock.pass(60_000);
    const stream = await subscribe(hub, { owner: "UTO", name: "poor", bounds: { perMinute: 2 } });
    await meet(hub, "XZ0001");
    expect(hitIn(await stream.next())?.owner).toBe("GRC");
    await meet(hub, "XZ0001");
    expect(await endOf(stream)).toBe("RATE_LIMIT");
  });
});

describe("a subscription is refused", () => {
  it("without a purpose, without the scope, and where it is no subscription of the schema", async () => {
    const none = await subscribe(hub, "UTO", { headers: { "hub-purpose": "" } });
    expect([none.status, await refusalOf(none)]).toEqual([400, "PURPOSE_REQUIRED"]);
    const reader = await subscribe(hub, { owner: "UTO", scopes: ["hit:read"] });
    expect(reader.status).toBe(403);
    expect(await refusalOf(reader)).toBe("FORBIDDEN");
    const wrong = await subscribe(hub, "UTO", { query: "subscription { hits { size } }" });
    expect([wrong.status, await refusalOf(wrong)]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    const long = await subscribe(hub, "UTO", {
      query: `subscription { hits { ${"hit { record { ... on Hit { id } } } ".repeat(400)} } }`,
    });
    expect(await refusalOf(long)).toBe("TOKEN_LIMIT");
  });

  it("beyond so many of a key and of a process, until one ends", async () => {
    const first = await Promise.all([1, 2, 3].map(() => subscribe(hub, "D")));
    const beyond = await subscribe(hub, "D");
    expect(beyond.status).toBe(429);
    expect(await refusalOf(beyond)).toBe("SUBSCRIPTIONS_LIMIT");
    const second = await Promise.all([1, 2, 3].map(() => subscribe(hub, "E")));
    const full = await subscribe(hub, "F");
    expect(full.status).toBe(429);
    first[0]?.leave();
    for (const stream of [...first.slice(1), ...second, await fresh("F")]) stream.leave();
  });
});

describe("the looks at the change log", () => {
  it("are one for all subscriptions, also where one begins while a look is under way", async () => {
    const first = await fresh("UTO");
    const looks = slowLook();
    const looking = hub.bell.ring();
    await looks.begun;
    const second = await fresh("UTO");
    looks.end();
    await looking;
    looks.asked.mockClear();
    await hub.bell.ring();
    expect(looks.asked).toHaveBeenCalledTimes(1);
    looks.asked.mockRestore();
    for (const stream of [first, second]) stream.leave();
  });
});

describe("a client that takes nothing but a stream", () => {
  it("is answered what it asks beside as one event", async () => {
    const stream = await subscribe(hub, "UTO", { query: "{ me { owner } }" });
    expect(said(await stream.next())).toEqual({ data: { me: { owner: "UTO" } } });
    expect([await stream.next(), await stream.next()]).toEqual([{ event: "complete", id: "", data: "" }, null]);
  });
});

describe("the audit of a subscription", () => {
  it("has its beginning, what each batch of events disclosed before they left, and its end", async () => {
    const stream = await fresh({ owner: "UTO", name: "audited" }, { headers: { "hub-case": "OP-1" } });
    const id = String(stream.headers.get("hub-request"));
    const hit = await meet(hub, "XZ0001");
    const told = hitIn(await stream.next());
    const before = await auditOf(id);
    const heads = { kind: "read", purpose: "border-control", caseReference: "OP-1", errors: [] };
    expect(before).toMatchObject([
      { header: { ...heads, requestId: id, note: "subscription begun", operation: { fields: ["hits"] } }, leaves: [] },
      { header: { ...heads, note: `subscription ${id}: events` } },
    ]);
    const disclosed = before[1]?.leaves.flatMap(({ records }) => records);
    expect(disclosed?.toSorted()).toEqual([hit, told?.record.id].toSorted());
    stream.leave();
    const ended = async (): Promise<unknown> => {
      const [, , end] = await auditOf(id);
      return end ?? ended();
    };
    expect(await ended()).toMatchObject({
      header: { note: `subscription ${id}: end`, errors: ["CLIENT_LEFT"] },
      leaves: [],
    });
  });
});

describe("a client that does not read its events", () => {
  it("fills no memory, is hung up on after 20 seconds, and misses nothing when it comes again", async () => {
    const query = `subscription { hits { cursor hit { id ${Array.from({ length: 25 }, (_, at) => `a${at}: id`).join(" ")} } } }`;
    const headers = await headersOf(hub, { owner: "UTO", name: "slow" });
    const { stream } = await hub.hub.requestHandler.answer({ headers, body: { query }, address: "192.0.2.1" });
    if (!stream) throw new Error("it was refused");
    const readable = new Promise((resolve) => stream.once("readable", resolve));
    await readable;
    const begun = /id: (\S+)/.exec(String(stream.read()))?.[1];
    const hits: string[] = [];
    for (let count = 0; count < 70; count++) hits.push(await meet(hub, "XZ0001"));
    expect(stream.readableLength).toBeLessThan(2 * 64 * 1024);
    await hub.bell.ring();
    hub.clock.pass(20_000);
    await hub.bell.ring();
    expect(stream.destroyed).toBe(true);
    const again = await fresh("UTO", { variables: { after: begun } });
    const told: string[] = [];
    while (told.length < hits.length) told.push(hitIn(await again.next())?.id);
    expect(told).toEqual(hits);
    again.leave();
  });
});

describe("a hub that stops", () => {
  it("ends its subscriptions with an error that says so, and begins no other", async () => {
    const stream = await fresh("UTO");
    const looks = slowLook();
    const late = subscribe(hub, "UTO");
    await looks.begun;
    const stopping = hub.app.close();
    expect(await endOf(stream)).toBe("STOPPING");
    looks.end();
    expect(await refusalOf(await late)).toBe("STOPPING");
    await stopping;
  });
});
