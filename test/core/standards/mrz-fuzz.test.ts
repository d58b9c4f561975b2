import { describe, expect, it } from "vitest";
import { fuzzZones } from "./mrz-fuzz.ts";

describe("a zone of any kind, whole, damaged or made up", () => {
  // `npm run fuzz -- --only zones --runs 1000000` is the long form.
  it("is read without a throw, and never called valid or proven against its digits", () => {
    const { wrong, valid, malformed, unknown } = fuzzZones(3_000, 1);
    expect(wrong).toEqual([]);
    expect(Math.min(valid, malformed, unknown)).toBeGreaterThan(100);
  });
});
