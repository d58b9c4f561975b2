import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readVin, vinCheckDigit, withCheckDigit } from "../../../core/standards/vin.ts";
import { anyText } from "./any-text.ts";

const vin = fc.stringMatching(/^[A-HJ-NPR-Z0-9]{17}$/);

describe("vehicle identification numbers", () => {
  it("knows the check digit of the standard's textbook numbers", () => {
    expect(vinCheckDigit("11111111111111111")).toBe("1");
    expect(vinCheckDigit("1M8GDM9A0KP042788")).toBe("X");
    expect(readVin("1M8GDM9AXKP042788")).toEqual({ vin: "1M8GDM9AXKP042788", shape: "iso-3779", advice: [] });
  });

  it("takes a wrong check digit as advice only", () => {
    const reading = readVin("1m8gdm9a1 kp-042788");
    expect(reading?.vin).toBe("1M8GDM9A1KP042788");
    expect(reading?.shape).toBe("iso-3779");
    expect(reading?.advice.map((one) => one.code)).toEqual(["check-digit"]);
    expect(reading?.advice[0]?.message).toContain("would be X");
  });

  it("keeps older numbers and says how they differ", () => {
    expect(readVin("WS 4411")).toMatchObject({ vin: "WS4411", shape: "older", advice: [{ code: "length" }] });
    expect(readVin("1M8GDM9AXKPO42788")).toMatchObject({ shape: "older", advice: [{ code: "characters" }] });
    expect(readVin(" - ")).toBeNull();
  });

  it("names the letter of another script that it reads as a Latin one, and where it stands", () => {
    const reading = readVin("1M8GDM9АХKP042788");
    expect(reading).toMatchObject({ vin: "1M8GDM9AXKP042788", shape: "iso-3779" });
    expect(reading?.advice).toEqual([
      {
        code: "look-alike",
        message:
          "A VIN has Latin letters only: the Cyrillic letter А (U+0410) at position 8 is read as A," +
          " the Cyrillic letter Х (U+0425) at position 9 is read as X.",
      },
    ]);
    const [advice] = readVin("1M8GDM9AXKPO42788")?.advice ?? [];
    expect(advice?.message).toContain("here stands O at position 12");
    expect(readVin("1M8GDM9AXKPЖ42788")?.advice[0]?.message).toContain("Ж at position 12");
  });

  it("has no check digit for a text of another shape", () => {
    expect(vinCheckDigit("1M8GDM9AXKPO42788")).toBeNull();
    expect(withCheckDigit("short")).toBeNull();
  });

  it("is content with every number it has given a check digit", () => {
    fc.assert(
      fc.property(vin, (text) => {
        const checked = withCheckDigit(text) ?? "";
        expect(readVin(checked)).toEqual({ vin: checked, shape: "iso-3779", advice: [] });
      }),
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => readVin(text)).not.toThrow();
      }),
    );
  });
});
