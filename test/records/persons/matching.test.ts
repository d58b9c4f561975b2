import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datesOverlap } from "../../../core/standards/partial-dates.ts";
import {
  birthKeys,
  birthKeysAsked,
  faultOfBirthDates,
  faultOfNames,
  type StatedBirthDate,
} from "../../../records/persons/matching.ts";

const on = (date: string): StatedBirthDate => ({ date, until: null, approximate: false });

function fits(stated: readonly StatedBirthDate[], asked: string): boolean {
  const keys = new Set(birthKeys(stated));
  return birthKeysAsked(asked).some((key) => keys.has(key));
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
const partialDates = fc
  .tuple(fc.integer({ min: 1960, max: 1963 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.constantFrom(`${year}`, `${year}-${twoDigits(month)}`, `${year}-${twoDigits(month)}-${twoDigits(day)}`),
  );

describe("a date of birth asked for", () => {
  it("fits a stated one exactly where both may be the same day", () => {
    fc.assert(
      fc.property(partialDates, partialDates, (stated, asked) => {
        expect(fits([on(stated)], asked)).toBe(datesOverlap(stated, asked));
      }),
    );
  });

  it("fits any of several that sources give", () => {
    const stated = [on("1965-03-21"), on("1968")];
    expect(fits(stated, "1968-07")).toBe(true);
    expect(fits(stated, "1966")).toBe(false);
  });

  it("fits a range from its first year to its last", () => {
    const stated = [{ date: "1960", until: "1963-06", approximate: false }];
    for (const asked of ["1960", "1961-02-03", "1963"]) expect(fits(stated, asked)).toBe(true);
    for (const asked of ["1959", "1964-01"]) expect(fits(stated, asked)).toBe(false);
  });

  it("fits an approximate one a year to either side", () => {
    const stated = [{ date: "1965-03-21", until: null, approximate: true }];
    for (const asked of ["1964", "1965-11", "1966-12-31"]) expect(fits(stated, asked)).toBe(true);
    for (const asked of ["1963", "1967"]) expect(fits(stated, asked)).toBe(false);
  });
});

describe("a range of birth dates", () => {
  it("longer than a lifetime is a fault of the source", () => {
    expect(faultOfBirthDates([{ date: "1850", until: "1990", approximate: false }])?.reason).toMatch(
      /more than a lifetime/,
    );
    expect(faultOfBirthDates([{ date: "1890", until: "1990", approximate: false }])).toBeNull();
  });
});

describe("a person's names", () => {
  const named = (words: number) => [{ full: "Ли ".repeat(words) }, { full: "Anna-Maria" }];

  it("have no more words in all than the event loop can spell at a stretch", () => {
    expect(faultOfNames(named(4_998))).toBeNull();
    expect(faultOfNames(named(4_999))?.reason).toContain("at most 5000 words in all, not 5001");
  });
});
