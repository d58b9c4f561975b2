import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passengers, Ship } from "./ship.ts";

let ship: Ship;
beforeAll(async () => void (ship = await Ship.equipped()), 60_000);
afterAll(() => ship[Symbol.dispose]());

const at = (name: string) => ship.at(name);
const screen = (...asked: Parameters<Ship["screen"]>) => ship.screen(...asked);

const crew = `"No.","Family name","Given names","Rank or rating","Nationality","Date of birth","Place of birth","Nature of identity document","Number of identity document","Issuing State of identity document","Expiry date of identity document"
1,"Dauvesque, the younger",Orlane,Master,UTO,1991-03-04,,Passport,XZ000999,UTO,2030
2,Orrendale,Tavish,Cook,UTO,1974-08-12,,Passport,XZ000123,UTO,2030
`;

describe("borderlink screen --pack", () => {
  it("leaves no file of answers where the list is none, or is empty", async () => {
    const lists = { "unknown.csv": "Family name;Number of what\nDoe;XZ1\n", "empty.csv": "", "sep.csv": "sep=;\n" };
    for (const [name, text] of Object.entries(lists)) {
      const { code, out } = await screen(name, text, "pack", "--answers", at("none.ndjson"));
      expect([code, out, existsSync(at("none.ndjson"))]).toEqual([2, "", false]);
    }
  });

  it("says of a list in another encoding what it is, and not that it is empty", async () => {
    const { code, err } = await screen("latin.csv", Buffer.from("Nom de famille,Numéro\nDauvesque,XZ1\n", "latin1"));
    expect([code, err]).toEqual([2, expect.stringContaining("are no UTF-8, and no UTF-16")]);
  });

  it("finds in a passenger list whom the pack knows, by document and by name, and says nothing of the others", async () => {
    const { code, out } = await screen("passengers.csv", passengers);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "line 3: NOT_VALID SECOND_LINE (DOCUMENT_REPORT UTO)",
      "line 4: CANDIDATES SECOND_LINE (PERSON UTO)",
      expect.stringMatching(/^3 lines, by pack 1, made .*, good until /),
      expect.stringMatching(/NO_RECORD +1/),
      expect.stringMatching(/NOT_VALID +1/),
      expect.stringMatching(/CANDIDATES +1/),
      "",
    ]);
  });

  it.each<[string, string, (text: string) => string | Buffer]>([
    ["semicolons", "semicolons.csv", (text) => text.replaceAll(",", ";")],
    ["tabs", "tabs.tsv", (text) => text.replaceAll(",", "\t")],
    ["a mark that is said", "said.csv", (text) => `sep=|\n${text.replaceAll(",", "|")}`],
    ["UTF-16 with its mark", "marked.csv", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without a mark, with semicolons", "bare.csv", (text) => Buffer.from(text.replaceAll(",", ";"), "utf16le")],
    ["UTF-8 with its mark", "utf8.csv", (text) => `\uFEFF${text}`],
  ])("reads a passenger list with %s", async (_, name, written) => {
    const { code, out } = await screen(name, written(passengers));
    expect([code, out.match(/NOT_VALID SECOND_LINE|CANDIDATES SECOND_LINE/g)]).toEqual([
      0,
      ["NOT_VALID SECOND_LINE", "CANDIDATES SECOND_LINE"],
    ]);
  });

  it("goes on where it was broken off, with each line answered once, and says what may be checked twice", async () => {
    const rows = Array.from({ length: 700 }, (_, row) => `XZ${String(row).padStart(6, "0")},PASSPORT,UTO`);
    const text = ["number,type,issuer", ...rows, ""].join("\n");
    const answers = at("many.answers");
    const whole = await screen("many.csv", text, "pack", "--answers", answers);
    expect([whole.code, existsSync(`${answers}.begun`), existsSync(`${answers}.report.json`)]).toEqual([
      0,
      false,
      true,
    ]);
    const written = readFileSync(answers, "utf8");
    const taken = await screen("many.csv", text, "pack", "--answers", answers);
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining("Nothing is ever overwritten")]);
    const { size } = statSync(at("many.csv"));
    const begun = JSON.stringify({ batch: "b", size, pack: true });
    // Killed while it wrote: the last answer is half.
    const half = written.split("\n").slice(0, 500).join("\n") + '\n{"line":502,"verd';
    const broken = (name: string, said = begun) => {
      writeFileSync(at(name), half);
      writeFileSync(`${at(name)}.begun`, said);
      return at(name);
    };
    const goneOn = await screen("many.csv", text, "pack", "--answers", broken("half.answers"), "--json");
    expect([goneOn.code, goneOn.err]).toEqual([
      0,
      expect.stringMatching(/^500 lines were answered before; it goes on with line 502\. Up to 500 .* counted twice\./),
    ]);
    expect(JSON.parse(goneOn.out.trim().split("\n").at(-1) ?? "")).toMatchObject({ lines: 700 });
    const lineOf = (one: string) => (JSON.parse(one) as { line: number }).line;
    const lines = readFileSync(at("half.answers"), "utf8").trim().split("\n").map(lineOf);
    expect(lines).toEqual(rows.map((_, row) => row + 2));
    const other = await screen("many.csv", `${text}XZ1,,\n`, "pack", "--answers", broken("other.answers"));
    expect([other.code, other.err]).toEqual([1, expect.stringContaining("another list")]);
    const ofHub = broken("hub.answers", JSON.stringify({ batch: "b", size }));
    const mixed = await screen("many.csv", text, "pack", "--answers", ofHub);
    expect([mixed.code, mixed.err]).toEqual([1, expect.stringContaining("was begun without --pack")]);
    const cut = await screen("many.csv", text, "pack", "--answers", broken("cut.answers", begun.slice(0, 16)));
    expect([cut.code, cut.err]).toEqual([1, expect.stringContaining("cut.answers.begun was not written to its end")]);
  });

  it("reads a crew list, and writes what it answers of each line", async () => {
    const { code, out } = await screen("crew.csv", crew, "pack", "--json", "--answers", at("crew.answers"));
    expect([code, JSON.parse(out.split("\n").at(-2) ?? "")]).toMatchObject([
      0,
      { lines: 2, errors: 0, verdicts: { NO_RECORD: 1, NOT_VALID: 1 }, pack: { sequence: 1 } },
    ]);
    const answers = readFileSync(at("crew.answers"), "utf8").trim().split("\n");
    expect(answers.map((line) => JSON.parse(line))).toMatchObject([
      { line: 2, verdict: "NO_RECORD", pack: { sequence: 1, minutes: 0 } },
      { line: 3, verdict: "NOT_VALID", document: { candidates: [{ owner: "UTO" }] } },
    ]);
  });

  it("takes words that every object of the language has for words that no list has", async () => {
    const { code, out } = await screen("words.csv", passengers.replace(",Passport,XZ000123", ",constructor,XZ000123"));
    expect([code, out.split("\n")[0]]).toEqual([0, "line 3: NOT_VALID SECOND_LINE (DOCUMENT_REPORT UTO)"]);
    const named = await screen("named.csv", passengers.replace("Visa number", "constructor"));
    expect([named.code, named.err]).toEqual([2, expect.stringContaining("no crew or passenger list")]);
  });

  it("reads lists as CSV and NDJSON, and no other", async () => {
    const { code, err } = await screen("list.xml", passengers, "pack", "--format", "xml");
    expect([code, err]).toEqual([2, expect.stringContaining("--format is one of ndjson csv.")]);
  });

  it("says from which line on nothing was checked, where a line is longer than any is", async () => {
    const { code, err } = await screen("long.csv", `${passengers}${"A".repeat(100_000)},,,,,,,XZ000123,,,,,,\n`);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/From line \d on nothing was checked: a line there is longer/),
    ]);
  });

  it("says of a line that cannot be asked why, and ends with 1", async () => {
    const broken = `${passengers}Orrendale,Tavish,UTO,12/08/1974,,M,Passport,XZ000124,UTO,,,,,\nOrrendale,Tavish\n`;
    const { code, out } = await screen("broken.csv", broken);
    expect(code).toBe(1);
    expect(out).toMatch(/line 5: could not be asked: .*birthDate/);
    expect(out).toContain("line 6: could not be asked: has 2 cells, not 14");
    expect(out).toMatch(/could not be asked +2/);
  });

  it("takes lists of the hub's own form, and no others", async () => {
    const own = await screen("own.csv", "number,type,issuer\nXZ000123,PASSPORT,UTO\n");
    expect(own.out).toContain("line 2: NOT_VALID");
    const lines = await screen("own.ndjson", '{"number":"XZ000123","type":"PASSPORT","issuer":"UTO"}\n{}\n');
    expect([lines.code, lines.out]).toEqual([
      1,
      expect.stringMatching(/line 1: NOT_VALID[^]*line 2: could not be asked/),
    ]);
    const other = await screen("other.csv", "Vorname,Nachname\nOrlane,Dauvesque\n");
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("no crew or passenger list")]);
    const mixed = await screen(
      "mixed.csv",
      "Family name,Nature and number of identity document\nOrrendale,Passport XZ000123\n",
    );
    expect(mixed.code).toBe(2);
  });

  it("of a pack whose time is over says of every line that it was not checked", async () => {
    const { code, out } = await screen("passengers.csv", passengers, "ended");
    expect(code).toBe(1);
    expect(out).toMatch(/line 2: NOT_CHECKED SECOND_LINE\nline 3: NOT_CHECKED SECOND_LINE\nline 4: NOT_CHECKED/);
    expect(out).not.toContain("NO_RECORD");
  });

  it("asks for what it needs", async () => {
    writeFileSync(at("own.csv"), "number\nXZ1\n");
    const without = (...more: string[]) => ship.called("screen", at("own.csv"), ...more);
    expect(await without("--pack", at("pack"))).toMatchObject({ code: 2, err: expect.stringContaining("--device") });
    expect(await without("--purpose", "border-control")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--key-file"),
    });
  });
});
