import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictsOf, type Stay } from "../../../records/operations/allocation-conflicts.ts";
import { daysInYear, isOpen, meaningsOf, type Meaning, vaguePeriod } from "./vague-periods.ts";

/** Parts of the week that begin and end at a few times of day. */
const hours = fc
  .array(
    fc.record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      part: fc.constantFrom(["00:00", "06:00"], ["06:00", "12:00"], ["06:00", "18:00"], ["12:00", "24:00"]),
    }),
    { maxLength: 2 },
  )
  .map((parts) => parts.map(({ days, part: [from = "", until = ""] }) => ({ days, from, until })));

const stay = fc.record({
  id: fc.uuid(),
  thing: fc.constantFrom("UTO TEAM ONE", "UTO TEAM TWO"),
  operation: fc.constantFrom("OPE-A", "OPE-B"),
  place: fc.constantFrom(null, "PORT-1", "PORT-2"),
  from: vaguePeriod.map(({ from }) => from),
  until: fc.constant(null as string | null),
  hours,
});
const stays = fc.array(
  // What lasts beyond the days of these tests has no hours, as all days of the week are not among them.
  fc.tuple(stay, vaguePeriod).map(([one, period]) => ({ ...one, ...period, hours: isOpen(period) ? [] : one.hours })),
  { maxLength: 6 },
);

const times = ["00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"];
type Hours = Stay["hours"];

/** Whether it is one of these times on such a day of the week. */
function isAt(parts: Hours, day: string, time: string): boolean {
  const weekday = new Date(day).getUTCDay() || 7;
  return parts.length === 0 || parts.some((one) => one.days.includes(weekday) && one.from <= time && time < one.until);
}

/** Whether at some time of some day both are under way, each as one of its meanings says it. */
function share(one: Meaning, other: Meaning, parts: readonly [Hours, Hours]): boolean {
  return daysInYear.some(
    (day) => one(day) && other(day) && times.some((time) => parts.every((hoursOf) => isAt(hoursOf, day, time))),
  );
}

/** By going through every day of every meaning of both. */
function byBruteForce(all: readonly Stay[]): string[] {
  const found: string[] = [];
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) {
      if (one.thing !== other.thing) continue;
      const bothNamed = one.place !== null && other.place !== null;
      if (bothNamed ? one.place === other.place : one.operation === other.operation) continue;
      const pairs = meaningsOf(one).flatMap((mine) =>
        meaningsOf(other).map((theirs) => share(mine, theirs, [one.hours, other.hours])),
      );
      if (!pairs.includes(true)) continue;
      found.push(named(one.id, other.id, bothNamed && !pairs.includes(false)));
    }
  return found.toSorted();
}

function named(one: string, other: string, isSure: boolean): string {
  return `${[one, other].toSorted().join(" ")} ${isSure}`;
}

describe("a team or device at two places", () => {
  it("is found as by going through every day that vague dates may mean", () => {
    fc.assert(
      fc.property(stays, (all) => {
        const found = conflictsOf(all).map(({ one, other, isSure }) => named(one.id, other.id, isSure));
        expect(found.toSorted()).toEqual(byBruteForce(all));
      }),
    );
  });

  const at = (id: string, place: string | null, from: string, until: string | null, operation = "OPE-A"): Stay => ({
    hours: [],
    id,
    thing: "UTO TEAM ONE",
    operation,
    place,
    from,
    until,
  });

  it("is one on the day on which it moves, and none from the day after", () => {
    const first = at("1", "PORT-1", "2026-06-01", "2026-06-10");
    expect(conflictsOf([first, at("2", "PORT-2", "2026-06-10", null)])).toMatchObject([{ isSure: true }]);
    expect(conflictsOf([first, at("2", "PORT-2", "2026-06-11", null)])).toEqual([]);
  });

  it("is none where it is at one in the morning and at the other in the afternoon, nor on other days of the week", () => {
    const days = [1, 2, 3, 4, 5];
    const port = { ...at("1", "PORT-1", "2026-06-01", "2026-06-30"), hours: [{ days, from: "06:00", until: "12:00" }] };
    const later = (from: string, on = days) => [
      port,
      { ...at("2", "PORT-2", "2026-06-01", "2026-06-30"), hours: [{ days: on, from, until: "18:00" }] },
    ];
    expect(conflictsOf(later("12:00"))).toEqual([]);
    expect(conflictsOf(later("11:59"))).toMatchObject([{ isSure: true }]);
    expect(conflictsOf(later("06:00", [6, 7]))).toEqual([]);
    expect(conflictsOf([port, at("2", "PORT-2", "2026-06", null)])).toMatchObject([{ isSure: false }]);
    expect(conflictsOf([port, at("2", "PORT-2", "2026-06-06", "2026-06-07")])).toEqual([]);
  });

  it("may be one where a month is all that is known, and in two operations of which one names no place", () => {
    const june = at("1", "PORT-1", "2026-06", "2026-06");
    expect(conflictsOf([june, at("2", "PORT-2", "2026-06-10", "2026-06-12")])).toMatchObject([{ isSure: false }]);
    const whole = at("2", null, "2026-06-01", "2026-06-30", "OPE-B");
    expect(conflictsOf([at("1", "PORT-1", "2026-06-01", "2026-06-30"), whole])).toMatchObject([{ isSure: false }]);
    expect(conflictsOf([at("1", "PORT-1", "2026-06-01", "2026-06-30"), { ...whole, operation: "OPE-A" }])).toEqual([]);
  });
});
