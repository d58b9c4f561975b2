import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeMrz } from "../../../core/standards/mrz-write.ts";
import { type CheckPoint, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
  const series = { country: "UTO", category: "PASSPORT", type: "ORDINARY" };
  await point.hub.world.write("specimen", {
    ...series,
    number: "UTO-AO-01001",
    numberFormat: "LNNNNNNN",
    firstIssued: "2001",
    lastIssued: "2019-06",
    longestValidity: 10,
    zone: "TD3",
  });
  await point.hub.world.write("specimen", {
    ...series,
    number: "UTO-AO-02001",
    numberFormat: "'XZ'NNNNNNN",
    firstIssued: "2019-05",
    longestValidity: 10,
    zone: "TD3",
  });
});
afterAll(() => point.close());

const zoneOf = (said: { format: "TD2" | "TD3"; documentCode: string; number: string }) => {
  const bearer = { nationality: "UTO", birthDate: "1974-08-12", sex: "F" as const };
  const names = { primaryName: "Beispiel", secondaryName: "Anna Maria" };
  return writeMrz({ ...said, ...bearer, ...names, issuer: "UTO", expiryDate: "2029-04-15" } as never).join("\n");
};

const rules = ({ anomalies }: { anomalies: readonly { rule: string }[] }) => anomalies.map(({ rule }) => rule);

describe("a document that no register knows is told to second line", () => {
  it.each([
    ["when its number has a form that no genuine series has", { number: "ABC12345" }, ["NUMBER_FORM"]],
    ["when it was issued before its series began", { issued: "2018-03-01" }, ["ISSUED_BEFORE_SERIES"]],
    [
      "when it was issued after its series ended",
      { number: "A1234567", issued: "2019-07-01" },
      ["ISSUED_AFTER_SERIES"],
    ],
    [
      "when it expires later than its series allows",
      { issued: "2020-01-01", expires: "2031-01-01" },
      ["EXPIRES_TOO_LATE"],
    ],
    ["when it expires later than any that is issued today", { expires: "2036-06-02" }, ["EXPIRES_TOO_LATE"]],
  ])("%s", async (_when, said, wanted) => {
    const checked = await point.passport(point.newNumber(), said);
    expect(rules(checked)).toEqual(wanted);
    expect(checked).toMatchObject({ verdict: "NO_RECORD", nextStep: "SECOND_LINE" });
  });

  it("when its zone has a layout that no series of its numbers has", async () => {
    const td2 = { format: "TD2" as const, documentCode: "P", number: "XZ4711123" };
    expect(rules(await point.check("checkDocument", { zone: zoneOf(td2) }))).toEqual(["ZONE_LAYOUT"]);
    expect(rules(await point.check("checkDocument", { zone: zoneOf({ ...td2, format: "TD3" }) }))).toEqual([]);
    // Nobody says which layout identity cards have.
    expect(rules(await point.check("checkDocument", { zone: zoneOf({ ...td2, documentCode: "I" }) }))).toEqual([]);
  });

  it("when its zone and its printed page disagree", async () => {
    const zone = zoneOf({ format: "TD3", documentCode: "P", number: "XZ4711123" });
    const same = { number: "XZ 4711123", surname: "Beispiel", birthDate: "1974-08-12" };
    expect(rules(await point.check("checkDocument", { zone, ...same }))).toEqual([]);
    const other = {
      number: "XZ4711124",
      surname: "Muster",
      birthDate: "1974-08-13",
      expires: "2030-04-15",
      issuer: "D",
    };
    const checked = await point.check("checkDocument", { zone, ...other });
    expect(checked.anomalies.map(({ says }: { says: string }) => says.split(" ").at(-1))).toEqual([
      "number.",
      "issuer.",
      "expires.",
      "birthDate.",
      "surname.",
    ]);
  });

  it("when another document of its bearer names another day of birth", async () => {
    const [number, other] = [point.newNumber(), point.newNumber()];
    const documents = [
      await point.hub.world.passport(number),
      await point.hub.world.passport(other, { holder: { birthDate: "1980-01-01" } }),
    ];
    const person = await point.hub.world.person("Anna Beispiel");
    for (const document of documents) await point.hub.world.link("HOLDER_OF", person, document);
    const asked = { surname: "Beispiel", birthDate: "1974-08-12" };
    expect(rules(await point.passport(number, asked))).toEqual(["OTHER_BIRTH_DATE"]);
    expect(rules(await point.passport(number, { ...asked, birthDate: "1980" }))).toEqual([]);
  });
});

describe("nothing is strange", () => {
  it("about a genuine document", async () => {
    expect(rules(await point.passport(point.newNumber(), { issued: "2021-01-01", expires: "2031-01-01" }))).toEqual([]);
  });

  it("about a series that nobody has described", async () => {
    const strange = { issuer: "D", number: "?1", issued: "1950", expires: "2090" };
    expect(rules(await point.passport("1", strange))).toEqual([]);
    expect(rules(await point.passport(point.newNumber(), { type: "VISA" }))).toEqual([]);
  });
});

describe("an anomaly", () => {
  it("names the specimen that says so, to whom it is shown", async () => {
    const query = `mutation ($asked: DocumentToCheck!) {
      checkDocument(document: $asked) { anomalies { specimen { ... on Specimen { number } } } }
    }`;
    const variables = { asked: { number: "ABC12345", type: "PASSPORT", issuer: "UTO" } };
    const expert = { owner: "GRC", scopes: ["document:check", "specimen:read"] };
    const seen = await point.hub.ask(expert, query, { variables });
    expect(seen.data.checkDocument.anomalies).toEqual([{ specimen: { number: "UTO-AO-02001" } }]);
    const closed = await point.hub.ask({ owner: "GRC", scopes: ["document:check"] }, query, { variables });
    expect(closed.data.checkDocument.anomalies).toEqual([{ specimen: null }]);
  });
});
