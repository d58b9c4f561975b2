import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkCountCollection } from "../../core/check-counts/counts.ts";
import { coverage } from "../../core/check-counts/coverage.ts";
import { declarationSchema, declare } from "../../core/check-counts/expectations.ts";
import { CheckCounts, settleEvery } from "../../core/check-counts/ledger.ts";
import { everything, type Store, StoreUnavailable } from "../../core/store/port.ts";
import { isTravellerChecked } from "../../records/checking/coverage.ts";
import { openPlatform, type Platform } from "../../session/platform.ts";
import { freshPlace, type Place } from "../store.ts";
import { heldTimer, stillClock } from "../world.ts";

let place: Place;
let platform: Platform;
let clock: ReturnType<typeof stillClock>;
beforeEach(async () => {
  place = freshPlace();
  clock = stillClock();
  platform = await openPlatform(place, clock);
});
afterEach(async () => {
  await platform.close();
  await place.remove();
});

const check = { owner: "UTO", test: false, operation: null, place: "BRIDGE-1", kind: "document", verdict: "NO_RECORD" };
const hour = 3_600_000;

/** A process of the hub, as far as it counts checks. */
function counting(store: Pick<Store, "find" | "project"> = platform.store) {
  const bell = heldTimer();
  const waits: number[] = [];
  const timer: typeof bell.timer = (act, millis) => (waits.push(millis), bell.timer(act, millis));
  const failures: unknown[] = [];
  const counts = new CheckCounts({ store, clock, timer, failed: (error) => void failures.push(error) });
  return { counts, bell, waits, failures };
}

const rows = async () =>
  (await platform.store.find(checkCountCollection, everything, { first: 50 })).map(
    ({ place: at, hour: when, kind, verdict, count }) => [when.slice(11, 13), at, kind, verdict, count],
  );

/** Noon is when the tests' clock stands, on a Monday. */
const bridge = (expected: object[] = []) =>
  declare(platform.store, declarationSchema.parse({ owner: "UTO", borderPoints: [{ code: "BRIDGE-1", expected }] }), {
    at: "2026-06-01T00:00:00.000Z",
    by: "test",
    request: "r-1",
  });
const shown = (since: string, until: string) =>
  coverage(platform.store, { since, until, owner: null, isTraveller: isTravellerChecked });

describe("the counts of checks", () => {
  it("of all processes add up, and each is written a second after it was made", async () => {
    await bridge();
    const [one, other] = [counting(), counting()];
    one.counts.count(check);
    one.counts.count(check, 2);
    other.counts.count(check);
    expect(one.waits).toEqual([settleEvery]);
    await one.bell.ring();
    await other.bell.ring();
    one.counts.count(check);
    await one.counts.close();
    expect((await rows()).map((row) => row.at(-1)).toSorted()).toEqual([1, 4]);
    const { hours } = await shown("2026-06-01", "2026-06-02");
    expect(hours).toMatchObject([{ place: "BRIDGE-1", hour: "2026-06-01T12:00:00.000Z", checked: 5, expected: null }]);
  });

  it("are by hour, kind and verdict, and add no version to the change log", async () => {
    await bridge();
    const { counts } = counting();
    counts.count(check);
    counts.count({ ...check, verdict: "NOT_VALID" });
    clock.pass(hour);
    counts.count({ ...check, kind: "vehicle" });
    await counts.close();
    expect((await rows()).toSorted()).toEqual([
      ["12", "BRIDGE-1", "document", "NOT_VALID", 1],
      ["12", "BRIDGE-1", "document", "NO_RECORD", 1],
      ["13", "BRIDGE-1", "vehicle", "NO_RECORD", 1],
    ]);
    const log = await platform.store.changes(null, 100);
    expect(log.filter(({ collection }) => collection === checkCountCollection.name)).toEqual([]);
  });

  it("of an hour stand, whatever comes of it once it is over", async () => {
    clock.pass(hour - 1);
    const store = { ...platform.store, find: platform.store.find, project: platform.store.project };
    const { counts } = counting(store);
    counts.count({ ...check, place: null }, 5);
    // While they are written one more is counted, and the hour ends.
    store.project = (...rowsOf) => {
      store.project = platform.store.project;
      counts.count({ ...check, place: null });
      clock.pass(1);
      return platform.store.project(...rowsOf);
    };
    await counts.settle();
    await counts.settle();
    // The clock is set back.
    clock.pass(-1);
    counts.count({ ...check, place: null }, 2);
    await counts.settle();
    const all = await rows();
    expect(all.map(([when, , , , count]) => [when, count]).toSorted()).toEqual([
      ["12", 1],
      ["12", 2],
      ["12", 5],
    ]);
  });

  it("name no place but a declared border point of who checked, as any other text might name a person", async () => {
    await bridge();
    const { counts } = counting();
    const asylum = { ...check, tell: "NOTHING" };
    for (const one of [asylum, { ...check, place: "Anna Beispiel" }, { ...check, owner: "GRC" }]) counts.count(one);
    await counts.close();
    expect((await rows()).map(([, at]) => at).toSorted()).toEqual(["BRIDGE-1", null, null]);
    const stored = await platform.store.find(checkCountCollection, everything, { first: 9 });
    expect(stored.filter((row) => "tell" in row)).toEqual([]);
  });

  it("are neither lost nor counted twice while the store is out of reach, or its answer is lost", async () => {
    await bridge();
    let weather: "fair" | "cut off" | "answer lost" = "cut off";
    const project: Store["project"] = async (collection, written) => {
      if (weather === "cut off") throw new StoreUnavailable(new Error("no route"));
      await platform.store.project(collection, written);
      if (weather === "answer lost") throw new StoreUnavailable(new Error("reset"));
    };
    const { counts, bell, failures } = counting({ find: platform.store.find, project });
    counts.count(check);
    await bell.ring();
    counts.count(check);
    weather = "answer lost";
    await bell.ring();
    expect(failures).toHaveLength(1);
    weather = "fair";
    clock.pass(hour);
    await bell.ring();
    await counts.close();
    expect(await rows()).toEqual([["12", "BRIDGE-1", "document", "NO_RECORD", 2]]);
  });
});

describe("the coverage of a border point", () => {
  it("is the share of the expected travellers who were checked, hour by hour", async () => {
    await bridge([
      { days: [1], from: "10:00", until: "14:00", perHour: 8 },
      { days: [1, 2], from: "12:00", until: "13:00", perHour: 2 },
    ]);
    const { counts } = counting();
    counts.count(check, 5);
    counts.count({ ...check, kind: "traveller", verdict: "NOT_VALID" }, 2);
    clock.pass(4 * hour);
    counts.count(check, 3);
    await counts.close();
    const { hours } = await shown("2026-06-01T11:00:00.000Z", "2026-06-02T00:00:00.000Z");
    expect(
      hours.map(({ hour: when, expected, checked, share }) => [when.slice(11, 13), expected, checked, share]),
    ).toEqual([
      ["11", 8, 0, 0],
      ["12", 10, 7, 0.7],
      ["13", 8, 0, 0],
      ["16", null, 3, null],
    ]);
  });

  it("leaves out vehicles, tests, and what could not be compared; and counts apart who was checked elsewhere", async () => {
    await bridge([{ days: [1], from: "12:00", until: "13:00", perHour: 4 }]);
    const { counts } = counting();
    counts.count(check);
    const others = [{ kind: "vehicle" }, { test: true }, { verdict: "NOT_CHECKED" }, { verdict: "MALFORMED" }];
    for (const other of others) counts.count({ ...check, ...other });
    counts.count({ ...check, place: null }, 2);
    await counts.close();
    const { hours, elsewhere } = await shown("2026-06-01T12:00:00.000Z", "2026-06-01T13:00:00.000Z");
    expect(hours).toMatchObject([{ checked: 1, share: 0.25 }]);
    expect(elsewhere).toBe(2);
  });
});
