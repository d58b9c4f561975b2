import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runImport } from "../../cli/commands/import.ts";
import { suggestMapping } from "../../imports/mapping/suggest.ts";
import { dateIn } from "../../imports/mapping/apply.ts";
import { said } from "../cli/said.ts";
import { ndjson, type Operator, openOperator, person } from "./operator.ts";
import { zipOf } from "./zip.ts";

let operator: Operator;
beforeAll(async () => {
  operator = await openOperator();
});
afterAll(() => operator.close());

const lost = [
  "File;Passport No;Country;Status;Date lost;Names;Desk",
  "L-1;XZ0000004;Utopia;L;12/03/2026;DOE, Ada;4",
  "L-2;XZ0000005;uto;S;00/04/2026;;7",
].join("\n");

const columns = {
  File: "reference",
  "Passport No": "number",
  Country: { to: "issuer", country: true },
  Status: { to: "fraudType", codes: { L: "LOST", S: "STOLEN" } },
  "Date lost": { to: "theftDate", date: "dd/mm/yyyy" },
  Names: null,
  Desk: null,
};
const constants = { owner: "UTO", type: "PASSPORT", handling: { audiences: [{}] } };

let files = 0;

/** Imports a CSV by a mapping. */
async function imported(csv: string, mapping: object) {
  const path = await operator.file(`m${(files += 1)}.csv`, csv);
  const by = await operator.file(`m${files}.json`, JSON.stringify(mapping));
  return operator.import(path, { mapping: by });
}

describe("a CSV of any shape", () => {
  it("becomes records by its mapping: columns, codes, dates, countries and constants", async () => {
    const taken = await imported(lost, { record: "documentReport", columns, constants });
    expect(taken).toMatchObject({ created: 2, rejected: 0 });
    const held = await operator.held("documentReport");
    expect(held.toSorted((one, other) => (one.reference < other.reference ? -1 : 1))).toMatchObject([
      { reference: "L-1", number: "XZ0000004", issuer: "UTO", fraudType: "LOST", theftDate: "2026-03-12" },
      { reference: "L-2", number: "XZ0000005", issuer: "UTO", fraudType: "STOLEN", theftDate: "2026-04" },
    ]);
  });

  it("has cells parted into several fields, or into a list", async () => {
    const people = 'Id,Name,Nations\nP1,"DOE, Ada",UTO/NLD\nP2,"A, B, C",\nP3,Bo,UTO|X\n';
    const mapping = {
      record: "person",
      columns: {
        Id: "reference",
        Name: { to: ["names.0.surname", "names.0.full"], split: "," },
        Nations: { to: "nationalities", split: "/" },
      },
      constants: { owner: "UTO", "names.0.kind": "MAIN" },
    };
    const taken = await imported(people, mapping);
    expect(taken.rejects).toEqual([
      { at: "line 3", reason: "column 2 has 3 parts, for 2 fields" },
      { at: "line 4", reason: "column 3 holds |, which parts our lists" },
    ]);
    expect(await operator.held("person")).toMatchObject([
      { names: [{ kind: "MAIN", surname: "DOE", full: "Ada" }], nationalities: ["UTO", "NLD"] },
    ]);
  });

  it("has a date whose form names a part twice refused before anything is read", async () => {
    for (const date of ["yyyyyyyy", "yyyy dd dd", "dd/Mon/mm yyyy", "dd/mm"]) {
      const asked = { ...columns, "Date lost": { to: "theftDate", date } };
      await expect(imported(lost, { record: "documentReport", columns: asked, constants })).rejects.toThrow(
        /a form of a date such as/,
      );
    }
  });

  it("has a mapping read that an editor began with a mark of its encoding", async () => {
    const path = await operator.file("marked.csv", lost);
    const mapping = await operator.file(
      "marked.json",
      `\uFEFF${JSON.stringify({ record: "documentReport", columns, constants })}`,
    );
    expect(await operator.import(path, { mapping, dryRun: true })).toMatchObject({ rejected: 0 });
  });

  it("has what does not fit told by its column, and never printed", async () => {
    const rows =
      "L-3;XZ0000006;Nowhere;L;12/03/2026;;\nL-4;XZ0000007;UTO;Z;12/03/2026;;\nL-5;X8;UTO;L;2026-03-12;;\nL-6;X9";
    const csv = `${lost.split("\n")[0]}\n${rows}\n`;
    const { rejects } = await imported(csv, { record: "documentReport", columns, constants });
    expect(rejects.map(({ reason }) => reason)).toEqual([
      "column 3 names no country",
      "column 4 holds a word that its table of codes does not have",
      "column 5 is no date of the form dd/mm/yyyy",
      "the row has 2 cells, the header 7",
    ]);
  });

  it.each([
    ["leaves a column out without a word", { ...columns, Desk: undefined }, /does not name column 7 of the file/],
    ["names a column that is not there", { ...columns, Port: null }, /the file has no column "Port"/],
    ["names no field", { ...columns, Desk: "desk" }, /column 6 names no field of any kind/],
    ["sends two columns to one field", { ...columns, Desk: "number" }, /has the name of column 2/],
    ["has a date of no form", { ...columns, Desk: { to: "issued", date: "soon" } }, /cannot be used/],
    ["has a part that is unknown", { ...columns, Desk: { into: "note" } }, /cannot be used/],
  ])("is refused by a mapping that %s", async (_what, others, says) => {
    await expect(imported(lost, { record: "documentReport", columns: others, constants })).rejects.toThrow(says);
  });

  it.each([
    ["dd/mm/yyyy", "12/03/2026", "2026-03-12"],
    ["dd/mm/yyyy", "00/00/2026", "2026"],
    ["m/d/yyyy", "3/12/2026", "2026-03-12"],
    ["dd Mon yyyy", "12 Mar 2026", "2026-03-12"],
    ["dd.mm.yyyy", "12.03.2026", "2026-03-12"],
    ["dd.mm.yyyy", "12x03x2026", null],
    ["dd/mm/yyyy", "31/02/2026", null],
  ])("has dates of the form %s: %s", (form, text, date) => {
    expect(dateIn(form, text)).toBe(date);
  });
});

describe("a first mapping", () => {
  it("is guessed from header and rows, with tables of the words and forms that stand there", async () => {
    const { mapping } = await suggestMapping(await operator.file("lost.csv", lost));
    expect(mapping).toMatchObject({
      record: "documentReport",
      columns: {
        "Passport No": "number",
        Country: { to: "issuer", country: true },
        Status: { to: "fraudType", codes: { L: "LOST", S: "STOLEN" } },
        "Date lost": { to: "theftDate", date: "dd/mm/yyyy" },
        Desk: null,
      },
    });
  });

  it("is suggested for no published list, and for no column whose name a mapping cannot keep", async () => {
    await expect(suggestMapping("test/imports/fixtures/uk-list.csv")).rejects.toThrow(/needs no mapping/);
    const path = await operator.file("proto.csv", "__proto__;constructor;Passport No\nA;B;XZ0000009\n");
    await expect(suggestMapping(path)).rejects.toThrow(/Column 1 has a name that no JSON keeps/);
  });

  it("is made by what is said of the file: owner, mark, encoding and place in a zip", async () => {
    const latin = Buffer.from("Passport No;Status, état\nXZ1;volé\n", "latin1");
    const zip = await operator.file("two.zip", zipOf({ "a.csv": latin, "b.csv": "plate\n" }));
    const said = { owner: "NLD", delimiter: ";", encoding: "windows-1252", entry: "a.csv" } as const;
    const { mapping } = await suggestMapping(zip, { record: "documentReport", ...said });
    expect(mapping).toMatchObject({
      columns: { "Passport No": "number", "Status, état": { to: "fraudType", codes: { volé: expect.any(String) } } },
      constants: { owner: "NLD" },
    });
  });

  it("stands in a new file beside the CSV, and ten rows are shown as they would arrive", async () => {
    const path = await operator.file("many.csv", `${lost}\n${lost.split("\n").slice(1).join("\n")}`);
    const { ended, answers } = await said((output) => runImport(path, { suggest: true }, output));
    expect(ended).toBe(0);
    expect(answers.map((line) => JSON.parse(line))).toHaveLength(4);
    expect(JSON.parse(answers[0] as string)).toMatchObject({ record: "documentReport", theftDate: "2026-03-12" });
    expect(JSON.parse(await readFile(`${path}.mapping.json`, "utf8"))).toHaveProperty("columns");
    await expect(said((output) => runImport(path, { suggest: true }, output))).rejects.toThrow(/EEXIST/);
    expect(await operator.held("vehicle")).toEqual([]);
  });
});

describe("a mapping that is named for a file", () => {
  it("is refused for what is no CSV, and not left unused", async () => {
    const mapping = await operator.file("any.mapping.json", "{}");
    const path = await operator.file("own.ndjson", ndjson(person("P1")));
    await expect(operator.import(path, { mapping })).rejects.toThrow(/needs no mapping: import it without --mapping/);
  });
});
