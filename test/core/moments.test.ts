import { describe, expect, it } from "vitest";
import { momentIn } from "../../core/moments.ts";

describe("a moment as it is written", () => {
  it("is a day, from its first moment on, or a date and time with its offset", () => {
    expect(momentIn("2027-01-31")).toBe("2027-01-31T00:00:00.000Z");
    expect(momentIn("2027-01-31T06:00:00+02:00")).toBe("2027-01-31T04:00:00.000Z");
  });

  it("is no other text, although the language reads a date in it", () => {
    const others = [
      "5",
      "2027",
      "2027-1-31",
      "31 Jan 2027",
      "2027-01-31T06:00:00",
      "2027-02-30",
      "9999-12-31T23:00:00-02:00",
      "0000-01-01T01:00:00+02:00",
      "+12027-01-31",
      "",
      "soon",
      "9999-12-31T23:59:59-12:00",
      "0000-01-01T00:00:00+12:00",
    ];
    expect(others.filter((text) => momentIn(text) !== null)).toEqual([]);
  });
});
