import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CsvRow } from "../../imports/formats/csv-row.ts";
import { type Operator, openOperator } from "./operator.ts";
import { threadMillis } from "../thread-time.ts";

let operator: Operator;

beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.close());

const documents = `reference,type,number,issuer,holder.surname,holder.givenNames,note
D1,PASSPORT,ZZ0001,UTO,Carvassin,Aldo,"kept in a drawer, folded
twice"
D2,VISA,ZZ0002,,,,
`;

describe("importing CSV", () => {
  it("reads column names as fields, dotted ones as nested, and an empty cell as not stated", async () => {
    const path = await operator.file("documents.csv", `\uFEFF${documents.replaceAll("\n", "\r\n")}`);
    expect(await operator.import(path, { record: "document", owner: "UTO" })).toMatchObject({
      created: 2,
      rejected: 0,
    });
    const [one, other] = (await operator.held("document")).sort((a, b) => (a.reference < b.reference ? -1 : 1));
    expect(one).toMatchObject({ number: "ZZ0001", holder: { surname: "Carvassin", givenNames: "Aldo", sex: null } });
    expect(one?.["note"]).toBe("kept in a drawer, folded\ntwice");
    expect(other).toMatchObject({ type: "VISA", issuer: null, holder: null });
  });

  it("reads lists, numbers, truth values and handling as their fields ask for", async () => {
    const header =
      "record,owner,reference,test,names.0.kind,names.0.full,heightCm,languages,birthDates.0.date,birthDates.0.approximate,handling";
    const row = 'person,UTO,P1,true,MAIN,Ada Ferro,171,Utopian|Latin,1970,true,"{""audiences"":[{}]}"';
    expect(await operator.import(await operator.file("persons.csv", `${header}\n${row}\n`))).toMatchObject({
      created: 1,
    });
    expect((await operator.held("person"))[0]).toMatchObject({
      test: true,
      names: [{ kind: "MAIN", full: "Ada Ferro" }],
      heightCm: 171,
      languages: ["Utopian", "Latin"],
      birthDates: [{ date: "1970", approximate: true }],
    });
  });

  it("reads links by the references of what they join", async () => {
    const persons = "record,reference,names.0.kind,names.0.full\nperson,P1,MAIN,Ada\nperson,P2,MAIN,Bea\n";
    const relatives =
      "record,kind,from.record,from.reference,to.record,to.reference,source\nlink,RELATIVE_OF,person,P1,person,P2,a register\n";
    await operator.import(await operator.file("persons.csv", persons), { owner: "UTO" });
    expect(await operator.import(await operator.file("links.csv", relatives), { owner: "UTO" })).toMatchObject({
      kinds: { link: 1 },
    });
  });

  it("rejects a row with its line and keeps the ones after it", async () => {
    const rows = [
      "reference,type,number",
      "D1,PASSPORT",
      "D2,BANKNOTE,1",
      "D3,PASSPORT,1,2",
      'D4,PASS"PORT,1',
      "D5,PASSPORT,\uFFFD",
      "D6,PASSPORT,6",
    ];
    const { created, rejects } = await operator.import(await operator.file("d.csv", rows.join("\n")), {
      record: "document",
      owner: "UTO",
    });
    expect(created).toBe(1);
    expect(rejects.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      "line 2: the row has 2 cells, the header 3",
      expect.stringMatching(/^line 3: type: /),
      "line 4: the row has 4 cells, the header 3",
      "line 5: the row is not CSV: look at its quotation marks",
      expect.stringMatching(/^line 6: the row holds U\+FFFD, which stands where a character was lost/),
    ]);
  });

  it("reads a cell of any number of lines in time that grows with its length", () => {
    const [row, began] = [new CsvRow(","), threadMillis()];
    expect(row.take('D1,"left open')).toBe("open");
    for (let line = 0; line < 200_000; line += 1) row.take("a");
    // Where each line copied those before it, this took 40 s.
    expect(threadMillis() - began, "milliseconds").toBeLessThan(2000);
    expect([row.take('"'), row.cells[1]?.length]).toEqual(["ended", "left open".length + 400_001]);
  });

  it("names a row whose quotation mark is left open, and takes the ones after it", async () => {
    const { created, rejects } = await operator.import(
      await operator.file("d.csv", 'reference,number\nD1,1\nD2,"open\nD3,3\n'),
      { record: "document", owner: "UTO" },
    );
    expect(created).toBe(2);
    expect(rejects).toEqual([
      { at: "line 3", reason: "a quotation mark is left open to the end of the file: look at its quotation marks" },
    ]);
  });
});
