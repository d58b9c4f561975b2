import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit, ocrSuggestions } from "../../../core/standards/check-digit.ts";

describe("the check digit of Doc 9303", () => {
  it("is that of ICAO's own examples", () => {
    expect(checkDigit("520727")).toBe("3");
    expect(checkDigit("AB2134<<<")).toBe("5");
    expect(checkDigit("L898902C3")).toBe("6");
    expect(checkDigit("ZE184226B<<<<<")).toBe("1");
    expect(checkDigit("")).toBe("0");
  });

  it("refuses characters that no zone has", () => {
    expect(() => checkDigit("l898902c3")).toThrow(RangeError);
    expect(() => checkDigit("é")).toThrow(RangeError);
  });

  it("notices every single confusion of O/0, I/1, B/8 and S/5, and suggests the letter that was printed", () => {
    const pairs = fc.constantFrom(
      ["O", "0"],
      ["0", "O"],
      ["I", "1"],
      ["1", "I"],
      ["B", "8"],
      ["8", "B"],
      ["S", "5"],
      ["5", "S"],
    );
    const rest = fc.stringMatching(/^[A-Z0-9<]{0,8}$/);
    fc.assert(
      fc.property(rest, pairs, rest, (before, [printed = "", read = ""], after) => {
        const digit = checkDigit(before + printed + after);
        expect(checkDigit(before + read + after)).not.toBe(digit);
        expect(ocrSuggestions(before + read + after, digit)).toContainEqual({
          position: before.length,
          read,
          instead: printed,
        });
      }),
    );
  });
});
