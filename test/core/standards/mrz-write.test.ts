import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MrzFields } from "../../../core/standards/mrz.ts";
import { readMrz } from "../../../core/standards/mrz-read.ts";
import { writeMrz } from "../../../core/standards/mrz-write.ts";
import { specimens } from "./mrz-specimens.ts";

const today = "2026-11-23";
const anna: MrzFields = {
  format: "TD3",
  documentCode: "P",
  issuer: "UTO",
  number: "L898902C3",
  nationality: "UTO",
  birthDate: "1974-08-12",
  sex: "F",
  expiryDate: "2012-04-15",
  optionalData: "ZE184226B",
  optionalData2: "",
  primaryName: "Eriksson",
  secondaryName: "Anna Maria",
};

/** A date between two years' ends, as vague as it comes, or none. */
function vagueDate(min: string, max: string): fc.Arbitrary<string | null> {
  return fc
    .tuple(fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }), fc.constantFrom(4, 7, 10, 10, 0))
    .map(([day, length]) => (length === 0 ? null : day.toISOString().slice(0, length)));
}

describe("writing a zone", () => {
  it("gives ICAO's specimens back", () => {
    for (const lines of Object.values(specimens)) {
      const result = readMrz(lines, today);
      expect(result.ok && writeMrz(result.mrz as MrzFields)).toEqual(lines);
    }
    expect(writeMrz(anna)).toEqual(specimens.TD3);
  });

  it("transliterates names", () => {
    const [line] = writeMrz({ ...anna, primaryName: "Müller-Weiß", secondaryName: "Юрий" });
    expect(line).toBe("P<UTOMUELLER<WEISS<<IURII".padEnd(44, "<"));
  });

  it("cuts long names so that a letter stands last and the secondary name keeps one", () => {
    const names = { primaryName: "Nilavadhanananda Chayapa Dejthamrong", secondaryName: "Krasuang" };
    for (const format of ["TD1", "TD2", "TD3"] as const) {
      const result = readMrz(writeMrz({ ...anna, format, optionalData: "", ...names }), today);
      expect(result).toMatchObject({ ok: true, mrz: { nameTruncated: true } });
      expect(result.ok && result.mrz.secondaryName).toMatch(/^K/);
    }
  });

  it("refuses what its form cannot hold", () => {
    expect(() => writeMrz({ ...anna, number: "L898902C34" })).toThrow(RangeError);
    expect(() => writeMrz({ ...anna, number: "" })).toThrow(RangeError);
    expect(() => writeMrz({ ...anna, number: "é" })).toThrow(RangeError);
    expect(() => writeMrz({ ...anna, issuer: "UTOP" })).toThrow(RangeError);
    expect(() => writeMrz({ ...anna, primaryName: "王" })).toThrow(RangeError);
  });

  const word = fc.stringMatching(/^[A-Z]{1,9}$/);
  /** What a form may carry: its document codes and the length of its numbers and second optional data. */
  const forms = [
    { format: "TD1", codes: ["I", "AC"], numbers: /^[A-Z0-9]{1,19}$/, second: /^[A-Z0-9]{0,11}$/ },
    { format: "TD2", codes: ["I", "C"], numbers: /^[A-Z0-9]{1,11}$/, second: /^$/ },
    { format: "TD3", codes: ["P", "PD"], numbers: /^[A-Z0-9]{1,9}$/, second: /^$/ },
    { format: "MRV-A", codes: ["V", "VC"], numbers: /^[A-Z0-9]{1,9}$/, second: /^$/ },
    { format: "MRV-B", codes: ["V", "VC"], numbers: /^[A-Z0-9]{1,9}$/, second: /^$/ },
  ] as const;
  const fields = fc.oneof(
    ...forms.map(({ format, codes, numbers, second }) =>
      fc.record({
        format: fc.constant(format),
        documentCode: fc.constantFrom(...codes),
        issuer: fc.constantFrom("UTO", "D", "XOM"),
        number: fc.stringMatching(numbers),
        nationality: fc.constantFrom("UTO", "D", "XXA"),
        birthDate: vagueDate("1927-01-01T00:00:00Z", "2026-11-22T00:00:00Z"),
        sex: fc.constantFrom<MrzFields["sex"]>("M", "F", "X"),
        expiryDate: vagueDate("1977-01-01T00:00:00Z", "2074-12-31T00:00:00Z"),
        optionalData: fc.stringMatching(/^([A-Z0-9][A-Z0-9<]{0,1}[A-Z0-9])?$/),
        optionalData2: fc.stringMatching(second),
        primaryName: fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(" ")),
        secondaryName: word.map((name) => name.slice(0, 6)),
      }),
    ),
  );

  it("is read back as what was written", () => {
    fc.assert(
      fc.property(fields, (written) => {
        const result = readMrz(writeMrz(written), today);
        const optionalData2 = written.format === "TD1" ? written.optionalData2 : null;
        expect(result).toMatchObject({ ok: true, faults: [], advice: [], mrz: { ...written, optionalData2 } });
      }),
    );
  });

  it("has lines of its form and a name that begins as it was given, however long", () => {
    const long = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(long, fc.option(long, { nil: "" }), (primaryName, secondaryName) => {
        const lines = writeMrz({ ...anna, format: "TD1", primaryName, secondaryName });
        expect(lines.map((line) => line.length)).toEqual([30, 30, 30]);
        const result = readMrz(lines, today);
        expect(result.ok && (result.mrz.secondaryName !== "") === (secondaryName !== "")).toBe(true);
      }),
    );
  });
});
