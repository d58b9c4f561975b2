import { describe, expect, it } from "vitest";
import { header } from "../../../core/record.ts";
import { alerts, specimens } from "../../../records/specimens/records.ts";
import { specimenParts } from "../../../records/specimens/matching.ts";

const said = { id: "", policy: "POL-1", ...header.parse({ owner: "UTO", reference: "1" }) };

function specimenFault(fields: Record<string, unknown>): string | null {
  const record = specimens.content.parse({
    number: "UTO-AO-00001",
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    ...fields,
  });
  return specimens.fault({ ...said, ...record } as Parameters<typeof specimens.fault>[0]);
}

function alertFault(fields: Record<string, unknown>): string | null {
  const record = alerts.content.parse({ kind: "COUNTERFEIT", ...fields });
  return alerts.fault({ ...said, ...record } as Parameters<typeof alerts.fault>[0]);
}

describe("a specimen", () => {
  it("keeps its number as printed", () => {
    const written = { number: " uto-jo-00002 ", country: "UTO", category: "TRAVEL_DOCUMENT", type: "ORDINARY" };
    expect(specimens.content.parse(written)).toMatchObject({ number: "UTO-JO-00002" });
  });

  it("agrees with its number", () => {
    expect(specimenFault({})).toBeNull();
    expect(specimenFault({ number: "DEU-AO-00001", country: "D" })).toBeNull();
    expect(specimenFault({ number: "D-AO-00001", country: "DEU" })).toBeNull();
    expect(specimenFault({ country: "XYZ" })).toBe("the number UTO-AO-00001 is of UTO, not of XYZ");
    expect(specimenFault({ category: "IDENTITY_CARD" })).toBe(
      "the number UTO-AO-00001 says category PASSPORT, not IDENTITY_CARD",
    );
    expect(specimenFault({ type: "SERVICE" })).toBe("the number UTO-AO-00001 says type ORDINARY, not SERVICE");
  });

  it("may be of a category whose letter the hub does not know", () => {
    expect(specimenFault({ number: "UTO-WO-00001", category: "OTHER" })).toBeNull();
  });

  it("of Germany is numbered by ISO's code and recorded by Doc 9303's", () => {
    expect(specimenParts("DEU-BD-01001")).toEqual({ country: "D", category: "IDENTITY_CARD", type: "DIPLOMATIC" });
  });

  it.each([
    ["AUT-JO-03002", { number: "UTO-1" }],
    ["LNNNNNNN", { numberFormat: ".*" }],
    ["WATERMARK", { pages: [{ page: "1", features: [{ technique: "MAGIC", whatToSee: "x" }] }] }],
  ])("says what would do, such as %s, where it is refused", (hint, fields) => {
    expect(() => specimenFault(fields)).toThrow(hint);
  });
});

describe("an alert", () => {
  it("is a draft until its owner says otherwise", () => {
    expect(alerts.content.parse({ kind: "FORGERY" })).toMatchObject({
      state: "DRAFT",
      features: [],
      specimenNumber: null,
    });
  });

  it("is returned with reasons", () => {
    expect(alertFault({ state: "RETURNED" })).toBe("an alert is returned with reasons");
    expect(alertFault({ state: "RETURNED", returnReasons: ["the images are blurred"] })).toBeNull();
  });

  it("on a pseudo-document imitates nothing", () => {
    expect(alertFault({ kind: "PSEUDO_DOCUMENT", specimenNumber: "UTO-AO-00001" })).toMatch(/imitates no genuine/);
  });

  it("is of the country whose specimen it names", () => {
    expect(alertFault({ specimenNumber: "UTO-AO-00001", country: "XYZ" })).toBe(
      "the specimen UTO-AO-00001 is of UTO, not of XYZ",
    );
    expect(alertFault({ specimenNumber: "DEU-AO-00001", country: "D" })).toBeNull();
  });

  it("has a Quick Check Card of five features at most", () => {
    const feature = { technique: "WATERMARK", light: "TRANSMITTED", fake: "printed in grey", genuine: "in the paper" };
    const card = (length: number) => ({ kind: "COUNTERFEIT", quickCheck: Array.from({ length }, () => feature) });
    expect(alerts.content.safeParse(card(5)).success).toBe(true);
    expect(alerts.content.safeParse(card(6)).success).toBe(false);
  });
});
