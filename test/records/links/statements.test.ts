import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earliestDay, latestDay } from "../../../core/standards/partial-dates.ts";
import { excludes, statementKey } from "../../../records/links/statements.ts";

const [anna, berta, car] = ["PER-A", "PER-B", "VEH-A"];

describe("two links", () => {
  it("say the same where kind and ends are the same, of two persons in either direction", () => {
    const key = (kind: "RELATIVE_OF" | "KEEPER_OF", from: string, to: string) => statementKey({ kind, from, to });
    expect(key("RELATIVE_OF", anna, berta)).toBe(key("RELATIVE_OF", berta, anna));
    expect(key("KEEPER_OF", anna, car)).not.toBe(key("KEEPER_OF", berta, car));
  });
});

const said = (...periods: readonly (readonly [since: string | null, until: string | null])[]) => ({
  periods: periods.map(([since, until]) => ({ since, until })),
});

describe("a statement excludes another", () => {
  it.each([
    ["one that ended the year before", said(["2010", "2012"]), said(["2013", null]), true],
    ["not one of the year in which it ended", said(["2010", "2012"]), said(["2012-06", null]), false],
    ["not one that is open", said(["2010", null]), said(["2013", "2014"]), false],
    ["not one of which no time is known", said(["2010", "2012"]), said(), false],
    ["not one of which a single period fits", said(["2010", "2012"]), said(["1999", "2000"], ["2011", "2011"]), false],
    ["one of which no period fits", said(["2010", "2012"]), said(["1999", "2000"], ["2013-01", "2014"]), true],
  ])("%s", (_name, one, other, wanted) => {
    expect([excludes(one, other), excludes(other, one)]).toEqual([wanted, wanted]);
  });

  it("only where no day can be of both, however vague dates are read", () => {
    const date = fc.constantFrom("2010", "2010-06", "2010-06-15", "2011", "2011-01", "2012-12-31");
    const period = fc
      .tuple(date, date)
      .filter(([since, until]) => earliestDay(since) <= latestDay(until))
      .map(([since, until]) => [since, until] as const);
    const periods = fc.array(period, { minLength: 1, maxLength: 2 });
    const property = fc.property(periods, periods, (one, other) => {
      const may = one.some(([a, b]) =>
        other.some(([c, d]) => earliestDay(a) <= latestDay(d) && earliestDay(c) <= latestDay(b)),
      );
      expect(excludes(said(...one), said(...other))).toBe(!may);
    });
    fc.assert(property);
  });
});
