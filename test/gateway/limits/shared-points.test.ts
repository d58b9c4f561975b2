import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { StoreUnavailable } from "../../../core/store/port.ts";
import { kindNames } from "../../../records/kinds.ts";
import { type Asker, sharedStore, type TestHub } from "../../hub.ts";

const shared = sharedStore();
let one: TestHub;
let other: TestHub;
beforeAll(async () => {
  one = await shared.open();
  other = await shared.open();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => shared.close());

/** One point for the request, ten for its rows. */
const tenRows = "{ documents(first: 10) { nodes { id } } }";
/** A key of its own for each test. */
const bounded = (name: string, perMinute: number | null, perDay: number | null = null): Asker => ({
  owner: "UTO",
  name,
  bounds: { perMinute, perDay },
});
/** Asks a hub with the key that the first one made. */
const ask = async (hub: TestHub, asker: Asker) =>
  hub.ask("UTO", tenRows, { headers: { authorization: `Bearer ${await one.key(asker)}` } });
const statuses = async (...asking: Promise<{ status: number }>[]) =>
  (await Promise.all(asking)).map(({ status }) => status);

describe("the points of a key", () => {
  it("are shared by all hubs on one store", async () => {
    const key = bounded("shared", 33);
    expect(await statuses(ask(one, key), ask(other, key))).toEqual([200, 200]);
    await one.bell.ring();
    await other.bell.ring();
    // The other has learnt of both, and there is room for one more.
    expect(await statuses(ask(other, key), ask(other, key))).toEqual([200, 429]);
    await other.bell.ring();
    await one.bell.ring();
    await one.bell.ring();
    const refused = await ask(one, key);
    expect([refused.status, refused.codes, refused.headers["retry-after"]]).toEqual([429, ["RATE_LIMIT"], "60"]);
  });

  it("are known to a hub that never met the key before", async () => {
    const key = bounded("new here", null, 22);
    await ask(one, key);
    await ask(one, key);
    await one.bell.ring();
    const refused = await ask(other, key);
    const untilMidnight = String(86_400 - ((shared.clock.now() / 1_000) % 86_400));
    expect([refused.status, refused.codes, refused.headers["retry-after"]]).toEqual([
      429,
      ["QUOTA_LIMIT"],
      untilMidnight,
    ]);
  });

  it("of the day are remembered when a hub stops and starts again", async () => {
    const key = bounded("remembered", null, 22);
    expect(await statuses(ask(other, key), ask(other, key))).toEqual([200, 200]);
    await shared.stop(other);
    other = await shared.open();
    expect((await ask(other, key)).status).toBe(429);
    shared.clock.pass(12 * 3_600_000);
    expect((await ask(other, key)).status).toBe(200);
  });

  it("let a burst through exactly as far as they reach", async () => {
    const key = bounded("burst", 110);
    const all = await statuses(...Array.from({ length: 50 }, () => ask(one, key)));
    expect(all.filter((status) => status === 200)).toHaveLength(10);
    expect(all.filter((status) => status === 429)).toHaveLength(40);
  });

  it("are not spent by what was refused, so that less may still be asked", async () => {
    const key = bounded("smaller", 20);
    const authorization = `Bearer ${await one.key(key)}`;
    expect(await statuses(ask(one, key), ask(one, key))).toEqual([200, 429]);
    const fewer = "{ documents(first: 8) { nodes { id } } }";
    expect((await one.ask("UTO", fewer, { headers: { authorization } })).status).toBe(200);
  });
});

describe("the points of an organisation", () => {
  it("are those of all its keys on all hubs, and a key over its own limit takes none of them", async () => {
    const terms = agreementSchema(kindNames).parse({ owner: "XYZ", scopes: ["*:*"], bounds: { perDay: 33 } });
    await one.hub.platform.agreements.set(terms, "operator", "request");
    const greedy = { owner: "XYZ", bounds: { perMinute: 11 } };
    expect(await statuses(...Array.from({ length: 10 }, () => ask(one, greedy)))).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 429),
    ]);
    await one.bell.ring();
    const quiet: Asker = { owner: "XYZ", name: "quiet" };
    expect(await statuses(ask(other, quiet), ask(other, quiet), ask(other, quiet))).toEqual([200, 200, 429]);
  });
});

describe("while the store is out of reach", () => {
  it("memory goes on counting, and settles what it counted when the store is back", async () => {
    const key = bounded("outage", 33);
    await ask(one, key);
    const { store } = one.hub.platform;
    const cut = vi.spyOn(store, "transaction").mockRejectedValue(new StoreUnavailable(new Error("no route")));
    await one.bell.ring();
    await ask(one, key);
    await one.bell.ring();
    expect(await statuses(ask(one, key), ask(one, key))).toEqual([200, 429]);
    expect(one.logged.filter((line) => line.includes("counted in memory"))).toHaveLength(1);
    expect(cut).toHaveBeenCalledTimes(2);
    cut.mockRestore();
    await one.bell.ring();
    expect((await ask(other, key)).status).toBe(429);
  });
});
