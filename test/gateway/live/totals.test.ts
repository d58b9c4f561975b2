import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declarationSchema, declare } from "../../../core/check-counts/expectations.ts";
import { bureau, next, openCountingHub, totals } from "./counting-hub.ts";
import { headersOf, said, type Stream } from "./streams.ts";

let at: Awaited<ReturnType<typeof openCountingHub>>;
beforeAll(async () => {
  at = await openCountingHub();
});
afterAll(() => at.hub.close());

/** What the next event says: how many of what. */
async function counted(stream: Stream): Promise<Record<string, number>> {
  const { totals: told } = await next(stream);
  return Object.fromEntries(told.map(({ verdict, count }: { verdict: string; count: number }) => [verdict, count]));
}

const hour = 3_600_000;

describe("a subscription to the totals of checks", () => {
  it("tells them as they stand, and again when they have changed, those of all processes together", async () => {
    const owner = bureau();
    await at.check(owner);
    await at.settled();
    const stream = await at.follow(owner);
    expect(await counted(stream)).toEqual({ NO_RECORD: 1 });
    expect(await at.check(owner, "XZ0001")).toBe("NOT_VALID");
    await at.countElsewhere(owner, 40);
    await at.settled();
    expect(await counted(stream)).toEqual({ NO_RECORD: 41, NOT_VALID: 1 });
    stream.leave();
  });

  it("tells nothing while nothing changes, and changes once a second at the most", async () => {
    const owner = bureau();
    const stream = await at.follow(owner);
    expect(await next(stream)).toMatchObject({ checks: 0, totals: [] });
    for (let beat = 0; beat < 3; beat++) await at.settled();
    for (let times = 0; times < 3; times++) {
      await at.check(owner);
      await at.hub.hub.platform.checkCounts.settle();
      await at.hub.bell.ring();
    }
    await at.settled();
    expect(await next(stream)).toMatchObject({ checks: 3 });
    stream.leave();
  });

  it("tells of the bureau's own checks alone, and of training apart", async () => {
    const [owner, other] = [bureau(), bureau()];
    await at.check(owner);
    await at.check(other);
    await at.check(owner, "XZ0009", { test: true });
    await at.check(owner, "XZ0009", { test: true });
    await at.settled();
    const [live, training] = [await at.follow(owner), await at.follow({ owner, test: true })];
    expect([await next(live), await next(training)]).toMatchObject([{ checks: 1 }, { checks: 2 }]);
    live.leave();
    training.leave();
  });

  it("counts apart by what is asked: kind, declared border point, hour, operation; and one operation alone", async () => {
    const owner = bureau();
    const stamp = { at: "2026-06-01T00:00:00.000Z", by: "test", request: at.hub.clock.id() };
    const declared = declarationSchema.parse({ owner, borderPoints: [{ code: "PORT-1" }] });
    await declare(at.hub.hub.platform.store, declared, stamp);
    const operation = "OPE-CCCCCCCCCCCCCCCCCCCCCCCCCC";
    await at.check(owner, "XZ0009", {}, { place: "PORT-1", operation });
    await at.check(owner, "XZ0009", {}, { place: "behind the shed" });
    await at.hub.hub.platform.checkCounts.settle();
    const begun = new Date(at.hub.clock.now()).toISOString().replace(/:.*/, ":00:00.000Z");
    at.hub.clock.pass(hour);
    await at.check(owner, "XZ0009", {}, { operation });
    await at.settled();
    const by = ["PLACE", "HOUR", "OPERATION", "KIND", "VERDICT"];
    const [all, one] = [
      await at.follow(owner, { by, hours: 2 }),
      await at.follow(owner, { by: [], hours: 2, operation }),
    ];
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
    await at.check(owner);
    await at.settled();
    const stream = await at.follow(owner);
    expect(await next(stream)).toMatchObject({ checks: 1 });
    at.hub.clock.pass(hour);
    await at.hub.bell.ring();
    expect(await next(stream)).toMatchObject({ checks: 0 });
    stream.leave();
  });

  it("goes on where the clock is set back, and so do its heartbeats", async () => {
    const owner = bureau();
    at.hub.clock.pass(15 * 60_000);
    const stream = await at.follow(owner);
    expect(await next(stream)).toMatchObject({ checks: 0 });
    at.hub.clock.pass(-10 * 60_000);
    await at.hub.bell.ring();
    expect(await stream.block()).toMatchObject({ event: "" });
    await at.check(owner);
    await at.hub.hub.platform.checkCounts.settle();
    at.hub.clock.pass(1_000);
    await at.hub.bell.ring();
    expect(said(await stream.next())?.data.checkTotals.checks).toBe(1);
    stream.leave();
  });

  it("goes on behind a cursor with those of now, where they are others", async () => {
    const owner = bureau();
    await at.check(owner);
    await at.settled();
    const first = await at.follow(owner);
    const { cursor } = await next(first);
    first.leave();
    const same = await at.follow(owner, { after: cursor });
    expect(await same.block()).toMatchObject({ event: "" });
    await at.check(owner);
    await at.check(owner);
    await at.settled();
    expect(await next(same)).toMatchObject({ checks: 3 });
    const raw = await at.follow(owner, {}, { headers: { "last-event-id": cursor } });
    expect(await next(raw)).toMatchObject({ checks: 3 });
    for (const stream of [same, raw]) stream.leave();
    const { data } = { data: await (await at.follow("UTO", { after: cursor })).text() };
    expect(JSON.parse(data).errors[0].extensions.code).toBe("BAD_CURSOR");
  });

  it("tells a client that reads slowly the newest, and keeps none of those between", async () => {
    const owner = bureau();
    const count = async () => {
      await at.countElsewhere(owner, 900);
      await at.settled();
    };
    await count();
    const query = totals.replace("[VERDICT]", "[OPERATION, VERDICT]");
    const headers = await headersOf(at.hub, owner);
    const { stream } = await at.hub.hub.requestHandler.answer({ headers, body: { query }, address: "192.0.2.1" });
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
    const stream = await at.follow(bureau());
    await stream.block();
    await stream.next();
    at.hub.clock.pass(10_000);
    await at.hub.bell.ring();
    expect(await stream.block()).toMatchObject({ event: "", data: "" });
    stream.leave();
  });
});
