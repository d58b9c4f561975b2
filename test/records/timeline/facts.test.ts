import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf, daysOf, type Fact, inOrder } from "../../../records/timeline/facts.ts";

const fact = (date: string, until: string | null = null, nth = 0): Fact => ({
  kind: "BIRTH",
  date,
  until,
  field: `birthDates[${nth}].date`,
  source: "PER-A",
});

const shown = (facts: readonly Fact[]) => inOrder(facts).map(({ date, placeCertain }) => [date, placeCertain]);

describe("dated facts", () => {
  it("are read of every item of a list, a range with its end, a moment as its day", () => {
    const person = {
      id: "PER-A",
      birthDates: [{ date: "1965", until: "1967-02" }, { date: "1970-01-01" }],
      criminalHistory: [{ date: null }, { date: "1998" }],
      fingerprints: [],
    };
    expect(factsOf(person).map(({ kind, date, until, field }) => [kind, date, until, field])).toEqual([
      ["BIRTH", "1965", "1967-02", "birthDates[0].date"],
      ["BIRTH", "1970-01-01", null, "birthDates[1].date"],
      ["OFFENCE", "1998", null, "criminalHistory[1].date"],
    ]);
    const hit = { id: "HIT-A", meetings: [{ at: "2026-06-01T23:59:59.000Z" }] };
    expect(factsOf(hit)).toMatchObject([{ kind: "CONFIRMED_HIT", date: "2026-06-01", field: "meetings[0].at" }]);
    expect(daysOf({ date: "1965", until: "1967-02" })).toEqual({ first: "1965-01-01", last: "1967-02-28" });
  });

  it("stand by the first day that each may be of, then by the last; what others' days reach into has no certain place", () => {
    expect(shown([fact("1999-05-01"), fact("1998"), fact("1998-03-02", null, 1), fact("2001", null, 2)])).toEqual([
      ["1998", false],
      ["1998-03-02", true],
      ["1999-05-01", true],
      ["2001", true],
    ]);
    expect(shown([fact("1998-03"), fact("1998", null, 1), fact("1998", "2003", 2)])).toEqual([
      ["1998", false],
      ["1998", false],
      ["1998-03", false],
    ]);
  });

  const anyDate = fc
    .tuple(
      fc.integer({ min: 1990, max: 1993 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(2),
    )
    .map(([year, month, day, parts]) =>
      [year, month, day]
        .slice(0, parts + 1)
        .map((one) => String(one).padStart(2, "0"))
        .join("-"),
    );

  it("of certain places are in their true order, whatever days the others were", () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 8 }), (dates) => {
        const facts = inOrder(dates.map((date, nth) => fact(date, null, nth)));
        const certain = facts.filter(({ placeCertain }) => placeCertain).map(daysOf);
        const inTurn = certain.slice(1).map(({ first }, at) => (certain[at]?.last ?? "") <= first);
        expect(inTurn).not.toContain(false);
        for (const one of facts) {
          const [days, others] = [daysOf(one), facts.filter((other) => other !== one).map(daysOf)];
          const reached = others.some(({ first, last }) => first <= days.last && last >= days.first);
          expect(one.placeCertain).toBe(days.first === days.last || !reached);
        }
      }),
    );
  });
});
