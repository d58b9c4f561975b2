import { describe, expect, it } from "vitest";
import { daysBetween, dueDay, lastAsked, yearsAfter } from "../../../core/lifetime/days.ts";

const created = "2026-06-01T12:00:00.000Z";
const person = (reviewBy: string | null, before?: Parameters<typeof dueDay>[2]) =>
  dueDay({ created, reviewBy }, 5, before);

describe("the last day of a record", () => {
  it.each<[stated: string | null, due: string]>([
    [null, "2031-06-01"],
    ["2028-02", "2028-02-29"],
    ["2027", "2027-12-31"],
    ["2099", "2031-06-01"],
  ])("is five years after its creation, or %s where its owner states that and it is earlier", (stated, due) => {
    expect(person(stated)).toBe(due);
  });

  it("stays where it is when the record is recorded again, also after an extension", () => {
    const extended = { created: "2020-01-05T00:00:00.000Z", reviewBy: null, due: "2027-01-01" };
    expect(person(null, extended)).toBe("2027-01-01");
    expect(person("2026-12-01", extended)).toBe("2026-12-01");
    expect(person("2030", extended)).toBe("2027-01-01");
  });

  it("goes no further than the kind's own where its owner takes back the earlier day it had stated", () => {
    const stated = { created: "2025-01-05T00:00:00.000Z", reviewBy: "2027", due: "2027-12-31" };
    expect(person(null, stated)).toBe("2030-01-05");
  });
});

describe("days", () => {
  it("are reckoned by the calendar", () => {
    expect(yearsAfter("2028-02-29", 5)).toBe("2033-03-01");
    expect(lastAsked("2026-06-01")).toBe("2026-12-01");
    expect(daysBetween("2027-02-27", "2027-03-02")).toEqual(["2027-02-27", "2027-02-28", "2027-03-01", "2027-03-02"]);
    expect(daysBetween("2027-03-02", "2027-03-01")).toEqual([]);
  });
});
