import { describe, expect, it } from "vitest";
import { country } from "../../../core/standards/countries.ts";
import { vinOrigin } from "../../../core/standards/vin-maker.ts";
import { vinCountries, vinRegions } from "../../../core/standards/vin-countries.ts";

describe("a VIN's first characters", () => {
  it.each([
    ["WVWZZZ1JZXW000001", "WVW", "Volkswagen", "Europe", "D"],
    ["VF1AA000000000001", "VF1", "Renault", "Europe", "FRA"],
    ["YV1AA0000A0000001", "YV1", "Volvo Cars", "Europe", "SWE"],
    ["XTA210990Y0000001", "XTA", "Lada (AvtoVAZ)", "Europe", null],
    ["LZZAAAAA0A0000001", "LZZ", null, "Asia", "CHN"],
    ["UTXBUS001AA000001", "UTX", null, "Europe", null],
  ])("of %s are those of %s: %s, %s, %s", (vin, maker, makerName, region, code) => {
    expect(vinOrigin(vin)).toMatchObject({ maker, makerName, region, country: code });
  });

  it("whose third is 9 are a small maker's, told apart by three more", () => {
    expect(vinOrigin("WA9AA00000A123456")?.maker).toBe("WA9123");
  });

  it("of a number that is not of ISO 3779 say nothing", () => {
    expect(vinOrigin("WS4411")).toBeNull();
  });

  it("stand for one country at most, by codes that there are", () => {
    const order = "ABCDEFGHJKLMNPRSTUVWXYZ1234567890";
    const taken = vinCountries.flatMap(([first, from, to]) =>
      Array.from(order.slice(order.indexOf(from), order.indexOf(to) + 1), (second) => first + second),
    );
    expect(new Set(taken).size).toBe(taken.length);
    expect(vinCountries.filter(([, , , code]) => country(code) === null)).toEqual([]);
    const placed = vinRegions.map(([characters]) => characters).join("");
    expect(vinCountries.filter(([first]) => !placed.includes(first))).toEqual([]);
  });
});

describe("a VIN's tenth character", () => {
  it("is one of two years thirty apart, or none", () => {
    expect(vinOrigin("WVWZZZ1JZAW000001")?.modelYears).toEqual([1980, 2010]);
    expect(vinOrigin("WVWZZZ1JZ9W000001")?.modelYears).toEqual([2009, 2039]);
    expect(vinOrigin("WVWZZZ1JZ0W000001")?.modelYears).toEqual([]);
    expect(vinOrigin("WVWZZZ1JZZW000001")?.modelYears).toEqual([]);
  });

  it("is the later of them where the seventh is a letter, in North America alone", () => {
    expect(vinOrigin("5YJAAAB00A0000001")?.likelierYear).toBe(2010);
    expect(vinOrigin("5YJAAA100A0000001")?.likelierYear).toBe(1980);
    expect(vinOrigin("WVWAAAB00A0000001")?.likelierYear).toBeNull();
  });
});
