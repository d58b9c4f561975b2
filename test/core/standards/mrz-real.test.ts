import { describe, expect, it } from "vitest";
import { checkDigit } from "../../../core/standards/check-digit.ts";
import type { MrzResult } from "../../../core/standards/mrz.ts";
import { readMrz } from "../../../core/standards/mrz-read.ts";
import { specimens } from "./mrz-specimens.ts";

const today = "2026-11-23";
const [names, data] = specimens.TD3;

function put(line: string, at: number, part: string): string {
  return line.slice(0, at) + part + line.slice(at + part.length);
}

/** The passport specimen with a stretch of its second line replaced and all digits over it computed anew. */
function passportWith(from: number, text: string, first: string = names): MrzResult {
  let line = put(data, from, text);
  for (const [start, at] of [
    [0, 9],
    [13, 19],
    [21, 27],
    [28, 42],
  ] as const) {
    line = put(line, at, checkDigit(line.slice(start, at)));
  }
  line = put(line, 43, checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)));
  return readMrz([first, line], today);
}

const everything = ["number", "birthDate", "expiryDate", "optionalData"];

describe("a real passport", () => {
  it("without a surname is read, as given names alone", () => {
    expect(readMrz(["P<IND<<BEISPIEL<NAME".padEnd(44, "<"), data], today)).toMatchObject({
      ok: true,
      mrz: { issuer: "IND", number: "L898902C3", primaryName: "", secondaryName: "BEISPIEL NAME", proven: everything },
      advice: [{ field: "names", kind: "no-surname", line: 1, column: 6, length: 39 }],
    });
  });

  it("with 00 for unknown parts of a date is read as vaguely as it says", () => {
    const birthDates = ["680000", "680300", "68<<00", "000000"].map((text) => {
      const { ok, mrz, advice } = passportWith(13, text);
      expect({ ok, advice }).toMatchObject({
        ok: true,
        advice: [{ field: "birthDate", kind: "zeros", line: 2, column: 14, length: 6 }],
      });
      return mrz?.birthDate;
    });
    expect(birthDates).toEqual(["1968", "1968-03", "1968", null]);
    expect(passportWith(21, "300000")).toMatchObject({ ok: true, mrz: { expiryDate: "2030" } });
  });

  it("with a day that cannot be loses that date alone", () => {
    for (const text of ["680230", "681301", "680012"]) {
      expect(passportWith(13, text)).toMatchObject({
        ok: false,
        mrz: {
          number: "L898902C3",
          primaryName: "ERIKSSON",
          birthDate: null,
          expiryDate: "2012-04-15",
          proven: ["number", "expiryDate", "optionalData"],
        },
        faults: [{ field: "birthDate", kind: "value", line: 2, column: 14, length: 6 }],
      });
    }
  });

  it("with an X for its bearer's sex is read as unspecified", () => {
    expect(passportWith(20, "X")).toMatchObject({ ok: true, mrz: { sex: "X" }, advice: [{ kind: "sex", column: 21 }] });
  });

  it("with a code that no list has is read and advised on", () => {
    expect(passportWith(10, "QQQ", names.replace("UTO", "XXA"))).toMatchObject({
      ok: true,
      mrz: { issuer: "XXA", nationality: "QQQ" },
      advice: [
        { field: "issuer", kind: "code", line: 1, column: 3, message: expect.stringContaining("Stateless") },
        { field: "nationality", kind: "code", line: 2, column: 11, message: "QQQ is in no list" },
      ],
    });
  });

  it("with a number that was misread keeps it, unproven, and everything else", () => {
    expect(readMrz([names, data.replace("L898902C3", "L898902C4")], today)).toMatchObject({
      ok: false,
      mrz: { number: "L898902C4", birthDate: "1974-08-12", proven: ["birthDate", "expiryDate", "optionalData"] },
    });
  });

  it("with a character that no zone has loses that field, and names the place once", () => {
    expect(readMrz([names.replace("UTO", "U?O"), data.replace("L898902C3", "L89ÄÄ02C3")], today)).toMatchObject({
      ok: false,
      mrz: { issuer: null, number: null, primaryName: "ERIKSSON", proven: ["birthDate", "expiryDate", "optionalData"] },
      faults: [
        { kind: "characters", line: 1, column: 4, length: 1 },
        { kind: "characters", line: 2, column: 4, length: 2 },
      ],
    });
  });

  it("one of whose lines is short of fillers is read, and says which", () => {
    expect(readMrz([names.slice(0, -1), data], today)).toMatchObject({
      ok: false,
      format: "TD3",
      mrz: { issuer: "UTO", number: "L898902C3", secondaryName: "ANNA MARIA", proven: everything },
      faults: [{ field: "zone", kind: "shape", line: 1, column: 44, length: 1 }],
    });
    expect(readMrz([`${names}<<`, data], today)).toMatchObject({
      faults: [{ kind: "shape", line: 1, column: 45, length: 2 }],
    });
  });

  it("one of whose lines lost a character keeps of it what a check digit proves, and has no other fault", () => {
    const { mrz, faults } = readMrz([names, put(data, 13, "").slice(0, 12) + data.slice(13)], today);
    expect(faults).toMatchObject([{ field: "zone", kind: "shape", line: 2, column: 44, length: 1 }]);
    expect(mrz).toMatchObject({
      issuer: "UTO",
      primaryName: "ERIKSSON",
      number: "L898902C3",
      nationality: null,
      sex: null,
      birthDate: null,
      proven: ["number"],
    });
  });
});

describe("a real card", () => {
  const belgian = (digit: string, issuer = "BEL") => {
    const line = `ID${issuer}590000001<85${digit}`.padEnd(30, "<");
    const second = `8001014M3001019${issuer}`.padEnd(29, "<");
    const over = line.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18);
    return readMrz([line, second + checkDigit(over), "SPECIMEN<<BEISPIEL".padEnd(30, "<")], today);
  };
  const [right, withFiller] = [checkDigit("59000000185"), checkDigit("590000001<85")];

  it("of Belgium may count the filler within its number into the check digit", () => {
    expect(right).not.toBe(withFiller);
    expect(belgian(right)).toMatchObject({ ok: true, advice: [], mrz: { number: "59000000185" } });
    const older = belgian(withFiller);
    expect(older).toMatchObject({ ok: true, advice: [{ field: "number", kind: "filler", line: 1, column: 6 }] });
    expect(older.mrz?.number).toBe("59000000185");
    expect(older.mrz?.proven).toContain("number");
  });

  it("of another country may not", () => {
    expect(belgian(withFiller, "UTO")).toMatchObject({ ok: false, faults: [{ field: "number", kind: "check-digit" }] });
  });

  it("that leaves a digit of an empty field blank is read", () => {
    const [line, , third] = specimens.TD1;
    const second = "<<<<<<<M<<<<<<<UTO<<<<<<<<<<<";
    const over = line.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18);
    const kinds = readMrz([line, second + checkDigit(over), third], today);
    expect(kinds).toMatchObject({ ok: true, mrz: { birthDate: null, expiryDate: null } });
    expect(kinds.advice.map(({ field, kind }) => [field, kind])).toEqual([
      ["birthDate", "filler"],
      ["expiryDate", "filler"],
    ]);
  });
});

describe("a layout that is not of Doc 9303", () => {
  it("of France's earlier identity card is read, and proven whole by its last digit", () => {
    const first = "IDFRABEISPIEL".padEnd(30, "<") + "000000";
    const number = "000000000001";
    const second = `${number}${checkDigit(number)}${"MARIE<<ANNA".padEnd(14, "<")}800101${checkDigit("800101")}F`;
    const lines = [first, second + checkDigit(first + second)];
    expect(readMrz(lines, today)).toMatchObject({
      ok: true,
      format: "FRA-ID",
      mrz: {
        documentCode: "ID",
        issuer: "FRA",
        number,
        birthDate: "1980-01-01",
        sex: "F",
        expiryDate: null,
        nationality: null,
        primaryName: "BEISPIEL",
        secondaryName: "MARIE ANNA",
        proven: ["number", "birthDate", "documentCode", "issuer", "names", "optionalData", "sex"],
      },
      advice: [{ kind: "layout", message: expect.stringContaining("France issued") }],
    });
    const misread = second.replace("MARIE", "MAR1E");
    expect(readMrz([first, misread + checkDigit(first + misread)], today)).toMatchObject({
      mrz: { secondaryName: "MAR1E ANNA" },
      faults: [{ field: "names", line: 2, column: 17, suggestions: [{ read: "1", instead: "I" }] }],
    });
    expect(readMrz([first, `${second}x`], today).faults).toMatchObject([{ field: "composite", line: 2, column: 36 }]);
  });

  const closed = (line: string) => readMrz(line + checkDigit(line), today);

  it("of a French driving licence is read", () => {
    const head = "D1FRA00AA00001";
    expect(closed(`${head}${checkDigit(head)}301231${"BEISPIEL".slice(0, 8)}`)).toMatchObject({
      ok: true,
      format: "FRA-DL",
      mrz: { documentCode: "D", number: "00AA00001", expiryDate: "2030-12-31", primaryName: "BEISPIEL" },
    });
  });

  it("of another driving licence is named, and no number is made up", () => {
    expect(closed("D1NLD1000000001ABCDEFGHIJKLMN")).toMatchObject({
      ok: true,
      format: "EU-DL",
      mrz: { issuer: "NLD", number: null, primaryName: null, proven: ["documentCode", "issuer"] },
      advice: [{ kind: "layout" }],
    });
    expect(readMrz("D1NLD1000000001ABCDEFGHIJKLM?0", today).faults).toMatchObject([{ kind: "characters", column: 29 }]);
  });

  it("of a Swiss driving licence is read, and nothing in it is proven", () => {
    expect(
      readMrz(["AAA000D<<", "FACHE000000000001<<800101<<<<<", "BEISPIEL<<MARIE".padEnd(30, "<")], today),
    ).toMatchObject({
      ok: true,
      format: "CHE-DL",
      mrz: { number: "000000000001", issuer: "CHE", birthDate: "1980-01-01", secondaryName: "MARIE", proven: [] },
      advice: [{ kind: "layout" }],
    });
  });
});
