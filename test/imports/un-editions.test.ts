import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Operator, openOperator } from "./operator.ts";

let operator: Operator;
beforeAll(async () => {
  operator = await openOperator();
});
afterAll(() => operator.close());

let read = 0;

/** The person of a list of one individual. */
async function individual(fields: string) {
  const id = `91${(read += 1)}`;
  const entry = `<INDIVIDUAL><DATAID>${id}</DATAID><FIRST_NAME>ALDO</FIRST_NAME>${fields}</INDIVIDUAL>`;
  const list = `<CONSOLIDATED_LIST><INDIVIDUALS>${entry}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`;
  await operator.import(await operator.file(`${id}.xml`, list));
  return (await operator.held("person")).find(({ reference }) => reference === id);
}

const born = (fields: string) => `<INDIVIDUAL_DATE_OF_BIRTH>${fields}</INDIVIDUAL_DATE_OF_BIRTH>`;
const alias = (quality: string, name: string) =>
  `<INDIVIDUAL_ALIAS><QUALITY>${quality}</QUALITY><ALIAS_NAME>${name}</ALIAS_NAME></INDIVIDUAL_ALIAS>`;

describe("an older edition of the UN list, or one of the French interface", () => {
  it("names nationalities by what people are called, and keeps as printed what could be two countries'", async () => {
    const said = ["Yemeni", "Saudi Arabian", "Congolese", "Tunisie", "Royaume-Uni", "République démocratique du Congo"];
    const values = said.map((value) => `<VALUE>${value}</VALUE>`).join("");
    const person = await individual(`<NATIONALITY>${values}</NATIONALITY>`);
    expect(person?.["nationalities"]).toEqual(["YEM", "SAU", "TUN", "GBR", "COD"]);
    expect(person?.["nationalitiesPrinted"]).toEqual(["Congolese"]);
  });

  it.each([
    ["in the year", born("<TYPE_OF_DATE/><YEAR>environ 1965</YEAR>"), { date: "1965", approximate: true }],
    ["in the note", born("<YEAR>1965</YEAR><NOTE>Environ</NOTE>"), { date: "1965", approximate: true }],
    ["in the type", born("<TYPE_OF_DATE>Approximativement</TYPE_OF_DATE><YEAR>1965</YEAR>"), { approximate: true }],
    ["nowhere", born("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1965</YEAR>"), { date: "1965", approximate: false }],
  ])("says %s that a year is about right", async (_where, fields, birth) => {
    expect((await individual(fields))?.["birthDates"]).toMatchObject([birth]);
  });

  it("tells qualities in French", async () => {
    const aliases = [alias("Faible", "Lampo"), alias("Bonne", "Il Faro"), alias("Anciennement", "Vennari")];
    expect((await individual(aliases.join("")))?.["names"]).toMatchObject([
      { kind: "MAIN" },
      { kind: "WEAK_ALIAS", full: "Lampo", note: null },
      { kind: "ALIAS", full: "Il Faro", note: null },
      { kind: "ALIAS", full: "Vennari", note: "formerly known as" },
    ]);
  });

  it("keeps a year of another calendar as printed, with what it may be, and takes the rest", async () => {
    const person = await individual(born("<YEAR>1345</YEAR>") + born("<YEAR>1967</YEAR>"));
    expect(person?.["birthDates"]).toMatchObject([{ date: "1967" }]);
    expect(person?.["note"]).toBe(
      "Date of birth as printed: 1345; a year of another calendar: 1345 began in 1966 by the solar Hijri, about 1926 by the lunar",
    );
  });
});
