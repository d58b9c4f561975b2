import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeKey, readKey } from "../../../../core/access/keys/format.ts";
import { Keys } from "../../../../core/access/keys/registry.ts";
import { keyCollection } from "../../../../core/access/keys/record.ts";
import { unbounded } from "../../../../core/access/caller.ts";
import { type Collection, type Store, StoreUnavailable } from "../../../../core/store/port.ts";
import { kindNames } from "../../../../records/kinds.ts";
import { openWorld } from "../../../world.ts";
import { analyst } from "../key-makers.ts";

const pepper = new Uint8Array(32).fill(7);
const minutes = 60_000;

let world: Awaited<ReturnType<typeof openWorld>>;
let reads: number;
/** The store, counting how often a key was looked up in it. */
let counted: Store;
let keys: Keys;

beforeEach(async () => {
  world = await openWorld();
  reads = 0;
  const { store } = world.platform;
  counted = {
    ...store,
    getMany: (...asked) => {
      if (asked[0] === (keyCollection as Collection)) reads += 1;
      return store.getMany(...asked);
    },
  };
  keys = new Keys(counted, pepper, world.clock, kindNames);
});
afterEach(() => world[Symbol.asyncDispose]());

/** The same key text with another character at that place. */
function altered(text: string, place: number): string {
  return text.slice(0, place) + (text[place] === "a" ? "b" : "a") + text.slice(place + 1);
}

/** A well-formed key with that id and some other secret: the format is public, so anybody can make one. */
function forged(id: string): string {
  const body = `blk_live_${id}_${"a".repeat(30)}`;
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const places = [5, 4, 3, 2, 1, 0].map((place) => digits.charAt(Math.floor(crc32(body) / 62 ** place) % 62));
  return body + places.join("");
}

describe("the text of a key", () => {
  it("says whether it is live or for tests, and its id", () => {
    const live = makeKey(false);
    expect(live.text).toMatch(/^blk_live_[0-9A-Za-z]{10}_[0-9A-Za-z]{36}$/);
    expect(readKey(live.text)).toEqual({ id: live.id, test: false });
    const test = makeKey(true);
    expect(test.text).toMatch(/^blk_test_/);
    expect(readKey(test.text)).toEqual({ id: test.id, test: true });
  });

  it("is refused with any one character changed, added or left out", () => {
    fc.assert(
      fc.property(fc.nat(55), fc.integer({ min: 0x20, max: 0x17f }), (place, code) => {
        const { text } = makeKey(false);
        const other = String.fromCharCode(code);
        fc.pre(other !== text[place]);
        expect(readKey(text.slice(0, place) + other + text.slice(place + 1))).toBeNull();
        expect(readKey(text.slice(0, place) + other + text.slice(place))).toBeNull();
        expect(readKey(text.slice(0, place) + text.slice(place + 1))).toBeNull();
      }),
    );
  });
});

describe("a key", () => {
  it("tells who asks", async () => {
    const { id, text } = await keys.create(analyst);
    expect(await keys.check(text)).toEqual({ id, ...analyst, bounds: unbounded });
  });

  it("is good from its addresses alone", async () => {
    const { text } = await keys.create({ ...analyst, addresses: ["192.0.2.0/24", "2001:db8::/32"] });
    const asked = ["192.0.2.7", "::ffff:192.0.2.7", "2001:db8::1", "198.51.100.1", "::1", "somewhere", null];
    const letIn = await Promise.all(asked.map(async (address) => (await keys.check(text, address)) !== null));
    expect(letIn).toEqual([true, true, true, false, false, false, false]);
  });

  it("is good in its hours alone", async () => {
    // 1 June 2026 is a Monday.
    const hours = [{ days: [1], from: "12:00", until: "12:30" }];
    const { text } = await keys.create({ ...analyst, expires: null, hours });
    const judged = async (moment: string) => {
      world.clock.pass(Date.parse(moment) - world.clock.now());
      return (await keys.check(text)) !== null;
    };
    expect(await judged("2026-06-01T12:00:00Z")).toBe(true);
    expect(await judged("2026-06-01T12:29:59Z")).toBe(true);
    expect(await judged("2026-06-01T12:30:00Z")).toBe(false);
    expect(await judged("2026-06-01T11:59:59Z")).toBe(false);
    expect(await judged("2026-06-02T12:10:00Z")).toBe(false);
  });

  it.each([
    [{ addresses: ["10.0.0.0/40"] }, "is not an address or a range"],
    [{ addresses: ["somewhere"] }, "is not an address or a range"],
    [{ bounds: { perDay: 0 } }, "perDay"],
    [{ name: "\ufdfa".repeat(12) }, "at most 200 characters"],
    [{ hours: [{ days: [8], from: "06:00", until: "22:00" }] }, "hours[0].days[0]: must be at most 7"],
  ])("is not made with a limit that is none: %j", async (limit, words) => {
    await expect(keys.create({ ...analyst, ...limit })).rejects.toThrow(words);
  });

  it("is kept as a hash under the pepper alone", async () => {
    const { id, text } = await keys.create(analyst);
    const row = (await world.platform.store.getMany(keyCollection, [id])).get(id);
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(text.slice(20));
    expect(
      await new Keys(world.platform.store, new Uint8Array(32).fill(8), world.clock, kindNames).check(text),
    ).toBeNull();
  });

  it("is nobody's where it is malformed, unknown, wrong, or of the other environment", async () => {
    const { id, text } = await keys.create(analyst);
    const wrong = [
      "",
      "Bearer",
      "__proto__",
      text.toLowerCase(),
      text.toUpperCase(),
      `${text} `,
      ` ${text}`,
      `${text}\n`,
      text.replace("live", "test"),
      altered(text, 30),
      altered(text, 55),
      makeKey(false).text,
      forged(id),
      "b".repeat(1_000_000),
    ];
    expect(readKey(forged(id))).toEqual({ id, test: false });
    for (const attempt of wrong) expect(await keys.check(attempt)).toBeNull();
    expect(await keys.check(text)).not.toBeNull();
  });

  it("costs no look-up where its checksum is wrong, and one where its secret is", async () => {
    const { id, text } = await keys.create(analyst);
    for (let place = 0; place < text.length; place += 1) await keys.check(altered(text, place));
    expect(reads).toBe(0);
    for (const tried of [makeKey(false).text, text, forged(id)]) await keys.check(tried);
    expect(reads).toBe(3);
  });

  it("ends when it expires, and not before it begins", async () => {
    const { text } = await keys.create({ ...analyst, notBefore: "2026-06-01T12:30:00.000Z" });
    let passed = 0;
    const judgedAt = async (minute: number) => {
      world.clock.pass((minute - passed) * minutes);
      passed = minute;
      return (await keys.check(text)) !== null;
    };
    expect(await judgedAt(29)).toBe(false);
    expect(await judgedAt(30)).toBe(true);
    expect(await judgedAt(59)).toBe(true);
    expect(await judgedAt(60)).toBe(false);
  });

  it("is believed for a second without asking the store, by many requests at once", async () => {
    const { text } = await keys.create(analyst);
    await Promise.all(Array.from({ length: 50 }, () => keys.check(text)));
    world.clock.pass(999);
    await keys.check(text);
    expect(reads).toBe(1);
    world.clock.pass(1);
    await keys.check(text);
    expect(reads).toBe(2);
    world.clock.pass(-10 * minutes);
    await keys.check(text);
    expect(reads).toBe(3);
  });

  it("that is revoked in one process is refused in every other within a second", async () => {
    const { id, text } = await keys.create(analyst);
    const elsewhere = new Keys(world.platform.store, pepper, world.clock, kindNames);
    expect(await elsewhere.check(text)).not.toBeNull();
    expect(await keys.revoke(id)).toEqual({ revoked: true, children: [] });
    expect(await keys.check(text)).toBeNull();
    world.clock.pass(1_000);
    expect(await elsewhere.check(text)).toBeNull();
    expect(await keys.revoke(id)).toEqual({ revoked: false, children: [] });
    expect(await keys.revoke("nosuchkey0")).toBeNull();
  });

  it("lets nobody in while the store cannot be reached, and works again when it can", async () => {
    const { text } = await keys.create(analyst);
    const { store } = world.platform;
    let reachable = false;
    const getMany: Store["getMany"] = (...asked) =>
      reachable ? store.getMany(...asked) : Promise.reject(new StoreUnavailable("connection refused"));
    const shaky = new Keys({ ...store, getMany }, pepper, world.clock, kindNames);
    await expect(shaky.check(text)).rejects.toThrow(StoreUnavailable);
    reachable = true;
    expect(await shaky.check(text)).not.toBeNull();
  });

  it("is listed without its hash", async () => {
    const { id } = await keys.create(analyst);
    const { id: revoked } = await keys.create({ ...analyst, name: "Old desk" });
    await keys.revoke(revoked);
    const listed = await keys.list();
    expect(listed.map((key) => key.id).toSorted()).toEqual([id, revoked].toSorted());
    expect(listed.find((key) => key.id === revoked)?.revoked).toBe("2026-06-01T12:00:00.000Z");
    expect(JSON.stringify(listed)).not.toContain("hash");
  });

  it.each([
    [{ scopes: ["passport:read"] }, /"passport:read" is not a scope/],
    [{ scopes: [] }, /at least one scope/],
    [{ name: " " }, /name/],
    [{ owner: "utopia" }, /owner code/],
    [{ expires: "tomorrow" }, /not a date/],
    [{ expires: "2026-06-01T11:59:00.000Z" }, /expired already/],
  ])("is not made from %j", async (mistake, message) => {
    await expect(keys.create({ ...analyst, ...mistake })).rejects.toThrow(message);
    expect(await keys.list()).toEqual([]);
  });
});
