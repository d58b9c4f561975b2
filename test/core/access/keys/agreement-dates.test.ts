import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agreementSchema } from "../../../../core/access/keys/agreements.ts";
import { asAgreed } from "../../../../core/access/keys/narrow.ts";
import { isDue, renewedUntil } from "../../../../core/access/keys/renewal.ts";
import { Keys } from "../../../../core/access/keys/registry.ts";
import { documentModes, isLaxer, modeOf } from "../../../../core/access/document-mode.ts";
import { kindNames } from "../../../../records/kinds.ts";
import { callerOf, openWorld } from "../../../world.ts";
import { analyst } from "../key-makers.ts";

const hour = 3_600_000;
const parsed = (terms: object) => agreementSchema(kindNames).parse({ owner: "UTO", scopes: ["*:*"], ...terms });

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

const agree = (terms: object) => world.platform.agreements.set(parsed(terms), "operator", world.clock.id());

describe("an agreement that is yet to begin", () => {
  it("lets no key be good before it, in either of two processes, and every one from then on", async () => {
    const { keys, store, secret } = world.platform;
    const other = new Keys(store, secret("pepper"), world.clock, kindNames);
    const { text } = await keys.create({ ...analyst, expires: null });
    expect(await other.check(text)).not.toBeNull();
    await agree({ from: "2026-06-01T14:00:00Z", until: "2026-06-01T16:00:00Z" });
    world.clock.pass(1_000);
    for (const process of [keys, other]) expect(await process.check(text)).toBeNull();
    world.clock.pass(2 * hour - 1_000);
    for (const process of [keys, other]) expect(await process.check(text)).not.toBeNull();
    world.clock.pass(2 * hour - 1);
    for (const process of [keys, other]) expect(await process.check(text)).not.toBeNull();
    world.clock.pass(1);
    for (const process of [keys, other]) expect(await process.check(text)).toBeNull();
  });

  it("lets a key be made ahead of it, and none that says it is good before", async () => {
    await agree({ from: "2026-06-01T14:00:00Z" });
    const { keys } = world.platform;
    const early = { ...analyst, expires: null, notBefore: "2026-06-01T13:00:00Z" };
    await expect(keys.create(early)).rejects.toThrow("does not cover the start 2026-06-01T13:00:00Z");
    const { text } = await keys.create({ ...early, notBefore: null });
    world.clock.pass(2 * hour);
    expect(await keys.check(text)).not.toBeNull();
  });
});

describe("a renewal", () => {
  it("moves the end by the months that were agreed, as a version of its own, in every process within a second", async () => {
    await agree({ until: "2026-08-31T12:00:00Z", renewal: { months: 6, noticeDays: 30 } });
    const { agreements, keys } = world.platform;
    const { text } = await keys.create({ ...analyst, expires: null });
    expect(await agreements.renew("UTO", "operator", world.clock.id())).toMatchObject({
      until: "2027-02-28T12:00:00.000Z",
    });
    world.clock.pass(1_000);
    expect((await keys.check(text))?.expires).toBe("2027-02-28T12:00:00.000Z");
    expect((await agreements.of("UTO"))?.version).toBe(2);
  });

  it("is of no agreement that would then end in a year that no date can be written of", async () => {
    await agree({ until: "9999-06-30T12:00:00Z", renewal: { months: 12, noticeDays: 30 } });
    const { agreements } = world.platform;
    expect(await agreements.renew("UTO", "operator", world.clock.id())).toBeNull();
    expect((await agreements.of("UTO"))?.terms.until).toBe("9999-06-30T12:00:00Z");
  });

  it("is of no agreement that says nothing of it, nor of one that does not end", async () => {
    const { agreements } = world.platform;
    expect(await agreements.renew("UTO", "operator", world.clock.id())).toBeNull();
    await agree({ until: "2026-08-31T12:00:00Z" });
    expect(await agreements.renew("UTO", "operator", world.clock.id())).toBeNull();
    expect(() => parsed({ renewal: { months: 6, noticeDays: 30 } })).toThrow("what does not end is not renewed");
    expect(() => parsed({ from: "2026-09-01T00:00:00Z", until: "2026-09-01T00:00:00Z" })).toThrow(
      "an agreement ends after it begins",
    );
  });

  it("never leads back, and to no day that is none", () => {
    const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 120 }), (date, months) => {
        const until = date.toISOString();
        const next = renewedUntil({ until, renewal: { months, noticeDays: 1 } }) ?? "";
        expect(new Date(next).toISOString()).toBe(next);
        expect(next > until).toBe(true);
        const passed = (Number(next.slice(0, 4)) - Number(until.slice(0, 4))) * 12;
        expect(passed + Number(next.slice(5, 7)) - Number(until.slice(5, 7))).toBe(months);
      }),
    );
  });

  it("is due from the notice that was agreed on, and once it ended; sixty days before, where none was", () => {
    const until = "2026-08-01T00:00:00Z";
    const at = (text: string) => Date.parse(text);
    const renewal = { months: 12, noticeDays: 30 };
    expect(isDue({ until, renewal }, at("2026-07-01T23:59:59Z"))).toBe(false);
    expect(isDue({ until, renewal }, at("2026-07-02T00:00:00Z"))).toBe(true);
    expect(isDue({ until }, at("2026-06-02T00:00:00Z"))).toBe(true);
    expect(isDue({ until }, at("2027-01-01T00:00:00Z"))).toBe(true);
    expect(isDue({ until: null }, at("2027-01-01T00:00:00Z"))).toBe(false);
    expect(isDue({ until, renewal }, at("2026-07-31T00:00:00Z"), 0)).toBe(false);
  });
});

describe("the document mode of an agreement", () => {
  it("is gone beyond by no key, whatever its class and its own mode say", () => {
    const mode = fc.constantFrom(...documentModes);
    const own = fc.option(mode, { nil: undefined });
    fc.assert(
      fc.property(mode, own, mode, fc.boolean(), (agreed, stated, ofClass, withinClass) => {
        const granted = callerOf("UTO", stated && { documentMode: stated, withinClass });
        const classes = { analyst: ofClass, partner: ofClass, internal: ofClass };
        const held = modeOf(asAgreed(granted, parsed({ mode: agreed })), classes);
        expect(isLaxer(held, agreed)).toBe(false);
        expect(isLaxer(held, modeOf(granted, classes))).toBe(false);
      }),
    );
  });
});
