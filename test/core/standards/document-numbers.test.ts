import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseNumber } from "../../../core/standards/document-numbers.ts";
import { anyText } from "./any-text.ts";

describe("numbers of documents, plates and parts", () => {
  it.each([
    ["l898902c3", "L898902C3"],
    [" AB 12-34 ", "AB1234"],
    ["AB–12—34‑56−7", "AB1234567"],
    ["12.345/6", "123456"],
    ["L898902C<", "L898902C"],
    ["ＡＢ１２", "AB12"],
    ["AB\u200b12\u00a034", "AB1234"],
    ["ж123вс 77", "Ж123ВС77"],
    ["٣٤٥ ب ١", "345ب1"],
    ["۱۲ ب ۳۴۵", "12ب345"],
    ["-- / .", ""],
  ])("keeps %j as %j", (printed, kept) => {
    expect(normaliseNumber(printed)).toBe(kept);
  });

  it("keeps O and 0 apart", () => {
    expect(normaliseNumber("O0")).toBe("O0");
  });

  it("does not change what it has once normalised, nor mind separators and case", () => {
    const number = fc.stringMatching(/^[A-Z0-9]{1,15}$/);
    const separator = fc.constantFrom("", " ", "-", "–", ".", "/", "<");
    fc.assert(
      fc.property(number, separator, (text, between) => {
        expect(normaliseNumber([...text].join(between).toLowerCase())).toBe(text);
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseNumber(normaliseNumber(text))).toBe(normaliseNumber(text));
      }),
    );
  });
});
