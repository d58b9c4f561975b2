import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { scriptOf } from "../../imports/listed/names.ts";
import { type Caller, unbounded } from "../../core/access/caller.ts";
import { persons } from "../../records/persons/records.ts";
import { stillClock, World } from "../world.ts";
import { type Operator, openOperator } from "./operator.ts";
import { personFilter } from "../../subgraphs/persons/criteria.ts";

const list = join(import.meta.dirname, "fixtures", "un-list.xml");

/** The list as published, where the operator has put it beside the checkout; none of it is committed. */
const published = join(import.meta.dirname, "../../../shared/data/UN_consolidated.xml");

const abdAl = /\babd al-(\p{L}+)/iu;

const analyst: Caller = {
  id: "KEY-ANALYST",
  name: "Desk of the Netherlands",
  role: "analyst",
  owner: "NLD",
  scopes: ["*:read", "*:search"],
  purposes: null,
  test: false,
  expires: null,
  bounds: unbounded,
};

let operator: Operator;

async function named(kind: "person" | "notice" | "document", reference: string) {
  const found = (await operator.held(kind)).find((one) => one.reference.startsWith(reference));
  expect(found).toBeDefined();
  return found;
}

describe("an individual of the UN consolidated list", () => {
  beforeAll(async () => {
    operator = await openOperator();
    await operator.import(list);
  });
  afterAll(() => operator.close());

  it("keeps a person's names with script and quality", async () => {
    expect((await named("person", "9000001"))?.["names"]).toMatchObject([
      { kind: "MAIN", full: "ALDO BRENNO CARVASSIN DOLMI", script: "Latn" },
      { kind: "MAIN", full: "ألدو برنو كرفسين", script: "Arab", note: "in the original script" },
      { kind: "ALIAS", full: "Aldo the Tall", note: "used in letters; born 1971-05-06, Amaurot, Utopia" },
      { kind: "WEAK_ALIAS", full: "Lampo", note: null },
      { kind: "ALIAS", full: "Aldo Vennari", note: "formerly known as" },
      { kind: "ALIAS", full: "Альдо Веннари", script: "Cyrl", note: "quality not stated" },
    ]);
  });

  it("keeps dates as partial as they are, and what is no date in the note", async () => {
    const [one, other] = [await named("person", "9000001"), await named("person", "9000002")];
    expect(one?.["birthDates"]).toMatchObject([{ date: "1971-02-03" }, { date: "1970" }, { date: "1971-05-06" }]);
    expect(one?.["note"]).toContain("Date of birth 1970: from a forged passport");
    expect(other?.["birthDates"]).toEqual([
      { date: "1962", until: null, approximate: true },
      { date: "1965", until: "1968", approximate: false },
    ]);
    expect(other?.["note"]).toBe("Date of birth as printed: in the spring");
  });

  it("turns countries into codes and keeps as printed what has none", async () => {
    expect(await named("person", "9000001")).toMatchObject({
      owner: "UNSC",
      sex: "M",
      nationalities: ["UTO", "NLD"],
      nationalitiesPrinted: ["former Isle of Nowhere"],
      birthPlaces: [
        { place: "Amaurot, Anyder, Isle of Nowhere", country: null },
        { place: "Amaurot", country: "UTO" },
      ],
      addresses: [{ text: "1 Harbour Road, Amaurot, 0001, until 2011", country: "UTO" }],
      titles: ["Doctor"],
      occupations: ["Keeper of the Lighthouse", "Ferryman"],
      note: expect.stringContaining("in the hills & in the plain.\nSecond line") as string,
    });
  });

  it("tells a document's type, and its number from the prose around it", async () => {
    const documents = await operator.held("document");
    const brief = documents.map(({ type, number, issuer, issued }) => [type, number, issuer, issued].join(" ")).sort();
    expect(brief).toEqual([
      "DRIVING_LICENCE 000005B  ",
      "IDENTITY_CARD 00000000000  ",
      "PASSPORT XX000003 and XX000004  ",
      "PASSPORT ZZ 000-0001 UTO 2004-05",
      "TRAVEL_DOCUMENT XX000002  ",
    ]);
    const laissezPasser = documents.find(({ number }) => number === "XX000002");
    expect(laissezPasser?.["note"]).toContain(
      "number as printed: Utopian laissez-passer number XX000002 (Expired 1 Jan. 2010)",
    );
  });

  it("keeps what is said of a document without a number in the person's note", async () => {
    expect((await named("person", "9000001"))?.["note"]).toContain(
      "Document without a number: Passport; Utopia; issued in 1993",
    );
  });

  it("makes the notice a UN special one, issued when the person was listed", async () => {
    expect(await named("notice", "UTi.002")).toMatchObject({
      colour: "UN_SPECIAL",
      number: "UTi.002",
      issued: "2015-07-01",
      status: "VALID",
    });
    expect(await operator.held("documentReport")).toEqual([]);
  });

  it("is found by any analyst, under the name in the original script too", async () => {
    const { reader } = new World(operator.session.platform, stillClock()).asking(analyst);
    for (const name of ["carvassin", "vennari", "كرفسين"]) {
      const { records } = await reader.find(persons, { name }, { first: 5 });
      expect(records.map(({ reference }) => reference)).toEqual(["9000001"]);
    }
  });

  it("tells the script of a name by most of its letters", () => {
    expect(["Ada", "Ада (Ada B", "아다", "阿达", "123", ""].map(scriptOf)).toEqual([
      "Latn",
      "Latn",
      "Hang",
      "Hani",
      null,
      null,
    ]);
  });
});

describe("importing the UN consolidated list", () => {
  beforeEach(async () => {
    operator = await openOperator();
  });
  afterEach(() => operator.close());

  it("makes persons, notices and numbered documents of individuals, joins them, and tells what it did not hold", async () => {
    const imported = await operator.import(list);
    expect(imported).toMatchObject({
      read: 21,
      created: 16,
      notHeld: 3,
      rejected: 2,
      kinds: { person: 2, notice: 2, document: 5, link: 7 },
    });
    expect(imported.rejects.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      expect.stringMatching(/individual 9000003: the individual has no name/),
      expect.stringMatching(/^line \d+: the individual has neither DATAID nor REFERENCE_NUMBER/),
    ]);
    expect(await operator.import(list)).toMatchObject({ created: 0, changed: 0, unchanged: 16 });
  });

  it("withdraws a person and all that came with it when the list no longer has it", async () => {
    await operator.import(list);
    const text = await readFile(list, "utf8");
    const shorter = text
      .replace(/<INDIVIDUAL>\s*<DATAID>9000002[\s\S]*?<\/INDIVIDUAL>/, "")
      .replaceAll(/<INDIVIDUAL>\s*<(DATAID>9000003|FIRST_NAME>NAMELESS)[\s\S]*?<\/INDIVIDUAL>/g, "");
    const path = await operator.file("shorter.xml", shorter);
    expect(await operator.import(path, { full: true })).toMatchObject({ missing: 3, withdrawn: 0 });
    expect(await operator.import(path, { full: true, force: true })).toMatchObject({
      missing: 3,
      withdrawn: 3,
      refused: null,
    });
    expect(await operator.held("person")).toHaveLength(1);
  });

  it("refuses a file that declares a document type, before it takes anything from it", async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaa">]><CONSOLIDATED_LIST/>';
    const { created, rejects } = await operator.import(await operator.file("bomb.xml", bomb));
    expect(created).toBe(0);
    expect(rejects[0]?.reason).toMatch(/declares a document type/);
  });

  it("keeps what came before the place where the file is broken", async () => {
    const text = await readFile(list, "utf8");
    const cut = text.slice(0, text.indexOf("<DATAID>9000003"));
    const { kinds, rejects } = await operator.import(await operator.file("cut.xml", cut));
    expect(kinds).toMatchObject({ person: 2 });
    expect(rejects.at(-1)?.reason).toMatch(/^the file cannot be read on: it is not well-formed XML/);
    const other = await operator.import(await operator.file("other.xml", "<html><body/></html>"), { format: "un" });
    expect(other.rejects[0]?.reason).toMatch(/outermost element is not CONSOLIDATED_LIST/);
  });

  it.each([
    ["<b>", "an end stands here that belongs to no beginning"],
    ["</Carvassin>", "an end stands here that belongs to no beginning"],
    ['<A Carvassin="1" Carvassin="2"/>', "an attribute is not written"],
    ["<A>&Carvassin;</A>", "a reference stands for nothing"],
    ["<A>\u0001</A>", "a character stands here that may not"],
    ["<?xml version='1.0'?>", "its XML declaration"],
    ["<![CDATA[Carvassin", "an element has no end"],
  ])("says in our own words, and without a name of the file's, why %s is no XML", async (text, said) => {
    const file = await operator.file("no.xml", `<CONSOLIDATED_LIST><A>${text}</A></CONSOLIDATED_LIST>`);
    const { rejects } = await operator.import(file);
    expect(rejects.map(({ reason }) => reason).join()).toContain(`it is not well-formed XML: ${said}`);
    expect(JSON.stringify(rejects)).not.toMatch(
      /Carvassin|disallowed|unclosed|unmatched|malformed|duplicate|undefined/,
    );
  });

  const where = existsSync(published) ? "" : " (skipped: no UN_consolidated.xml in ../shared/data)";
  it.skipIf(where !== "")(`takes in the list as published, and a second time changes nothing${where}`, async () => {
    const first = await operator.import(published);
    const { person = 0, notice, document = 0, link } = first.kinds;
    expect(person).toBeGreaterThan(500);
    expect(document).toBeGreaterThan(300);
    expect({ notice, link }).toEqual({ notice: person, link: person + document });
    expect(first.rejects).toEqual([]);
    expect(await operator.import(published, { full: true })).toMatchObject({
      created: 0,
      changed: 0,
      missing: 0,
      refused: null,
    });
  });

  it.skipIf(where !== "")(`finds all its names with Abd al-X in one piece and apart${where}`, async () => {
    await operator.import(published);
    const missed: string[] = [];
    let asked = 0;
    for (const { id, names } of await operator.held("person")) {
      for (const { full } of names as readonly { readonly full: string }[]) {
        const ways = ["Abdal$1", "Abdal $1", "Abd al$1", "abd-al $1"].map((way) => full.replace(abdAl, way));
        if (!abdAl.test(full)) continue;
        asked += 1;
        for (const name of [full, ...ways]) {
          const found = await operator.session.platform.store.count(persons, {
            $and: [{ _id: id }, personFilter({ name })],
          });
          if (found !== 1) missed.push(`${name} for ${full}`);
        }
      }
    }
    expect(asked).toBeGreaterThanOrEqual(27);
    expect(missed).toEqual([]);
  });
});
