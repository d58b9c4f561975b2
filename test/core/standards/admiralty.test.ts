import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAdmiralty } from "../../../core/standards/admiralty.ts";

describe("the Admiralty code", () => {
  it("is a letter A–F and a number 1–6", () => {
    expect(parseAdmiralty("B2")).toEqual({ reliability: "B", credibility: 2 });
    expect(parseAdmiralty("f6")).toEqual({ reliability: "F", credibility: 6 });
    expect(["G1", "A0", "A7", "A", "", "A12", "1A"].map(parseAdmiralty)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("is nothing else, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseAdmiralty(text) !== null).toBe(/^[A-Fa-f][1-6]$/.test(text));
      }),
    );
  });
});
