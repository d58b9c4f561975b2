import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit } from "../../../core/standards/check-digit.ts";
import type { MrzFault, MrzReading } from "../../../core/standards/mrz.ts";
import { readMrz } from "../../../core/standards/mrz-read.ts";
import { anyText } from "./any-text.ts";
import { specimens } from "./mrz-specimens.ts";

const today = "2026-11-23";
const [names, data] = specimens.TD3;

function reading(lines: string | readonly string[]): MrzReading {
  const result = readMrz(lines, today);
  if (!result.ok) throw new Error(result.faults.map((fault) => fault.message).join("; "));
  return result.mrz;
}

function faults(lines: string | readonly string[]): readonly MrzFault[] {
  const result = readMrz(lines, today);
  return result.ok ? [] : result.faults;
}

function put(line: string, at: number, part: string): string {
  return line.slice(0, at) + part + line.slice(at + part.length);
}

/** The passport specimen's second line with a stretch replaced and the digits over it computed anew. */
function passportWith(from: number, text: string): string[] {
  let line = put(data, from, text);
  line = put(line, 19, checkDigit(line.slice(13, 19)));
  line = put(line, 27, checkDigit(line.slice(21, 27)));
  return [names, put(line, 43, checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)))];
}

describe("reading ICAO's specimens", () => {
  it("reads the passport", () => {
    expect(reading(specimens.TD3)).toEqual({
      format: "TD3",
      documentCode: "P",
      issuer: "UTO",
      number: "L898902C3",
      nationality: "UTO",
      birthDate: "1974-08-12",
      sex: "F",
      expiryDate: "2012-04-15",
      optionalData: "ZE184226B",
      optionalData2: null,
      primaryName: "ERIKSSON",
      secondaryName: "ANNA MARIA",
      nameTruncated: false,
      proven: ["number", "birthDate", "expiryDate", "optionalData"],
    });
  });

  it("reads cards and visas", () => {
    expect(reading(specimens.TD1)).toMatchObject({ format: "TD1", number: "D23145890", secondaryName: "ANNA MARIA" });
    expect(reading(specimens.TD2)).toMatchObject({ format: "TD2", number: "D23145890", birthDate: "1974-08-12" });
    expect(reading(specimens["MRV-A"])).toMatchObject({
      format: "MRV-A",
      nationality: "XXX",
      optionalData: "6ZE184226B",
    });
    expect(reading(specimens["MRV-B"])).toMatchObject({
      format: "MRV-B",
      number: "L8988901C",
      expiryDate: "1996-12-10",
    });
  });

  it("reads a card's number that goes on in the optional data", () => {
    expect(reading(specimens.longTD1)).toMatchObject({
      number: "D23145890734",
      optionalData: "",
      birthDate: "1934-07-12",
    });
    expect(reading(specimens.longTD2)).toMatchObject({ number: "D23145890734", optionalData: "" });
  });

  it("takes lines apart or as one text, with spaces, line ends and small letters", () => {
    const whole = reading(specimens.TD3);
    expect(reading(specimens.TD3.join(""))).toEqual(whole);
    expect(reading(`  ${specimens.TD3.join("\r\n").toLowerCase().replace("eriks", "eri ks")}\n`)).toEqual(whole);
  });
});

describe("traps of the zone", () => {
  it("keeps unknown parts of a birth date unknown", () => {
    expect(reading(passportWith(13, "74<<<<")).birthDate).toBe("1974");
    expect(reading(passportWith(13, "7408<<")).birthDate).toBe("1974-08");
    expect(reading(passportWith(13, "<<<<<<")).birthDate).toBeNull();
  });

  it("never puts a birth into the future", () => {
    expect(reading(passportWith(13, "261123")).birthDate).toBe("2026-11-23");
    expect(reading(passportWith(13, "261124")).birthDate).toBe("1926-11-24");
    expect(reading(passportWith(13, "26<<<<")).birthDate).toBe("2026");
    expect(reading(passportWith(13, "27<<<<")).birthDate).toBe("1927");
  });

  it("puts an expiry between fifty years ago and forty-nine ahead", () => {
    expect(reading(passportWith(21, "751231")).expiryDate).toBe("2075-12-31");
    expect(reading(passportWith(21, "760101")).expiryDate).toBe("1976-01-01");
  });

  it("reads an unspecified sex as X", () => {
    expect(reading(passportWith(20, "<")).sex).toBe("X");
  });

  it("allows < or 0 as the digit of empty optional data, and nothing else", () => {
    expect(reading(passportWith(28, "<<<<<<<<<<<<<<<")).optionalData).toBe("");
    expect(reading(passportWith(28, "<<<<<<<<<<<<<<0")).optionalData).toBe("");
    expect(faults(passportWith(28, "<<<<<<<<<<<<<<1"))).toMatchObject([
      { field: "optionalData", kind: "check-digit", expected: "0" },
    ]);
  });

  it("notices that a name is cut off", () => {
    const full = `P<UTO${"NILAVADHANANANDA".repeat(3).slice(0, 35)}<<CH`;
    expect(reading([full, data]).nameTruncated).toBe(true);
  });

  it("knows a name that is not parted", () => {
    expect(reading(["P<UTOARKFREITH".padEnd(44, "<"), data])).toMatchObject({
      primaryName: "ARKFREITH",
      secondaryName: "",
    });
  });
});

describe("a malformed zone", () => {
  it("names the field and its check digit", () => {
    expect(faults([names, data.replace("L898902C36", "L898902C37")])).toMatchObject([
      { field: "number", kind: "check-digit", expected: "6", found: "7" },
      { field: "composite", kind: "check-digit" },
    ]);
    expect(faults([names, data.replace(/0$/, "9")])).toMatchObject([{ field: "composite", expected: "0", found: "9" }]);
  });

  it("suggests what an optical reader may have confused", () => {
    expect(faults([names, data.replace("L898902C3", "L8989O2C3")])[0]).toMatchObject({
      field: "number",
      suggestions: [{ line: 2, column: 6, read: "O", instead: "0" }],
    });
    expect(faults([names, data.replace("740812", "74O8I2")])).toContainEqual(
      expect.objectContaining({
        field: "birthDate",
        kind: "characters",
        suggestions: [
          { line: 2, column: 16, read: "O", instead: "0" },
          { line: 2, column: 18, read: "I", instead: "1" },
        ],
      }),
    );
    expect(faults([names.replace("ERIKSSON", "ERIK5SON"), data])).toMatchObject([
      { field: "names", suggestions: [{ line: 1, column: 10, read: "5", instead: "S" }] },
    ]);
    expect(faults([names, data.replace(/10$/, "I0")])[0]).toMatchObject({
      field: "optionalData",
      suggestions: [{ line: 2, column: 43, read: "I", instead: "1" }],
    });
  });

  it("has suggestions for what the digit over all alone proves, where no other digit disagrees", () => {
    const [first, second, third] = specimens.TD1;
    const over = `${first.slice(0, 15)}0AB`.padEnd(30, "<");
    const digit = checkDigit(over.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29));
    const right = [over, second.slice(0, 29) + digit, third];
    expect(faults(right)).toEqual([]);
    expect(faults(right.with(0, over.replace("0AB", "OAB")))).toMatchObject([
      { field: "composite", suggestions: [{ line: 1, column: 16, read: "O", instead: "0" }] },
    ]);
  });

  it("has a wrong day, sex or code", () => {
    expect(faults(passportWith(13, "740231"))).toMatchObject([{ field: "birthDate", kind: "value" }]);
    expect(faults(passportWith(20, "Q"))).toMatchObject([{ field: "sex", kind: "value" }]);
    expect(faults([names.replace("UTO", "U1O"), data])).toMatchObject([{ field: "issuer", kind: "characters" }]);
    expect(faults(["P<UTO".padEnd(44, "<"), data])).toMatchObject([{ field: "names", kind: "value" }]);
  });

  it("has the wrong length or characters no zone has", () => {
    expect(readMrz("", today)).toMatchObject({ ok: false, format: null, faults: [{ field: "zone", kind: "shape" }] });
    expect(readMrz([names, data.slice(9)], today)).toMatchObject({ ok: false, format: null, mrz: null });
    expect(faults([names.replace("ERIKSSON", "ERIKSSÖN"), data])).toMatchObject([
      { field: "zone", kind: "characters" },
    ]);
  });

  it("is any specimen with one of its checked digits changed", () => {
    const changed = fc.constantFrom(...Object.values(specimens)).chain((lines) => {
      const zone = lines.join("");
      const digits = [...zone.matchAll(/\d/g)].map((match) => match.index);
      return fc.tuple(fc.constant(zone), fc.constantFrom(...digits), fc.integer({ min: 0, max: 9 }));
    });
    fc.assert(
      fc.property(changed, ([zone, at, digit]) => {
        fc.pre(zone.charAt(at) !== String(digit));
        const unchecked = zone.startsWith("V") && at >= zone.length / 2 + 28;
        expect(readMrz(zone.slice(0, at) + digit + zone.slice(at + 1), today).ok).toBe(unchecked);
      }),
    );
  });

  it("is of any form, and its fault stands in the line and columns of the digit that was changed", () => {
    const { longTD1: _, longTD2: __, ...plain } = specimens;
    for (const [form, lines] of Object.entries(plain)) {
      for (const [line, text] of lines.entries()) {
        for (const { index, 0: digit } of text.matchAll(/\d/g)) {
          const changed = Array.from<string>(lines).with(line, put(text, index, digit === "7" ? "2" : "7"));
          const own = faults(changed).filter(({ field }) => field !== "composite");
          const places = own.map((fault) => [
            fault.line - 1,
            fault.column - 1 <= index && index <= fault.column - 1 + fault.length,
          ]);
          expect(new Set(places.flat()), `${form} ${line} ${index}`).toEqual(
            new Set(own.length > 0 ? [line, true] : []),
          );
        }
      }
    }
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => readMrz(text, today)).not.toThrow();
      }),
    );
    const alike = fc
      .constantFrom(72, 88, 90)
      .chain((length) => fc.stringMatching(new RegExp(`^[A-Z0-9<]{${length}}$`)));
    fc.assert(
      fc.property(alike, (text) => {
        expect(() => readMrz(text, today)).not.toThrow();
      }),
    );
  });
});
