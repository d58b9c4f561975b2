import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostAtOnce, surelyAtOnce, type Taken } from "../../../records/operations/over-allocated.ts";
import { daysInYear, isOpen, meaningsOf, type Meaning, vaguePeriod } from "./vague-periods.ts";

const part = fc.constantFrom(["06:00", "12:00"], ["06:00", "18:00"], ["12:00", "24:00"]);
const hours = fc.option(fc.record({ days: fc.subarray([1, 3, 6, 7], { minLength: 1 }), part }), { nil: null });
const taken: fc.Arbitrary<Taken[]> = fc.array(
  fc.tuple(vaguePeriod, fc.integer({ min: 1, max: 5 }), hours).map(([period, amount, of]) => {
    const parts =
      of && !isOpen(period) ? [{ days: of.days, from: of.part[0] as string, until: of.part[1] as string }] : [];
    return { ...period, amount, hours: parts };
  }),
  { maxLength: 4 },
);

const times = ["00:00", "06:00", "12:00", "18:00"];

/** The most at any time of any day, of those that are there by what the judge says of their meanings. */
function byBruteForce(all: readonly Taken[], isThere: (meanings: readonly Meaning[], day: string) => boolean): number {
  const meant = all.map((one) => ({ ...one, meanings: meaningsOf(one) }));
  const amounts = daysInYear.flatMap((day) => {
    const weekday = new Date(day).getUTCDay() || 7;
    const onDay = meant.filter(({ meanings }) => isThere(meanings, day));
    return times.map((time) =>
      onDay
        .filter(({ hours: of }) =>
          of.every(({ days, from, until }) => days.includes(weekday) && from <= time && time < until),
        )
        .reduce((sum, { amount }) => sum + amount, 0),
    );
  });
  return Math.max(0, ...amounts);
}

describe("what is allocated of an offer at once", () => {
  it("is the most at any minute of any day, that vague dates may mean and that they surely mean", () => {
    fc.assert(
      fc.property(taken, (all) => {
        expect(mostAtOnce(all).amount).toBe(byBruteForce(all, (of, day) => of.some((meaning) => meaning(day))));
        expect(surelyAtOnce(all).amount).toBe(byBruteForce(all, (of, day) => of.every((meaning) => meaning(day))));
      }),
    );
  });

  it("adds up what lasts at the same time, and names it", () => {
    const days = { from: "2026-06-01", until: "2026-06-10" };
    const morning = { ...days, amount: 3, hours: [{ days: [1, 2], from: "06:00", until: "12:00" }] };
    const afternoon = { ...days, amount: 4, hours: [{ days: [1, 2], from: "12:00", until: "18:00" }] };
    expect(mostAtOnce([morning, afternoon])).toEqual({ amount: 4, taken: [afternoon] });
    const allDay = { ...days, amount: 1, hours: [] };
    expect(mostAtOnce([morning, afternoon, allDay])).toEqual({ amount: 5, taken: [afternoon, allDay] });
  });
});
