import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operator, openOperator } from "./operator.ts";

const list = join(import.meta.dirname, "fixtures", "ofac-list.xml");

let operator: Operator;
let first: Awaited<ReturnType<Operator["import"]>>;

beforeAll(async () => {
  operator = await openOperator();
  first = await operator.import(list);
});
afterAll(() => operator.close());

const person = async () => (await operator.held("person"))[0];

describe("an individual of OFAC's list", () => {
  it("is of an edition of that day, month first, and counted with what is not held", () => {
    expect(operator.remarks[0]).toMatch(/^Taken for: a sanctions list of the Office .*, XML, published 2026-02-13\.$/);
    expect(first).toMatchObject({ read: 13, created: 9, notHeld: 3, rejected: 1 });
    expect(first.rejects).toEqual([{ at: "line 49, entry 9005", reason: "the individual has no name" }]);
  });

  it("has names with their parts, and weak aliases told", async () => {
    expect((await person())?.["names"]).toMatchObject([
      { kind: "MAIN", full: "Aldo Brenno CARVASSIN", surname: "CARVASSIN", givenNames: "Aldo Brenno", note: null },
      { kind: "WEAK_ALIAS", full: "LAMPO", note: null },
      { kind: "ALIAS", full: "Aldo VENNARI", note: "f.k.a." },
    ]);
  });

  it("is born in a year where a range means that year, and between years where it means these, as printed where it ends before it begins", async () => {
    const one = await person();
    expect(one?.["birthDates"]).toEqual([
      { date: "1945-05-12", until: null, approximate: false },
      { date: "1946", until: null, approximate: false },
      { date: "1947", until: null, approximate: true },
      { date: "1950", until: "1952", approximate: false },
      { date: "1953-06", until: null, approximate: false },
    ]);
    expect(one?.["note"]).toContain("Date of birth as printed: in the spring");
    expect(one?.["note"]).toContain("Date of birth as printed: 1952 to 1950");
  });

  it("takes a sex, a website and a risk that stand among the documents for what they are", async () => {
    const one = await person();
    expect(one).toMatchObject({
      owner: "OFAC",
      sex: "M",
      nationalities: ["UTO"],
      nationalitiesPrinted: ["Isle of Nowhere"],
      birthPlaces: [{ place: "Amaurot", country: "UTO" }],
      addresses: [{ text: "1 Harbour Road, Amaurot, 0001", country: "UTO" }],
      occupations: ["Keeper of the Lighthouse"],
    });
    expect(one?.["note"]).toContain("Secondary sanctions risk: section 1(b) of an order\nWebsite: example.org");
    const documents = await operator.held("document");
    const brief = documents.map(({ type, number, issuer, issued, expires }) => [type, number, issuer, issued, expires]);
    expect(brief.map((parts) => parts.join(" ").trim()).toSorted()).toEqual([
      "IDENTITY_CARD 000002",
      "OTHER 000003",
      "PASSPORT ZZ0000001 UTO 2001-05-12 2011-05-11",
    ]);
  });

  it("is listed under its programmes, of which the form does not say what they impose", async () => {
    expect(await operator.held("notice")).toMatchObject([
      { form: "LISTING", number: "9001", measures: [], purpose: "OFAC sanctions list; programmes: UTO-1, UTO-2" },
    ]);
  });

  it("is the same in the namespace from before 2024-05-07, and with prefixes", async () => {
    const text = await readFile(list, "utf8");
    const old = text.replace(/xmlns="https:[^"]*"/, 'xmlns="http://tempuri.org/sdnList.xsd"');
    expect(await operator.import(await operator.file("old.xml", old))).toMatchObject({ unchanged: 9, created: 0 });
    const prefixed = text.replaceAll(/<(\/?)(?=[a-zA-Z])/g, "<$1o:").replace('xmlns="https', 'xmlns:o="https');
    expect(await operator.import(await operator.file("o.xml", prefixed))).toMatchObject({ unchanged: 9, created: 0 });
  });

  it("is none where its outermost element is another's of the same name", async () => {
    const other = (await readFile(list, "utf8")).replace(/xmlns="https:[^"]*"/, 'xmlns="http://example.org/list"');
    const path = await operator.file("other.xml", other);
    await expect(operator.import(path)).rejects.toThrow(
      /XML whose outermost element is sdnList, which no reader takes/,
    );
  });

  it("is of one of two lists, so who takes it for the whole says whose", async () => {
    await expect(operator.import(list, { full: true })).rejects.toThrow(/two lists in this form.*--owner OFAC-CONS/);
    expect(await operator.import(list, { full: true, owner: "OFAC" })).toMatchObject({ missing: 0, unchanged: 9 });
  });
});
