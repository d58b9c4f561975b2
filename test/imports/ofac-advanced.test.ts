import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operator, openOperator } from "./operator.ts";

const list = join(import.meta.dirname, "fixtures", "ofac-advanced.xml");

let operator: Operator;
let first: Awaited<ReturnType<Operator["import"]>>;

beforeAll(async () => {
  operator = await openOperator();
  first = await operator.import(list);
});
afterAll(() => operator.close());

describe("an individual of the advanced form of OFAC's list", () => {
  it("is of the edition of that day, and counted once with what is not held", () => {
    expect(operator.remarks[0]).toMatch(/in the advanced form, XML, published 2026-02-13\.$/);
    expect(first).toMatchObject({
      read: 10,
      created: 7,
      notHeld: 2,
      rejected: 1,
      kinds: { person: 1, notice: 1, document: 2, link: 3 },
    });
    expect(first.rejects.map(({ reason }) => reason)).toEqual(["the individual has no name"]);
  });

  it("has names by their parts in each script, and those of low quality are weak", async () => {
    expect((await operator.held("person"))[0]?.["names"]).toMatchObject([
      { kind: "MAIN", full: "Aldo CARVASSIN", surname: "CARVASSIN", givenNames: "Aldo", script: "Latn" },
      { kind: "MAIN", full: "Альдо КАРВАССИН", surname: "КАРВАССИН", script: "Cyrl" },
      { kind: "WEAK_ALIAS", full: "LAMPO", note: null },
      { kind: "ALIAS", full: "Vennari", note: "f.k.a." },
    ]);
  });

  it("is born in a year where a period from its first day to its last means it", async () => {
    expect(await operator.held("person")).toMatchObject([
      {
        owner: "OFAC",
        reference: "9001",
        birthDates: [
          { date: "1945-05-12", until: null, approximate: false },
          { date: "1946", until: null, approximate: true },
          { date: "1950", until: "1952", approximate: false },
        ],
        birthPlaces: [{ place: "Amaurot", country: "UTO" }],
        sex: "M",
        nationalities: [],
        nationalitiesPrinted: ["Isle of Nowhere"],
        occupations: ["Keeper"],
        addresses: [{ text: "Amaurot", country: "UTO" }],
        note: "Keeps a lighthouse.\nSecondary sanctions risk: section 1(b) of an order",
      },
    ]);
  });

  it("has its own documents, of whose validity the list speaks for itself", async () => {
    const documents = new Map((await operator.held("document")).map((one) => [one["number"], one]));
    expect([...documents.keys()].toSorted()).toEqual(["000002", "ZZ0000001"]);
    expect(documents.get("ZZ0000001")).toMatchObject({
      type: "PASSPORT",
      issuer: "UTO",
      issued: "2001-05-12",
      expires: "2011-05-11",
      note: "the list says: fraudulent",
    });
    expect(await operator.held("documentReport")).toEqual([]);
  });

  it("is listed with the programmes and what is imposed", async () => {
    expect(await operator.held("notice")).toMatchObject([
      {
        reference: "9001",
        issued: "2020-03-04",
        measures: ["ASSET_FREEZE"],
        purpose: "OFAC sanctions list; SDN List; programmes: UTO-1; imposes: Block",
      },
    ]);
  });

  it("is the same in the namespace from before 2024-05-07", async () => {
    const text = await readFile(list, "utf8");
    const old = text.replace(/xmlns="[^"]*"/, 'xmlns="http://www.un.org/sanctions/1.0"');
    expect(await operator.import(await operator.file("old.xml", old))).toMatchObject({ unchanged: 7, created: 0 });
  });

  it("is told of where what it may refer to stands behind it", async () => {
    const text = await readFile(list, "utf8");
    const [locations = ""] = /<Locations>[\s\S]*<\/Locations>/.exec(text) ?? [];
    const moved = text.replace(locations, "").replace("<ProfileRelationships>", `${locations}<ProfileRelationships>`);
    const { rejects } = await operator.import(await operator.file("moved.xml", moved), { dryRun: true });
    expect(rejects.map(({ reason }) => reason)).toContain("Location stands behind the parties, which may refer to it");
  });
});
