import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePartialDates,
  datesOverlap,
  earliestDay,
  isPartialDate,
  latestDay,
  parsePartialDate,
} from "../../../core/standards/partial-dates.ts";
import { anyText } from "./any-text.ts";

const day = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe("partial dates", () => {
  it("stay as vague as they were stated", () => {
    expect(parsePartialDate("1965")).toEqual({ year: 1965, month: null, day: null });
    expect(parsePartialDate("1965-03")).toEqual({ year: 1965, month: 3, day: null });
    expect(parsePartialDate("1965-03-21")).toEqual({ year: 1965, month: 3, day: 21 });
  });

  it("are days of the calendar", () => {
    expect(["2024-02-29", "2000-02-29", "1999-12-31"].every(isPartialDate)).toBe(true);
    const none = ["2023-02-29", "1900-02-29", "1965-13", "1965-00", "1965-04-31", "1965-04-00", "0000", "65", "1965-3"];
    expect([...none, "1965-03-21T00:00", " 1965", "1965-", "", "١٩٦٥"].filter(isPartialDate)).toEqual([]);
  });

  it("may mean the same day when one lies inside the other", () => {
    expect(datesOverlap("1965", "1965-03-21")).toBe(true);
    expect(datesOverlap("1965-03-21", "1965-03")).toBe(true);
    expect(datesOverlap("1965-03", "1965-04")).toBe(false);
    expect(["1965-03-21", "1966", "1965", "1965-03"].sort(comparePartialDates)).toEqual([
      "1965",
      "1965-03",
      "1965-03-21",
      "1966",
    ]);
  });

  it("reach from their first to their last day", () => {
    expect([earliestDay("1965"), latestDay("1965")]).toEqual(["1965-01-01", "1965-12-31"]);
    expect([earliestDay("2024-02"), latestDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const meet = earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a);
        expect(datesOverlap(a, b)).toBe(meet);
      }),
    );
  });

  it("are told from any other text without throwing", () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(isPartialDate(date)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isPartialDate(text)).toBe(false);
      }),
    );
  });
});
