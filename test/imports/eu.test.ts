import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operator, openOperator } from "./operator.ts";

const list = join(import.meta.dirname, "fixtures", "eu-list.xml");

let operator: Operator;
let first: Awaited<ReturnType<Operator["import"]>>;

beforeAll(async () => {
  operator = await openOperator();
  first = await operator.import(list);
});
afterAll(() => operator.close());

const person = async () => (await operator.held("person"))[0];

describe("a person of the European Union's financial sanctions list", () => {
  it("is of an edition whose day counts in UTC", () => {
    const said = "Taken for: the financial sanctions list of the European Union, XML, published 2026-02-13.";
    expect(operator.remarks[0]).toBe(said);
    expect(first).toMatchObject({ format: "eu", published: "2026-02-13T23:30:00.000Z" });
  });

  it("has its weak names told by the remark, also where they are marked as strong", async () => {
    expect((await person())?.["names"]).toMatchObject([
      { kind: "WEAK_ALIAS", full: "Lampo", note: null },
      { kind: "MAIN", full: "Aldo Brenno CARVASSIN", surname: "CARVASSIN", givenNames: "Aldo Brenno" },
      { kind: "ALIAS", full: "Альдо Карвассин", script: "Cyrl", note: null },
      { kind: "WEAK_ALIAS", full: "Aldo Vennari", note: "used in letters" },
    ]);
  });

  it("has days of birth as whole, as vague and as wide as printed, and others in the note", async () => {
    const one = await person();
    expect(one?.["birthDates"]).toEqual([
      { date: "1945-05-12", until: null, approximate: false },
      { date: "1946-06", until: null, approximate: false },
      { date: "1947", until: null, approximate: true },
      { date: "1953", until: "1958", approximate: true },
    ]);
    expect(one?.["note"]).toContain("Date of birth as printed: from ? to 1960");
    expect(one?.["note"]).toMatch(/as printed: 1365 \(islamic calendar\); a year of another calendar: .*1986.*1945/);
    expect(one?.["note"]).toContain("Keeps a lighthouse & a boat");
  });

  it("has no country where the list writes 00, and one without a code as printed", async () => {
    expect(await person()).toMatchObject({
      owner: "EU-FSF",
      reference: "EU.9001.1",
      sex: "M",
      nationalities: ["NLD"],
      nationalitiesPrinted: ["ISLE OF NOWHERE"],
      birthPlaces: [{ place: "Amaurot", country: null }],
      addresses: [{ text: "1 Harbour Road, 0001, Amaurot", country: "NLD" }],
      titles: ["Doctor"],
      occupations: ["Keeper"],
    });
  });

  it("has documents under their Latin number, and what the list says of one as the list's own statement", async () => {
    const documents = new Map((await operator.held("document")).map((one) => [one["number"], one]));
    const source = "European Union financial sanctions";
    expect(documents.get("ZZ0000001")).toMatchObject({
      type: "PASSPORT",
      issuer: "NLD",
      note: "diplomatic; name on it: Aldo C; issued by: Harbour office",
      statements: [
        { field: "number", value: "known to be false", source, at: "2022-02-25" },
        { field: "number", value: "reported lost", source, at: "2022-02-25" },
      ],
    });
    expect(documents.get("AB000002")).toMatchObject({
      type: "IDENTITY_CARD",
      issuer: null,
      note: "number as printed: АБ000002; the list says: known to be expired",
    });
    expect(documents.get("000003")).toMatchObject({ type: "OTHER", note: "Other identification number" });
    expect(await operator.held("documentReport")).toEqual([]);
  });

  it("has a document whose code of type is a word that every object of the language has as another one", async () => {
    const xml = (await readFile(list, "utf8")).replace(
      'identificationTypeCode="passport"',
      'identificationTypeCode="constructor"',
    );
    const taken = await operator.import(await operator.file("eu-words.xml", xml), { dryRun: true });
    expect(taken.rejected).toBe(first.rejected);
  });

  it("is listed under a freeze of assets, with the acts", async () => {
    expect(await operator.held("notice")).toMatchObject([
      {
        form: "LISTING",
        number: "EU.9001.1",
        issued: "2022-02-26",
        measures: ["ASSET_FREEZE"],
        purpose: "European Union financial sanctions; UTO 2022/9001 (OJ L1)",
      },
    ]);
  });

  it("is one of the entries that add up, and read again nothing changes", async () => {
    expect(first).toMatchObject({ read: 13, created: 9, notHeld: 2, rejected: 2 });
    expect(first.rejects.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      "line 39, entity EU.9003.3: the person has no name",
      "line 42, entity EU.9004.4: the entity is robot: a person or an enterprise",
    ]);
    expect(await operator.import(list)).toMatchObject({ created: 0, changed: 0, unchanged: 9 });
  });
});
