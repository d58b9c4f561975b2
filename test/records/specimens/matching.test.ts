import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsNumberFormat, isNumberFormat } from "../../../records/specimens/matching.ts";

describe("the format of a series' numbers", () => {
  it.each([
    ["LNNN", "A123", true],
    ["LNNN", "1123", false],
    ["LNNN", "A12", false],
    ["LNNN", "A1234", false],
    ["XX", "A1", true],
    ["'UT'NN", "UT12", true],
    ["'UT'NN", "AT12", false],
    ["'N'N", "N1", true],
    ["'N'N", "11", false],
    ["LN|NN", "11", true],
    ["L", "Ä", false],
  ])("%s and the number %s: %s", (format, number, fits) => {
    expect(isNumberFormat(format)).toBe(true);
    expect(fitsNumberFormat(format, number)).toBe(fits);
  });

  it.each(["", "|", "LN|", "A1", ".*", "(N+)+", "'UT", "''N", "'a'N", "L N"])("is not written %s", (text) => {
    expect(isNumberFormat(text)).toBe(false);
  });

  it("is met by a number made by it", () => {
    const place = fc.constantFrom(["L", "Q"], ["N", "7"], ["X", "0"], ["X", "Z"], ["'UT'", "UT"]);
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
        const format = places
          .map(([written]) => written)
          .join("")
          .replaceAll("''", "");
        const number = places.map(([, made]) => made).join("");
        expect(isNumberFormat(format)).toBe(true);
        expect(fitsNumberFormat(format, number)).toBe(true);
      }),
    );
  });
});
