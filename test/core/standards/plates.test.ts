import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plateForms } from "../../../core/standards/plates.ts";

describe("a plate", () => {
  it("of Germany has no zeros before its number, but on dealers' red ones, which are others", () => {
    expect(plateForms("BAB0012", "D")).toEqual(["BAB0012", "BAB12"]);
    expect(plateForms("HB0612", "D")).toEqual(["HB0612"]);
    expect(plateForms("BAB120", "D")).toEqual(["BAB120"]);
  });

  it("keeps its zeros where they tell it from others", () => {
    for (const [plate, country] of [
      ["AA001AA", "ALB"],
      ["0012BCD", "ESP"],
      ["WX0012A", "POL"],
      ["BAB0012", "UTO"],
    ] as const) {
      expect(plateForms(plate, country)).toEqual([plate]);
    }
  });

  it("of letters that look like Latin ones is read by their look where it was typed by their sound", () => {
    expect(plateForms("S001VR77", "RUS")).toEqual(["S001VR77", "C001BP77"]);
    expect(plateForms("OV0001VT", "BGR")).toEqual(["OV0001VT", "OB0001BT"]);
    expect(plateForms("NAN1001", "GRC")).toEqual(["NAN1001"]);
    // Another series than the ordinary one may have other letters.
    expect(plateForms("VS1", "RUS")).toEqual(["VS1"]);
  });

  it("is always kept as it is, first, and written otherwise in one way at most", () => {
    const countries = fc.constantFrom("BGR", "RUS", "GRC", "D", "CHE", "LIE", "TUR", "UTO", "", "constructor");
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{0,3}0{0,3}[0-9A-ZÄ]{0,8}$/), countries, (plate, country) => {
        const [first, second = plate, ...more] = plateForms(plate, country);
        expect([first, more]).toEqual([plate, []]);
        expect(plateForms(second, country)).toEqual([second]);
      }),
    );
  });
});
