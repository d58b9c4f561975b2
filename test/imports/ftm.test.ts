import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operator, ndjson, openOperator } from "./operator.ts";

const entity = (id: string, schema: string, properties: object) => ({ id, schema, properties, datasets: ["uto_list"] });

const lines = ndjson(
  entity("pass-1", "Passport", {
    holder: ["p-1"],
    number: ["ZZ0000001"],
    country: ["nl"],
    startDate: ["2001-05-12"],
    endDate: ["2011-05"],
  }),
  entity("p-1", "Person", {
    name: ["Aldo Carvassin", "Aldo Vennari"],
    firstName: ["Aldo"],
    lastName: ["Carvassin"],
    alias: ["Альдо Карвассин"],
    weakAlias: ["Lampo"],
    birthDate: ["1945-05-12", "1946", "1365", "in spring"],
    birthPlace: ["Amaurot"],
    birthCountry: ["deu"],
    nationality: ["nl", "suhh"],
    gender: ["male"],
    height: ["181.5"],
    position: ["Keeper"],
    idNumber: ["000002"],
    notes: ["Keeps a lighthouse."],
  }),
  entity("p-2", "Person", { name: ["Elodie Vennari"] }),
  entity("s-1", "Sanction", {
    entity: ["p-1"],
    authority: ["Office of Utopia"],
    authorityId: ["UTO-1"],
    provisions: ["Travel ban", "Asset freeze"],
    listingDate: ["2020-03-04"],
  }),
  entity("s-2", "Sanction", { entity: ["org-1"], authority: ["Office of Utopia"] }),
  entity("f-1", "Family", { person: ["p-1"], relative: ["p-2"] }),
  entity("org-1", "Company", { name: ["Hythloday Trading"] }),
  entity("i-1", "Identification", { holder: ["org-1"], number: ["000003"] }),
);

let operator: Operator;
let first: Awaited<ReturnType<Operator["import"]>>;

beforeAll(async () => {
  operator = await openOperator();
  const path = await operator.file(
    "ftm.json",
    `${lines}{"id":"x","schema":"Person"}\n{"id":"y","schema":"Person","properties":{"name":"A"}}\n`,
  );
  first = await operator.import(path, { owner: "UTO" });
});
afterAll(() => operator.close());

describe("a file of FollowTheMoney", () => {
  it("is taken for one, and wants to know whose records it has", async () => {
    expect(operator.remarks[0]).toBe("Taken for: entities of FollowTheMoney, NDJSON.");
    await expect(operator.import(await operator.file("b.json", lines))).rejects.toThrow(/name it with --owner/);
  });

  it("has persons with names, births and countries as far as these have a code", async () => {
    const person = (await operator.held("person")).find(({ reference }) => reference === "p-1");
    expect(person).toMatchObject({
      names: [
        { kind: "MAIN", full: "Aldo Carvassin", surname: "Carvassin", givenNames: "Aldo" },
        { kind: "ALIAS", full: "Aldo Vennari", surname: null },
        { kind: "ALIAS", full: "Альдо Карвассин", script: "Cyrl" },
        { kind: "WEAK_ALIAS", full: "Lampo" },
      ],
      birthDates: [{ date: "1945-05-12" }, { date: "1946" }],
      birthPlaces: [{ place: "Amaurot", country: "D" }],
      nationalities: ["NLD"],
      nationalitiesPrinted: ["suhh"],
      sex: "M",
      heightCm: 182,
      occupations: ["Keeper"],
      identifiers: [{ type: "idNumber", number: "000002" }],
    });
    expect(person?.["note"]).toMatch(
      /^Keeps a lighthouse\.\nDate of birth as printed: in spring\n.*1365; a year of another/,
    );
  });

  it("has what is about persons, in whatever line they stand, and counts the rest", async () => {
    expect(first).toMatchObject({
      read: 12,
      created: 7,
      notHeld: 3,
      rejected: 2,
      kinds: { person: 2, document: 1, notice: 1, link: 3 },
    });
    expect(first.rejects.map(({ reason }) => reason)).toEqual([
      "the line is no entity with id, schema and properties",
      "the property name is no list of texts",
    ]);
    expect(await operator.held("document")).toMatchObject([
      { type: "PASSPORT", number: "ZZ0000001", issuer: "NLD", issued: "2001-05-12", expires: "2011-05" },
    ]);
    expect(await operator.held("notice")).toMatchObject([
      { form: "LISTING", number: "UTO-1", issued: "2020-03-04", measures: ["TRAVEL_BAN", "ASSET_FREEZE"] },
    ]);
    const links = (await operator.held("link")).map(({ kind, source }) => `${kind} ${source}`);
    expect(links.toSorted()).toEqual(["HOLDER_OF uto_list", "RELATIVE_OF uto_list", "SUBJECT_OF uto_list"]);
  });

  it("takes schemata and genders named like what every object of the language has for such as are not known", async () => {
    const path = await operator.file(
      "words.json",
      ndjson(
        entity("w-1", "Person", { name: ["Ada Carvassin"], gender: ["constructor"] }),
        entity("w-2", "constructor", { holder: ["w-1"] }),
        entity("w-3", "__proto__", { holder: ["w-1"] }),
      ),
    );
    const taken = await operator.import(path, { owner: "UTO" });
    expect(taken).toMatchObject({ read: 3, created: 1, notHeld: 2, rejected: 0 });
    expect((await operator.held("person")).find(({ reference }) => reference === "w-1")).toMatchObject({ sex: null });
  });
});
