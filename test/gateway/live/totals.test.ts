import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declarationSchema, declare } from "../../../core/check-counts/expectations.ts";
import { CheckCounts } from "../../../core/check-counts/ledger.ts";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { kindNames } from "../../../records/kinds.ts";
import type { Asker } from "../../hub.ts";
import { heldTimer } from "../../world.ts";
import { headersOf, openListening, said, stolen, type Stream, subscribe, type Subscribing } from "./streams.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
beforeAll(async () => {
  hub = await openListening();
  await stolen(hub, "XZ0001");
});
afterAll(() => hub.close());

const totals = `subscription ($after: String, $hours: Int = 1, $by: [CheckTotalBy!] = [VERDICT], $operation: ID) {
  checkTotals(after: $after, hours: $hours, by: $by, operation: $operation) {
    cursor at since checks totals { kind verdict place hour operation count }
  }
}`;
const minute = 60_000;
const hour = 60 * minute;

/** Another bureau for each test, as an hour's counts stay. */
let bureaus = 0;
const bureau = () => `BUREAU${(bureaus += 1)}`;

const check = async (owner: string, number = "XZ0009", more: object = {}, at: object = {}) => {
  const asker = { owner, scopes: ["document:check"], ...more };
  const asked = `mutation ($number: String!, $at: CheckedAt) {
    checkDocument(document: { number: $number, type: PASSPORT, issuer: "UTO" }, at: $at) { verdict }
  }`;
  const { operation, ...where } = at as { operation?: string };
  const headers = operation ? { "hub-case": operation } : {};
  const { data } = await hub.ask(asker, asked, { variables: { number, at: where }, headers });
  return data.checkDocument.verdict as string;
};

/** What was counted is in the store, and a second has passed. */
async function settled(): Promise<void> {
  await hub.hub.platform.checkCounts.settle();
  hub.clock.pass(1_000);
  await hub.bell.ring();
}

const follow = (asker: Asker, variables: object = {}, more: Subscribing = {}) =>
  subscribe(hub, asker, { query: totals, variables, ...more });

async function next(stream: Stream) {
  return said(await stream.next()).data.checkTotals;
}

/** What the next event says: how many of what. */
async function counted(stream: Stream, part = "verdict"): Promise<Record<string, number>> {
  const { totals: told } = await next(stream);
  return Object.fromEntries(told.map((one: Record<string, unknown>) => [String(one[part]), one["count"]]));
}

describe("a subscription to the totals of checks", () => {
  it("tells them as they stand, and again when they have changed, those of all processes together", async () => {
    const owner = bureau();
    await check(owner);
    await settled();
    const stream = await follow(owner);
    expect(await counted(stream)).toEqual({ NO_RECORD: 1 });
    expect(await check(owner, "XZ0001")).toBe("NOT_VALID");
    const { store } = hub.hub.platform;
    const elsewhere = new CheckCounts({ store, clock: hub.clock, timer: heldTimer().timer, failed: () => {} });
    const there = { owner, test: false, operation: null, place: null, kind: "vehicle", verdict: "NO_RECORD" };
    elsewhere.count(there, 40);
    await elsewhere.settle();
    await settled();
    expect(await counted(stream)).toEqual({ NO_RECORD: 41, NOT_VALID: 1 });
    stream.leave();
  });

  it("tells nothing while nothing changes, and changes once a second at the most", async () => {
    const owner = bureau();
    const stream = await follow(owner);
    expect(await next(stream)).toMatchObject({ checks: 0, totals: [] });
    for (let beat = 0; beat < 3; beat++) await settled();
    for (let times = 0; times < 3; times++) {
      await check(owner);
      await hub.hub.platform.checkCounts.settle();
      await hub.bell.ring();
    }
    await settled();
    expect(await next(stream)).toMatchObject({ checks: 3 });
    stream.leave();
  });

  it("tells of the bureau's own checks alone, and of training apart", async () => {
    const [owner, other] = [bureau(), bureau()];
    await check(owner);
    await check(other);
    await check(owner, "XZ0009", { test: true });
    await check(owner, "XZ0009", { test: true });
    await settled();
    const [live, training] = [await follow(owner), await follow({ owner, test: true })];
    expect([await next(live), await next(training)]).toMatchObject([{ checks: 1 }, { checks: 2 }]);
    live.leave();
    training.leave();
  });

  it("counts apart by what is asked: kind, declared border point, hour, operation; and one operation alone", async () => {
    const owner = bureau();
    const stamp = { at: "2026-06-01T00:00:00.000Z", by: "test", request: hub.clock.id() };
    const declared = declarationSchema.parse({ owner, borderPoints: [{ code: "PORT-1" }] });
    await declare(hub.hub.platform.store, declared, stamp);
    const operation = "OPE-CCCCCCCCCCCCCCCCCCCCCCCCCC";
    await check(owner, "XZ0009", {}, { place: "PORT-1", operation });
    await check(owner, "XZ0009", {}, { place: "behind the shed" });
    await hub.hub.platform.checkCounts.settle();
    const begun = new Date(hub.clock.now()).toISOString().replace(/:.*/, ":00:00.000Z");
    hub.clock.pass(hour);
    await check(owner, "XZ0009", {}, { operation });
    await settled();
    const by = ["PLACE", "HOUR", "OPERATION", "KIND", "VERDICT"];
    const [all, one] = [await follow(owner, { by, hours: 2 }), await follow(owner, { by: [], hours: 2, operation })];
    const what = { kind: "document", verdict: "NO_RECORD", count: 1 };
    const later = new Date(Date.parse(begun) + hour).toISOString();
    expect((await next(all)).totals).toEqual(
      expect.arrayContaining([
        { ...what, place: "PORT-1", hour: begun, operation },
        { ...what, place: null, hour: begun, operation: null },
        { ...what, place: null, hour: later, operation },
      ]),
    );
    const none = { kind: null, verdict: null, place: null, hour: null, operation: null };
    expect(await next(one)).toMatchObject({ since: begun, checks: 2, totals: [{ ...none, count: 2 }] });
    all.leave();
    one.leave();
  });

  it("begins anew with the hour", async () => {
    const owner = bureau();
    await check(owner);
    await settled();
    const stream = await follow(owner);
    expect(await next(stream)).toMatchObject({ checks: 1 });
    hub.clock.pass(hour);
    await hub.bell.ring();
    expect(await next(stream)).toMatchObject({ checks: 0 });
    stream.leave();
  });

  it("goes on behind a cursor with those of now, where they are others", async () => {
    const owner = bureau();
    await check(owner);
    await settled();
    const first = await follow(owner);
    const { cursor } = await next(first);
    first.leave();
    const same = await follow(owner, { after: cursor });
    expect(await same.block()).toMatchObject({ event: "" });
    await check(owner);
    await check(owner);
    await settled();
    expect(await next(same)).toMatchObject({ checks: 3 });
    const raw = await follow(owner, {}, { headers: { "last-event-id": cursor } });
    expect(await next(raw)).toMatchObject({ checks: 3 });
    for (const stream of [same, raw]) stream.leave();
    const { data } = { data: await (await follow("UTO", { after: cursor })).text() };
    expect(JSON.parse(data).errors[0].extensions.code).toBe("BAD_CURSOR");
  });

  it("tells a client that reads slowly the newest, and keeps none of those between", async () => {
    const owner = bureau();
    const { store } = hub.hub.platform;
    const counts = new CheckCounts({ store, clock: hub.clock, timer: heldTimer().timer, failed: () => {} });
    const count = async () => {
      for (let at = 0; at < 900; at++)
        counts.count({
          owner,
          test: false,
          place: null,
          operation: `OPE-${at}`,
          kind: "document",
          verdict: "NO_RECORD",
        });
      await counts.settle();
      hub.clock.pass(1_000);
      await hub.bell.ring();
    };
    await count();
    const query = totals.replace("[VERDICT]", "[OPERATION, VERDICT]");
    const headers = await headersOf(hub, owner);
    const { stream } = await hub.hub.requestHandler.answer({ headers, body: { query }, address: "192.0.2.1" });
    if (!stream) throw new Error("it was refused");
    const readable = new Promise((resolve) => stream.once("readable", resolve));
    await readable;
    for (let times = 0; times < 5; times++) await count();
    let text = "";
    for await (const piece of stream) {
      text += String(piece);
      if (text.includes('"checks":5400')) break;
    }
    expect(Array.from(text.matchAll(/"checks":(\d+)/g), ([, checks]) => Number(checks)).length).toBeLessThan(4);
  });

  it("is a heartbeat where nothing changes", async () => {
    const stream = await follow(bureau());
    await stream.block();
    await stream.next();
    hub.clock.pass(10_000);
    await hub.bell.ring();
    expect(await stream.block()).toMatchObject({ event: "", data: "" });
    stream.leave();
  });
});

describe("who may subscribe to totals of checks", () => {
  const codeOf = async (stream: Stream) => JSON.parse(await stream.text()).errors[0].extensions.code;

  it("may search its bureau's hits, and is not bound to classes without the source", async () => {
    const owner = bureau();
    const streams = [
      await follow({ owner, scopes: ["*:check", "hit:read"] }),
      await follow({ owner, bounds: { classes: ["identity"] } as never }),
    ];
    expect(streams.map(({ status }) => status)).toEqual([403, 403]);
    for (const stream of streams) expect(await codeOf(stream)).toBe("FORBIDDEN");
    const bound = await follow({ owner, bounds: { classes: ["source"] } as never });
    expect(bound.status).toBe(200);
    bound.leave();
  });

  it("is told of its operations alone where its key is bound to some", async () => {
    const owner = bureau();
    const [one, other] = ["OPE-AAAAAAAAAAAAAAAAAAAAAAAAAA", "OPE-BBBBBBBBBBBBBBBBBBBBBBBBBB"];
    for (const operation of [one, other, other, undefined]) await check(owner, "XZ0009", {}, { operation });
    await settled();
    const asker = { owner, bounds: { operations: [other] } as never };
    const stream = await follow(asker, {}, { headers: { "hub-case": other } });
    expect(await next(stream)).toMatchObject({ checks: 2 });
    stream.leave();
  });

  it("is ended within a second when that is taken away", async () => {
    const owner = bureau();
    const stream = await follow(owner);
    await next(stream);
    const terms = agreementSchema(kindNames).parse({ owner, scopes: ["hit:read"] });
    await hub.hub.platform.agreements.set(terms, "operator", hub.clock.id());
    hub.clock.pass(500);
    await hub.bell.ring();
    expect(said(await stream.next()).errors[0].extensions.code).toBe("RIGHTS_CHANGED");
  });

  it("asks for 1 to 24 hours, and for no more totals than an event tells", async () => {
    const owner = bureau();
    for (const hours of [0, 25]) expect(await codeOf(await follow(owner, { hours }))).toBe("BAD_USER_INPUT");
    const { store } = hub.hub.platform;
    const counts = new CheckCounts({ store, clock: hub.clock, timer: heldTimer().timer, failed: () => {} });
    for (let at = 0; at <= 1_000; at++)
      counts.count({ owner, test: false, place: null, operation: `OPE-${at}`, kind: "document", verdict: "NO_RECORD" });
    await counts.settle();
    const stream = await follow(owner, { by: ["OPERATION"] });
    expect(said(await stream.next()).errors?.[0]).toMatchObject({ extensions: { code: "COST_LIMIT" } });
    const less = await follow(owner, { by: ["VERDICT"] });
    expect(await next(less)).toMatchObject({ checks: 1_001 });
    less.leave();
  });
});
