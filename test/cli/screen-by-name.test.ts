import { readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passengers, Ship } from "./ship.ts";

let ship: Ship;
beforeAll(async () => void (ship = await Ship.equipped()), 60_000);
afterAll(() => ship[Symbol.dispose]());

const at = (name: string) => ship.at(name);
const screen = (...asked: Parameters<Ship["screen"]>) => ship.screen(...asked);

describe("a line without the number of a document, screened by a pack", () => {
  it("is asked by name, which is said of it, and refused where it has none", async () => {
    const nameless = ",,UTO,1980-01-02,,F,Passport,,UTO,,,,,\n";
    const unknown = "Dauvesque,Orlane,UTO,1991-03-04,,F,Passport,,UTO,,,,,\n";
    const text = `${passengers.replace("XZ000555", "")}${nameless}${unknown}`;
    const { code, out } = await screen("unnumbered.csv", text, "pack", "--answers", at("unnumbered.answers"));
    expect([code, out.split("\n").slice(0, 3)]).toEqual([
      1,
      [
        "line 3: NOT_VALID SECOND_LINE (DOCUMENT_REPORT UTO)",
        "line 4: CANDIDATES SECOND_LINE (PERSON UTO), by name alone",
        "line 5: could not be asked: has neither the number of a document nor a name",
      ],
    ]);
    expect(out).toMatch(/by name alone +2 of these/);
    const answers = readFileSync(at("unnumbered.answers"), "utf8").trim().split("\n");
    expect(answers.map((line) => (JSON.parse(line) as { byNameAlone?: boolean }).byNameAlone ?? false)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
    writeFileSync(at("rest.answers"), `${answers.slice(0, 4).join("\n")}\n`);
    const { size } = statSync(at("unnumbered.csv"));
    writeFileSync(at("rest.answers.begun"), JSON.stringify({ batch: "b", size, pack: true }));
    await screen("unnumbered.csv", text, "pack", "--answers", at("rest.answers"));
    for (const name of ["unnumbered", "rest"]) {
      const report = JSON.parse(readFileSync(at(`${name}.answers.report.json`), "utf8")) as object;
      expect(report).toMatchObject({ lines: 5, errors: 1, byNameAlone: 2 });
    }
  });

  it("finds whom pack check finds by the same, and no more by a name without a day of birth", async () => {
    const row = (born: string) => `Brenighan,Nimelle,UTO,${born},,F,Passport,,UTO,,,,,\n`;
    const header = passengers.slice(0, passengers.indexOf("\n") + 1);
    for (const born of ["1980-01-02", "1980-01-03", "1955-06-07", ""]) {
      await screen("alike.csv", header + row(born), "pack", "--answers", at(`${born}.answers`));
      const [screened] = readFileSync(at(`${born}.answers`), "utf8")
        .trim()
        .split("\n");
      const person = {
        name: "Nimelle Brenighan",
        nationality: "UTO",
        sex: "F",
        ...(born !== "" && { birthDate: born }),
      };
      const asked = ["pack", "check", at("pack"), ...ship.device, "--traveller", JSON.stringify(person)];
      const { out } = await ship.called(...asked);
      const { line: _line, byNameAlone, pack: _pack, ...answer } = JSON.parse(screened ?? "");
      const { pack: _age, ...checked } = JSON.parse(out);
      expect([born, byNameAlone, answer]).toEqual([born, true, checked]);
    }
  });

  it.each(["-", "N/A", "0000"])("takes %s for no number, as ships write blanks", async (blank) => {
    const header = passengers.slice(0, passengers.indexOf("\n") + 1);
    const row = `Brenighan,Nimelle,UTO,1980-01-02,,F,Passport,${blank},UTO,,,,,\n`;
    const { code, out } = await screen("blank.csv", header + row);
    expect([code, out]).toEqual([0, expect.stringMatching(/^line 2: CANDIDATES .*, by name alone$/m)]);
  });
});
