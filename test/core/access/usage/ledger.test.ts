import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageLedger, settleEvery } from "../../../../core/access/usage/ledger.ts";
import {
  idOfKey,
  maxAddresses,
  sightingsIn,
  subjectOfKey,
  usageCollection,
} from "../../../../core/access/usage/record.ts";
import { type Store, type StoreSession, StoreUnavailable } from "../../../../core/store/port.ts";
import { openPlatform, type Platform } from "../../../../session/platform.ts";
import { freshPlace, type Place } from "../../../store.ts";
import { heldTimer, stillClock } from "../../../world.ts";

let place: Place;
let platform: Platform;
const clock = stillClock();
beforeEach(async () => {
  place = freshPlace();
  platform = await openPlatform(place, clock);
});
afterEach(async () => {
  await platform.close();
  await place.remove();
});

const key = { id: "gate7", owner: "UTO", test: false };

/** A process of the hub, as far as it counts. Its store fails as told. */
function counting(store: Store = platform.store) {
  const bell = heldTimer();
  const failures: unknown[] = [];
  const ledger = new UsageLedger({ store, clock, timer: bell.timer, failed: (error) => void failures.push(error) });
  const spend = async (points: number, of = key) => {
    for (const account of await ledger.accounts([subjectOfKey(of)])) account.charge(points, clock.now());
  };
  const spent = async (of = key) => {
    const [account] = await ledger.accounts([subjectOfKey(of)]);
    return account?.spent("perDay", clock.now());
  };
  return { ledger, bell, failures, spend, spent };
}

const row = async (id = key.id) => (await platform.store.getMany(usageCollection, [idOfKey(id)])).get(idOfKey(id));

type Weather = "fair" | "cut off" | "answer lost" | "body run twice";

/** The store in that weather: what each call of `transaction` meets. */
function storeIn(weather: () => Weather): Store {
  const { store } = platform;
  const runTwice = async <T>(body: (session: StoreSession) => Promise<T>) => {
    const conflict = new Error("a conflict");
    const first = store.transaction(async (session) => {
      await body(session);
      throw conflict;
    });
    await expect(first).rejects.toBe(conflict);
    return store.transaction(body);
  };
  return {
    ...store,
    transaction: async (body) => {
      const now = weather();
      if (now === "cut off") throw new StoreUnavailable(new Error("no route"));
      const result = now === "body run twice" ? await runTwice(body) : await store.transaction(body);
      if (now === "answer lost") throw new StoreUnavailable(new Error("reset"));
      return result;
    },
  };
}

describe("what a process counted", () => {
  it("adds one version to the change log for each key, whatever it spends", async () => {
    const { bell, spend } = counting();
    for (const points of [1, 20, 300]) {
      await spend(points);
      await bell.ring();
    }
    expect(await row()).toMatchObject({ dayPoints: 321, minutePoints: 321, version: 1 });
    const log = await platform.store.changes(null, 10);
    expect(log.filter(({ collection }) => collection === usageCollection.name)).toMatchObject([{ version: 1 }]);
  });

  it("is written about once a second while something happens, and nothing where nothing does", async () => {
    let transactions = 0;
    const waits: number[] = [];
    const bell = heldTimer();
    const store = storeIn(() => ((transactions += 1), "fair"));
    const timer: typeof bell.timer = (act, millis) => (waits.push(millis), bell.timer(act, millis));
    const ledger = new UsageLedger({ store, clock, timer, failed: () => {} });
    await bell.ring();
    expect([transactions, waits]).toEqual([0, []]);
    ledger.used(key, "192.0.2.1");
    ledger.used(key, "192.0.2.1");
    expect(waits).toEqual([settleEvery]);
    for (let times = 0; times < 5; times += 1) await bell.ring();
    // The second ring finds nothing to write, and forgets the key; then the bell stands.
    expect([transactions, waits.length]).toEqual([1, 2]);
  });

  it("is neither lost nor counted twice, whatever the store does and whoever stops when", async () => {
    const weather = fc.constantFrom<Weather>("fair", "fair", "cut off", "answer lost", "body run twice");
    const step = fc.record({ process: fc.nat(1), points: fc.nat(9), rings: fc.boolean(), weather });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const of = { ...key, id: `round${(round += 1)}` };
        let now: Weather = "fair";
        const processes = [counting(storeIn(() => now)), counting(storeIn(() => now))];
        let all = 0;
        for (const { process, points, rings, weather } of steps) {
          const { spend, bell } = processes[process] as (typeof processes)[0];
          now = weather;
          await spend(points, of);
          all += points;
          if (rings) await bell.ring();
        }
        now = "fair";
        for (const { ledger } of processes) await ledger.close();
        expect((await row(of.id))?.dayPoints ?? 0).toBe(all);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("is whole where processes settle at the same moment", async () => {
    const second = await openPlatform(place, clock);
    const processes = Array.from({ length: 4 }, (_, at) => counting(at % 2 ? second.store : platform.store));
    for (const [at, { spend }] of processes.entries()) await spend(10 ** at);
    expect(await Promise.all(processes.map(({ ledger }) => ledger.settle()))).toEqual([true, true, true, true]);
    expect(await row()).toMatchObject({ dayPoints: 1111, version: 1 });
    await second.close();
  }, 30_000);

  it("is known to the other after both have settled", async () => {
    const [one, other] = [counting(), counting()];
    await one.spend(7);
    await other.spend(5);
    expect([await one.spent(), await other.spent()]).toEqual([7, 5]);
    for (const { bell } of [one, other, one]) await bell.ring();
    expect(await other.spent()).toBe(12);
    await one.spend(1);
    await one.bell.ring();
    expect(await one.spent()).toBe(13);
  });

  it("is known to one that did not spend itself: its key was only used, or refused", async () => {
    const [one, other] = [counting(), counting()];
    one.ledger.used(key, null);
    await other.spend(5);
    await other.bell.ring();
    await one.bell.ring();
    expect(await one.spent()).toBe(5);
    // Looked at, and not charged.
    await one.bell.ring();
    expect(await one.spent()).toBe(5);
    await other.spend(2);
    await other.bell.ring();
    await one.bell.ring();
    expect(await one.spent()).toBe(7);
  });

  it("ends with the day, also in a row that was written the day before", async () => {
    const { bell, spend, spent } = counting();
    await spend(7);
    await bell.ring();
    clock.pass(12 * 3_600_000);
    expect(await spent()).toBe(0);
    await spend(2);
    await bell.ring();
    expect(await row()).toMatchObject({ dayPoints: 2, version: 1 });
    expect(await counting().spent()).toBe(2);
  });

  it("goes on from memory while the store is out of reach, which is said once", async () => {
    let now: Weather = "cut off";
    const { bell, failures, spend, spent } = counting(storeIn(() => now));
    for (let times = 0; times < 3; times += 1) {
      await spend(4);
      await bell.ring();
    }
    expect([await spent(), failures.length]).toEqual([12, 1]);
    now = "fair";
    await bell.ring();
    expect(await row()).toMatchObject({ dayPoints: 12 });
  });

  it("of many keys is written in one go", async () => {
    const { ledger, spend } = counting();
    const many = Array.from({ length: 450 }, (_, at) => ({ ...key, id: `many${at}` }));
    for (const of of many) await spend(1, of);
    expect(await ledger.settle()).toBe(true);
    expect(await platform.store.count(usageCollection, { dayPoints: 1 })).toBe(450);
  }, 30_000);
});

describe("the addresses of a key", () => {
  it("are the latest ten of all processes, each with its first and last time", async () => {
    const [one, other] = [counting(), counting()];
    const start = clock.now();
    for (let host = 1; host <= 14; host += 1) {
      clock.pass(1000);
      (host % 2 ? one : other).ledger.used(key, `192.0.2.${host}`);
    }
    // A socket of both families shows an IPv4 address so.
    clock.pass(1000);
    one.ledger.used(key, "::ffff:192.0.2.9");
    await one.ledger.settle();
    await other.ledger.settle();
    const seen = sightingsIn(await row());
    expect(seen.map(({ address }) => address)).toEqual(
      [9, 14, 13, 12, 11, 10, 8, 7, 6, 5].map((host) => `192.0.2.${host}`),
    );
    expect(seen[0]).toEqual({ address: "192.0.2.9", first: start + 9_000, last: start + 15_000 });
    expect(seen).toHaveLength(maxAddresses);
    expect(await row()).toMatchObject({ lastUsed: start + 15_000, dayPoints: 0 });
  });
});
