import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import type { Filter } from "../../core/store/port.ts";
import { type DateRange, inDateRange, overlapping } from "../../records/date-ranges.ts";
import { birthKeys, birthKeysWithin } from "../../records/persons/matching.ts";
import { meets } from "../core/store/model.ts";

const twoDigits = (value: number) => String(value).padStart(2, "0");
const year = fc.integer({ min: 1968, max: 1972 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, at]) => `${of}-${twoDigits(at)}`);
const day = fc.tuple(month, fc.constantFrom(1, 2, 14, 27, 28)).map(([of, at]) => `${of}-${twoDigits(at)}`);
const monthEnd = month.map((of) => latestDay(of));
const date = fc.oneof(year, month, day, monthEnd);

const range = fc
  .tuple(date, date, fc.constantFrom("both", "from", "until"), fc.boolean())
  .filter(([from, until]) => earliestDay(from) <= latestDay(until))
  .map(([from, until, ends, surely]): DateRange => ({
    from: ends === "until" ? null : from,
    until: ends === "from" ? null : until,
    surely,
  }));

const [first, last] = ["0001-01-01", "9999-12-31"];
const daysOf = ({ from, until }: DateRange) =>
  [from ? earliestDay(from) : first, until ? latestDay(until) : last] as const;

function found(filter: Filter, row: Readonly<Record<string, string | null>>): boolean {
  return meets(new Map(Object.entries(row).map(([name, value]) => [name, value === null ? [] : [value]])), filter);
}

describe("a range of days", () => {
  it("finds every date that may lie within, and no other; only those that do for sure where that is asked", () => {
    fc.assert(
      fc.property(range, date, (asked, stated) => {
        const [from, until] = daysOf(asked);
        const may = latestDay(stated) >= from && earliestDay(stated) <= until;
        const does = earliestDay(stated) >= from && latestDay(stated) <= until;
        expect(found(inDateRange("at", asked), { at: stated })).toBe(asked.surely ? does : may);
        expect(found(inDateRange("at", asked), { at: null })).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds a period that may have a day in it; one that states neither end never", () => {
    const end = fc.option(date);
    fc.assert(
      fc.property(range, end, end, (asked, begins, ends) => {
        const [from, until] = daysOf(asked);
        const may =
          (begins === null || earliestDay(begins) <= until) &&
          (ends === null || latestDay(ends) >= from) &&
          (begins ?? ends) !== null;
        const does =
          (asked.until === null || (begins !== null && latestDay(begins) <= until)) &&
          (asked.from === null || (ends !== null && earliestDay(ends) >= from));
        expect(found(overlapping("begins", "ends", asked), { begins, ends })).toBe(asked.surely ? does : may);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a range of dates of birth", () => {
  it("asks for a key of each whose stated date may lie within, and of nobody else", () => {
    const stated = fc.oneof(
      date.map((one) => ({ date: one, until: null, approximate: false })),
      year.map((one) => ({ date: one, until: null, approximate: true })),
      year.map((one) => ({ date: one, until: String(Number(one) + 2), approximate: false })),
    );
    const days = range.filter(({ from, until }) => from !== null && until !== null).map(daysOf);
    fc.assert(
      fc.property(days, stated, ([from, until], one) => {
        const margin = one.approximate ? 1 : 0;
        const vague = one.approximate || one.until !== null;
        const earliest = vague ? `${Number(one.date.slice(0, 4)) - margin}-01-01` : earliestDay(one.date);
        const latest = vague ? `${Number((one.until ?? one.date).slice(0, 4)) + margin}-12-31` : latestDay(one.date);
        const keys = new Set(birthKeysWithin(from, until));
        expect(birthKeys([one]).some((key) => keys.has(key))).toBe(latest >= from && earliest <= until);
        expect(keys.size).toBeLessThanOrEqual(100);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is as many keys as a statement merges, however long and uneven it is", () => {
    expect(birthKeysWithin("1700-01-02", "1999-12-30").length).toBeLessThanOrEqual(400);
  });
});
