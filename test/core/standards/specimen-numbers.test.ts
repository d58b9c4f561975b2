import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSpecimenNumber, parseSpecimenNumber } from "../../../core/standards/specimen-numbers.ts";

describe("numbers of genuine specimens", () => {
  it("have country, category, type and version", () => {
    expect(parseSpecimenNumber(" aut-jo-03002 ")).toEqual({
      country: "AUT",
      category: "J",
      type: "O",
      version: "03002",
    });
    expect(parseSpecimenNumber("D-AO-01001")?.country).toBe("D");
  });

  it("have no other shape", () => {
    const wrong = ["AUT-JO-3002", "AUT-J-03002", "AUTX-JO-03002", "AUT JO 03002", "", "AUT-JO-030021"];
    expect(wrong.map(parseSpecimenNumber)).toEqual(wrong.map(() => null));
  });

  it("are read as they are written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,3}-[A-Z]{2}-[0-9]{5}$/), (text) => {
        const number = parseSpecimenNumber(text);
        expect(number && formatSpecimenNumber(number)).toBe(text);
      }),
    );
  });
});
