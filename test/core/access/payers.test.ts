import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageLedger } from "../../../core/access/usage/ledger.ts";
import { RateLimiter } from "../../../gateway/limits/rate-limiter.ts";
import { runsUnderTest } from "../../store.ts";
import { callerOf, openWorld } from "../../world.ts";
import { KeyMakers, made, type Made, wanted } from "./key-makers.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let makers: KeyMakers;
beforeEach(async () => {
  world = await openWorld();
  makers = new KeyMakers(world);
});
afterEach(() => world[Symbol.asyncDispose]());

/** A rate limiter over a ledger that nothing settles. */
function openRateLimiter() {
  const { clock } = world;
  const ledger = new UsageLedger({
    store: world.platform.store,
    clock,
    timer: () => () => {},
    failed: expect.unreachable,
  });
  return new RateLimiter(ledger, clock);
}

function nth<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length];
  if (one === undefined) throw new Error("the list is empty");
  return one;
}

describe("what a key spends", () => {
  it("is paid by every key that made it: five children of one with 50 points have 50 in all", async () => {
    const rateLimiter = openRateLimiter();
    const maker = await makers.ofOperator({ bounds: { perMinute: 50 } });
    const paid = [];
    for (let child = 0; child < 5; child += 1) {
      const caller = await makers.caller(await makers.madeBy(maker));
      paid.push((await rateLimiter.charge(caller, 12)) === null);
    }
    expect(paid).toEqual([true, true, true, true, false]);
    expect(await rateLimiter.charge(await makers.caller(maker), 12)).toMatchObject({
      code: "RATE_LIMIT",
      message: expect.stringContaining("Your key may spend 50 points"),
    });
  });

  it("can never be paid where it is more than a maker or the organisation has in all", async () => {
    const caller = await makers.caller(await makers.ofOperator({}));
    const ten = { perMinute: 10, perDay: 90 };
    const never = (who: string) => ({
      code: "COST_LIMIT",
      retryAfter: null,
      message: expect.stringContaining(`${who} may spend 10 points a minute and this request costs 11`),
    });
    const rateLimiter = openRateLimiter();
    const made = { ...caller, payers: [{ id: "maker", ...ten }] };
    expect(await rateLimiter.charge(made, 11)).toMatchObject(never("The key that made yours"));
    expect(await rateLimiter.charge({ ...caller, allowance: ten }, 11)).toMatchObject(never("Your organisation"));
    expect(await rateLimiter.charge(made, 10)).toBeNull();
  });

  it("is paid by a maker that was revoked", async () => {
    const rateLimiter = openRateLimiter();
    const maker = await makers.ofOperator({ bounds: { perMinute: 50 } });
    const [one, other] = [await makers.madeBy(maker), await makers.madeBy(maker)];
    await world.platform.keys.revoke(maker.id);
    expect(await rateLimiter.charge(await makers.caller(one), 30)).toBeNull();
    expect((await rateLimiter.charge(await makers.caller(other), 30))?.message).toContain(
      "The key that made yours may spend 50",
    );
  });

  it("is paid from the points of the key that it succeeds", async () => {
    const rateLimiter = openRateLimiter();
    const old = await makers.ofOperator({ bounds: { perMinute: 50 } });
    const next = await world.platform.keys.rotate(old.id, 1_000);
    expect(await rateLimiter.charge(await makers.caller(old), 30)).toBeNull();
    expect((await rateLimiter.charge(await makers.caller(next ?? old), 30))?.code).toBe("RATE_LIMIT");
  });

  it("is paid by whoever rotated it, and was shown its text", async () => {
    const rateLimiter = openRateLimiter();
    const bounds = { perMinute: 50 };
    const [one, other] = [await makers.ofOperator({ bounds }), await makers.ofOperator({ bounds })];
    const next = await makers.rotatedBy(one, other);
    expect(await rateLimiter.charge(await makers.caller(next), 30)).toBeNull();
    expect((await rateLimiter.charge(await makers.caller(one), 30))?.code).toBe("RATE_LIMIT");
  });

  it("is paid by whoever signed in and made it", async () => {
    const rateLimiter = openRateLimiter();
    const bounds = { owners: null, classes: null, operations: null, perMinute: 50, perDay: null };
    const analyst = callerOf("UTO", { id: "SUB-1", scopes: ["*:*"], bounds, expires: "2026-06-01T13:00:00.000Z" });
    const child = made(await makers.service(analyst).create(wanted));
    expect(await rateLimiter.charge(analyst, 30)).toBeNull();
    expect((await rateLimiter.charge(await makers.caller(child), 30))?.code).toBe("RATE_LIMIT");
  });

  it("never passes what one of those above it may spend, whatever key made or rotated which", async () => {
    const step = fc.record({
      by: fc.nat(9),
      rotates: fc.option(fc.nat(9), { nil: null }),
      perMinute: fc.constantFrom(null, 20, 50),
    });
    const spending = fc.array(fc.record({ key: fc.nat(12), points: fc.integer({ min: 1, max: 20 }) }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), spending, async (steps, charges) => {
        const rateLimiter = openRateLimiter();
        const first = [{ perMinute: null }, { perMinute: 50 }, { perMinute: 60 }];
        // An account is an object here, of which each key has those above it.
        const keys: { key: Made; own: object; above: Set<object>; limit: number }[] = [];
        for (const bounds of first)
          keys.push({
            key: await makers.ofOperator({ bounds }),
            own: {},
            above: new Set(),
            limit: bounds.perMinute ?? Infinity,
          });
        const limits = new Map(keys.map(({ own, limit }) => [own, limit]));
        for (const { by, rotates, perMinute } of steps) {
          const maker = nth(keys, by);
          const above = new Set([maker.own, ...maker.above]);
          const old = rotates === null ? null : nth(keys, rotates);
          const making = old ? makers.rotatedBy(maker.key, old.key) : makers.madeBy(maker.key, { perMinute });
          // A wider one is refused, such as one that outlives a maker which was rotated itself.
          const key = await making.catch(() => null);
          if (!key) continue;
          const own = old?.own ?? {};
          const limit = old?.limit ?? Math.min(perMinute ?? Infinity, maker.limit);
          limits.set(own, limit);
          const all = new Set([...above, ...(old?.above ?? [])]);
          all.delete(own);
          keys.push({ key, own, above: all, limit });
        }
        const spent = new Map<object, number>();
        for (const { key: at, points } of charges) {
          const { key, own, above } = nth(keys, at);
          const payers = [own, ...above];
          const can = payers.every((payer) => (spent.get(payer) ?? 0) + points <= (limits.get(payer) ?? 0));
          expect((await rateLimiter.charge(await makers.caller(key), points)) === null).toBe(can);
          if (can) for (const payer of payers) spent.set(payer, (spent.get(payer) ?? 0) + points);
        }
        world.clock.pass(60_000);
      }),
      { numRuns: runsUnderTest ?? 60 },
    );
  }, 60_000);
});
