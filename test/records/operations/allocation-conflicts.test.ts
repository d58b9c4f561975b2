import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictsOf, type Stay } from "../../../records/operations/allocation-conflicts.ts";
import { daysInYear, meaningsOf, type Meaning, vaguePeriod } from "./vague-periods.ts";

const stay = fc.record({
  id: fc.uuid(),
  thing: fc.constantFrom("UTO TEAM ONE", "UTO TEAM TWO"),
  operation: fc.constantFrom("OPE-A", "OPE-B"),
  place: fc.constantFrom(null, "PORT-1", "PORT-2"),
  from: vaguePeriod.map(({ from }) => from),
  until: fc.constant(null as string | null),
});
const stays = fc.array(
  fc.tuple(stay, vaguePeriod).map(([one, period]) => ({ ...one, ...period })),
  { maxLength: 6 },
);

/** Whether on some day both are under way, each as one of its meanings says it. */
function share(one: Meaning, other: Meaning): boolean {
  return daysInYear.some((day) => one(day) && other(day));
}

/** By going through every day of every meaning of both. */
function byBruteForce(all: readonly Stay[]): string[] {
  const found: string[] = [];
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) {
      if (one.thing !== other.thing) continue;
      const bothNamed = one.place !== null && other.place !== null;
      if (bothNamed ? one.place === other.place : one.operation === other.operation) continue;
      const pairs = meaningsOf(one).flatMap((mine) => meaningsOf(other).map((theirs) => share(mine, theirs)));
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

  it("may be one where a month is all that is known, and in two operations of which one names no place", () => {
    const june = at("1", "PORT-1", "2026-06", "2026-06");
    expect(conflictsOf([june, at("2", "PORT-2", "2026-06-10", "2026-06-12")])).toMatchObject([{ isSure: false }]);
    const whole = at("2", null, "2026-06-01", "2026-06-30", "OPE-B");
    expect(conflictsOf([at("1", "PORT-1", "2026-06-01", "2026-06-30"), whole])).toMatchObject([{ isSure: false }]);
    expect(conflictsOf([at("1", "PORT-1", "2026-06-01", "2026-06-30"), { ...whole, operation: "OPE-A" }])).toEqual([]);
  });
});
