import { describe, expect, it } from "vitest";
import type { FieldClass } from "../../../core/access/policies/policy.ts";
import { withhold } from "../../../core/access/withhold.ts";
import { type Fault, lines } from "../../../core/faults.ts";
import { type Dataset, header } from "../../../core/record.ts";
import { alerts, specimens } from "../../../records/specimens/records.ts";
import { specimenParts } from "../../../records/specimens/matching.ts";

const said = { id: "", policy: "POL-1", ...header.parse({ owner: "UTO", reference: "1" }) };

function specimenFault(fields: Record<string, unknown>): string | undefined {
  const record = specimens.content.parse({
    number: "UTO-AO-00001",
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    ...fields,
  });
  return told(specimens.fault({ ...said, ...record } as Parameters<typeof specimens.fault>[0]));
}

function alertFault(fields: Record<string, unknown>): string | undefined {
  const record = alerts.content.parse({ kind: "COUNTERFEIT", ...fields });
  return told(alerts.fault({ ...said, ...record } as Parameters<typeof alerts.fault>[0]));
}

function told(fault: Fault | null): string | undefined {
  return lines(fault ? [fault] : [])[0];
}

describe("a specimen", () => {
  it("keeps its number as printed", () => {
    const written = { number: " uto-jo-00002 ", country: "UTO", category: "TRAVEL_DOCUMENT", type: "ORDINARY" };
    expect(specimens.content.parse(written)).toMatchObject({ number: "UTO-JO-00002" });
  });

  it("agrees with its number", () => {
    expect(specimenFault({})).toBeUndefined();
    expect(specimenFault({ number: "DEU-AO-00001", country: "D" })).toBeUndefined();
    expect(specimenFault({ number: "D-AO-00001", country: "DEU" })).toBeUndefined();
    expect(specimenFault({ country: "XYZ" })).toBe("number: is of UTO, not of XYZ");
    expect(specimenFault({ category: "IDENTITY_CARD" })).toBe("number: says category PASSPORT, not IDENTITY_CARD");
    expect(specimenFault({ type: "SERVICE" })).toBe("number: says type ORDINARY, not SERVICE");
  });

  it("may be of a category whose letter the hub does not know", () => {
    expect(specimenFault({ number: "UTO-WO-00001", category: "OTHER" })).toBeUndefined();
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
    expect(alertFault({ state: "RETURNED" })).toBe("returnReasons: are missing: an alert is returned with reasons");
    expect(alertFault({ state: "RETURNED", returnReasons: ["the images are blurred"] })).toBeUndefined();
  });

  it("on a pseudo-document imitates nothing", () => {
    expect(alertFault({ kind: "PSEUDO_DOCUMENT", specimenNumber: "UTO-AO-00001" })).toMatch(/imitates no genuine/);
  });

  it("is of the country whose specimen it names", () => {
    expect(alertFault({ specimenNumber: "UTO-AO-00001", country: "XYZ" })).toBe(
      "specimenNumber: is of UTO, not of XYZ",
    );
    expect(alertFault({ specimenNumber: "DEU-AO-00001", country: "D" })).toBeUndefined();
  });

  it("has a Quick Check Card of five features at most", () => {
    const feature = { technique: "WATERMARK", light: "TRANSMITTED", fake: "printed in grey", genuine: "in the paper" };
    const card = (length: number) => ({ kind: "COUNTERFEIT", quickCheck: Array.from({ length }, () => feature) });
    expect(alerts.content.safeParse(card(5)).success).toBe(true);
    expect(alerts.content.safeParse(card(6)).success).toBe(false);
  });
});

describe("a version of a series", () => {
  it("follows another of its country, category and type", () => {
    expect(specimenFault({ predecessor: "UTO-AO-00000" })).toBeUndefined();
    expect(specimenFault({ predecessor: "UTO-AO-00001" })).toBe("predecessor: is the number itself");
    for (const other of ["UTO-AD-00000", "UTO-BO-00000", "XYZ-AO-00000"])
      expect(specimenFault({ predecessor: other })).toBe("predecessor: is of another series than UTO-AO-00001");
  });

  it("was not issued for the last time before the first", () => {
    expect(specimenFault({ firstIssued: "2012", lastIssued: "2012-03" })).toBeUndefined();
    expect(specimenFault({ firstIssued: "2012-04", lastIssued: "2012-03" })).toBe(
      "lastIssued: is before its first document was issued",
    );
  });
});

describe("a feature", () => {
  const feature = (fields: object) => ({ page: "1", features: [{ technique: "LAMINATE", whatToSee: "x", ...fields }] });
  const first = (fields: object) => specimens.content.shape.pages.parse([feature(fields)])[0]?.features[0];

  it("is for officers where its owner does not say for whom", () => {
    expect(first({})).toMatchObject({ level: "BORDER", position: null, picture: null });
  });

  it.each([
    { x: 0.5, y: 0, width: 0.6, height: 0.1 },
    { x: 0, y: 0, width: 0, height: 0.1 },
    { x: -0.1, y: 0, width: 0.5, height: 0.1 },
  ])("lies on its page: %o does not", (position) => {
    expect(() => first({ position })).toThrow();
  });

  it.each(["A", "../x", "", "a/b", "-a", "x".repeat(61)])("has no picture named %o", (name) => {
    expect(() => first({ picture: { name } })).toThrow("a picture is named like data-page-uv");
  });

  it("of the laboratory's is on no Quick Check Card", () => {
    const quickCheck = [{ technique: "LAMINATE", fake: "x", level: "LABORATORY" }];
    expect(alertFault({ quickCheck })).toBe(
      "quickCheck[0].level: is the laboratory's: a Quick Check Card holds none of it",
    );
  });
});

describe("a name of a picture", () => {
  const named = (shows: string) => ({ name: "as-found", personalData: shows });

  it("is of one picture, which shows the same of a person wherever it is named", () => {
    const features = [{ technique: "LAMINATE", fake: "x", fakePicture: named("NONE") }];
    expect(alertFault({ features, pictures: [named("NONE")] })).toBeUndefined();
    expect(alertFault({ features, pictures: [named("SHOWN")] })).toBe(
      "features[0].fakePicture.personalData: is NONE, and SHOWN where the picture as-found is named first",
    );
    const feature = (shows: string) => ({ technique: "LAMINATE", whatToSee: "x", picture: named(shows) });
    expect(specimenFault({ pages: [{ page: "1", features: [feature("MASKED"), feature("NONE")] }] })).toBe(
      "pages[0].features[1].picture.personalData: is NONE, and MASKED where the picture as-found is named first",
    );
  });
});

describe("to whom some classes are not shown", () => {
  const picture = (personalData: string) => ({ name: personalData.toLowerCase(), personalData });
  const plain = { technique: "LAMINATE", whatToSee: "x" };
  const compared = { technique: "LAMINATE", fake: "x", fakePicture: picture("SHOWN"), genuinePicture: picture("NONE") };
  const shown = (classes: readonly FieldClass[], fields: object, dataset: Dataset = specimens) =>
    withhold(dataset, { ...said, statements: [], ...fields } as never, new Set(classes));

  it("a page is shown with the features of the levels that are", () => {
    const levels = ["PUBLIC", "BORDER", "LABORATORY", undefined];
    const fields = { pages: [{ page: "1", features: levels.map((level) => ({ ...plain, level })) }] };
    const of = (classes: readonly FieldClass[]) =>
      (shown(classes, fields) as unknown as typeof fields).pages[0]?.features.map(({ level }) => level);
    expect(of([])).toEqual(["PUBLIC"]);
    expect(of(["border"])).toEqual(["PUBLIC", "BORDER", undefined]);
    expect(of(["laboratory"])).toEqual(["PUBLIC", "LABORATORY"]);
  });

  it("a record names no picture that shows somebody", () => {
    const fields = { features: [compared], quickCheck: [], pictures: [picture("MASKED"), picture("SHOWN")] };
    const names = (classes: readonly FieldClass[]) =>
      alerts.pictureNames(shown(classes, fields, alerts as never) as never);
    expect(names(["border"])).toEqual(["masked", "none"]);
    expect(names(["biometrics"])).toEqual(["masked", "shown"]);
    expect(names(["border", "biometrics"])).toEqual(["masked", "shown", "none"]);
  });

  it("what is stated of such a field is shown where all of its parts are", () => {
    const statements = [{ field: "pages[0].features[0].whatToSee", value: "x", source: "y", at: "2020" }];
    const of = (classes: readonly FieldClass[]) => shown(classes, { pages: [], statements }).statements.length;
    expect(of(["source", "border", "laboratory"])).toBe(0);
    expect(of(["source", "border", "laboratory", "biometrics"])).toBe(1);
  });
});
