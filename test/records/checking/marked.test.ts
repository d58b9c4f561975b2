import { Kind } from "graphql";
import { describe, expect, it } from "vitest";
import { isCheck, markedForm, valuesAsked } from "../../../records/checking/marked.ts";
import { byHand } from "../../../schema/by-hand.ts";

/** Root fields of that type whose names begin so. */
function fieldsOf(type: string, beginning: string): string[] {
  return byHand("checks").definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === type
      ? (one.fields ?? []).map(({ name }) => name.value).filter((name) => name.startsWith(beginning))
      : [],
  );
}

describe("what a check was told", () => {
  it("is marked so for every check that the schema has, and for what is only read", () => {
    const asked = [...fieldsOf("Mutation", "check"), ...fieldsOf("Query", "read")];
    expect(asked).toContain("checkTraveller");
    expect(asked.filter((field) => !isCheck(field))).toEqual([]);
    expect(["documents", "recordDocuments", "hits"].filter(isCheck)).toEqual([]);
  });

  it("has one form for all spellings of a number, plate or name", () => {
    expect(["XZ 000-123", "xz000123", " ｘｚ０００１２３"].map(markedForm)).toEqual(Array(3).fill("XZ000123"));
    expect(["Müller-Groß", "MULLER GROSS"].map(markedForm)).toEqual(Array(2).fill("MULLERGROSS"));
    expect(markedForm("Ольга")).toBe("ОЛЬГА");
  });

  it("is each text and number in whatever list or object", () => {
    expect(valuesAsked({ a: [{ plate: "ut-1" }, { year: 1974 }], b: null, c: true, d: "-" })).toEqual(["UT1", "1974"]);
  });

  it.each([
    ["TD3", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
    ["TD2", "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6"],
    ["TD1", "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<"],
  ])("has the number and the names of a zone %s, with whatever fault", (_form, zone) => {
    const number = zone.includes("L898902C3") ? "L898902C3" : "D23145890";
    expect(valuesAsked(zone).slice(1)).toEqual([number, "ERIKSSON", "ANNAMARIA"]);
    expect(valuesAsked(zone.replace("7408122", "74O8125").toLowerCase()).slice(1)).toEqual([
      number,
      "ERIKSSON",
      "ANNAMARIA",
    ]);
  });

  it("has the whole of a card's number that is longer than its field", () => {
    const zone = "I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<";
    expect(valuesAsked(zone)).toContain("D23145890734");
  });
});
