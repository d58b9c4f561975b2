import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Kind } from "../../records/kinds.ts";
import { type Operator, openOperator } from "./operator.ts";

const list = (shape: string) => join(import.meta.dirname, "fixtures", `uk-list.${shape}`);

let operator: Operator;

async function held(kind: Kind, reference: string) {
  return (await operator.held(kind)).find((one) => one.reference === reference);
}

describe.each(["xml", "csv"])("an individual of the UK Sanctions List as %s", (shape) => {
  beforeAll(async () => {
    operator = await openOperator();
    await operator.import(list(shape));
  });
  afterAll(() => operator.close());

  it("is said to be taken for that list, with the day of its edition", () => {
    expect(operator.remarks[0]).toBe(`Taken for: the UK Sanctions List, ${shape.toUpperCase()}, published 2026-02-13.`);
  });

  it("keeps names by their kind, whatever its case, with family and given names", async () => {
    expect((await held("person", "UTO9001"))?.["names"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "MAIN", full: "Aldo Brenno CARVASSIN", surname: "CARVASSIN" }),
        expect.objectContaining({ kind: "ALIAS", full: "Aldo KARVASSIN", note: "spelling of the primary name" }),
        expect.objectContaining({ kind: "WEAK_ALIAS", full: "Lampo", surname: null, note: null }),
        expect.objectContaining({ kind: "ALIAS", full: "Альдо Карвассин", script: "Cyrl" }),
      ]),
    );
  });

  it("keeps a day of birth as partial as it is printed, and what is none in the note", async () => {
    const person = await held("person", "UTO9001");
    const dates = ((person?.["birthDates"] ?? []) as { date: string }[]).map(({ date }) => date);
    expect(dates.slice(0, 3)).toEqual(["1945", "1946-03", "1947-05-12"]);
    expect(person?.["note"]).toContain("Date of birth as printed: 15/08/19yy");
    expect(person?.["note"]).toContain("Keeps a lighthouse.\nSaid to have moved the light.");
  });

  it("turns countries into codes and keeps as printed what has none", async () => {
    expect(await held("person", "UTO9001")).toMatchObject({
      owner: "FCDO",
      sex: "M",
      nationalities: expect.arrayContaining(["UTO"]) as string[],
      nationalitiesPrinted: ["Isle of Nowhere"],
      titles: ["Doctor"],
      occupations: ["Keeper of the Lighthouse"],
      birthPlaces: [{ place: "Amaurot", country: "UTO" }],
      addresses: [
        { text: "1 Harbour Road, Amaurot, 0001", country: "UTO" },
        { text: "Isle of Nowhere", country: null },
      ],
    });
  });

  it("is listed with the measures of the list beside it, and each passport once", async () => {
    expect(await held("notice", "UTO9001")).toMatchObject({
      form: "LISTING",
      colour: null,
      issued: "2012-06-29",
      measures: ["ASSET_FREEZE", "TRAVEL_BAN"],
      purpose: "The Utopia (Sanctions) (EU Exit) Regulations 2020; designated by UN; imposes: Asset freeze, Travel Ban",
    });
    expect(await held("notice", "UTO9002")).toMatchObject({ measures: ["ASSET_FREEZE", "OTHER"] });
    const passports = (await operator.held("document")).filter(({ type }) => type === "PASSPORT");
    expect(passports).toMatchObject([{ number: "ZZ0000001", issuer: "UTO" }]);
    expect(await operator.held("documentReport")).toEqual([]);
  });
});

describe("importing the UK Sanctions List", () => {
  beforeEach(async () => {
    operator = await openOperator();
  });
  afterEach(() => operator.close());

  it("counts what it does not hold and rejects what it cannot read, and a second time changes nothing", async () => {
    const first = await operator.import(list("xml"));
    expect(first).toMatchObject({
      read: 15,
      created: 10,
      notHeld: 3,
      rejected: 2,
      kinds: { person: 2, notice: 2, document: 2, link: 4 },
    });
    expect(first.rejects.map(({ reason }) => reason)).toEqual([
      "the individual has no name",
      "the designation names UniqueID twice",
    ]);
    expect(await operator.import(list("xml"))).toMatchObject({ created: 0, changed: 0, unchanged: 10 });
  });

  it("reads a designation's rows as one, and names the lines it stands in", async () => {
    const text = await readFile(list("csv"), "utf8");
    const path = await operator.file("uk.csv", `${text}12/02/2026,UTO9005,,\n,,${",".repeat(55)}\n`);
    const { created, notHeld, rejects } = await operator.import(path);
    expect({ created, notHeld }).toEqual({ created: 8, notHeld: 2 });
    expect(rejects).toEqual([
      { at: "line 10", reason: "the row has 4 cells, the header 58" },
      { at: "line 11", reason: "the row has no Unique ID" },
    ]);
  });

  it.each([
    ["con.csv", "Last Updated,28/01/2026\nName 6,Name 1,Title,Alias Type,Group Type,Group ID\nX,Y,,AKA,Individual,1\n"],
    ["con.xml", "<ArrayOfFinancialSanctionsTarget><FinancialSanctionsTarget/></ArrayOfFinancialSanctionsTarget>"],
  ])("refuses the list of OFSI, and says which to take: %s", async (name, content) => {
    const path = await operator.file(name, content);
    await expect(operator.import(path)).rejects.toThrow(/consolidated list of OFSI.*take the UK Sanctions List/);
    expect(await operator.held("person")).toEqual([]);
  });
});
