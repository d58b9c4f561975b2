import { describe, expect, it } from "vitest";
import type { Dataset, HubRecord } from "../../../core/record.ts";
import type { Draft } from "../../../core/store/port.ts";
import { notices, persons } from "../../../records/persons/records.ts";

const header = {
  id: "PER-A",
  owner: "UTO",
  reference: "N-1",
  policy: "POL-A",
  test: false,
  reliability: null,
  credibility: null,
  reviewBy: null,
  statements: [],
};

/** A record as its owner hands it in; its type is the dataset's, which checked it. */
function draft<R extends HubRecord>(dataset: Dataset<R>, stated: Readonly<Record<string, unknown>>): Draft<R> {
  return { ...header, ...dataset.content.parse(stated) } as unknown as Draft<R>;
}

const person = (stated: Readonly<Record<string, unknown>>) => draft(persons, stated);
const notice = (stated: Readonly<Record<string, unknown>>) => draft(notices, stated);
const keys = (name: string, stated: Readonly<Record<string, unknown>>) => persons.keys[name]?.(person(stated));

describe("a person's record", () => {
  it("may know nothing, as of an unidentified body", () => {
    expect(person({})).toMatchObject({ names: [], birthDates: [], nationalities: [], sex: null });
    expect(keys("name", {})).toEqual([]);
    expect(keys("birth", {})).toEqual([]);
  });

  it("keeps every name as printed, each in its script", () => {
    const names = [
      { kind: "MAIN", full: "Erika Müstermann", surname: "Müstermann", givenNames: "Erika", script: "Latn" },
      { kind: "MAIN", full: "Эрика Мустерман", script: "Cyrl" },
    ];
    expect(person({ names }).names).toMatchObject(names);
  });

  it("refuses a name without text, an unknown kind of name and a script that is no ISO 15924 code", () => {
    for (const name of [
      { kind: "MAIN", full: "" },
      { kind: "NICKNAME", full: "Rika" },
      { kind: "MAIN", full: "Erika", script: "latin" },
      { kind: "MAIN", full: "Eri\u0000ka" },
    ]) {
      expect(persons.content.safeParse({ names: [name] }).success).toBe(false);
    }
  });

  it("is found by each identifying number without its spaces and strokes", () => {
    const identifiers = [{ number: "12 34-56/x" }, { number: "--" }];
    expect(keys("identifier", { identifiers })).toEqual(["123456X"]);
  });

  it("holds references to fingerprints, not fingerprints", () => {
    const reference = { transactionNumber: "UTO-000-TEST", positions: [1, 2, 6], quality: 71 };
    expect(person({ fingerprints: [reference] }).fingerprints).toMatchObject([reference]);
    expect(persons.content.safeParse({ fingerprints: [{ ...reference, image: "AAAA" }] }).success).toBe(false);
    expect(persons.content.safeParse({ fingerprints: [{ ...reference, positions: [16] }] }).success).toBe(false);
  });

  it("says in words that a range of birth dates runs backwards", () => {
    const fault = (date: string, until: string) => persons.fault(person({ birthDates: [{ date, until }] }));
    expect(fault("1965", "1960")).toMatchObject({ path: "birthDates[0].until" });
    expect(fault("1960", "1965")).toBeNull();
    expect(fault("1965-03", "1965")).toBeNull();
  });

  it("keeps back under one class whatever singles a person out, and every key computed from it", () => {
    const withheld = Object.keys(persons.classes).filter((field) => persons.classes[field] === "identity");
    const left = Object.keys(person({})).filter((field) => !Object.hasOwn(persons.classes, field));
    expect(withheld).toContain("names");
    expect(left).toEqual(expect.arrayContaining(["sex", "nationalities", "heightCm", "languages"]));
    expect(persons.searched).toEqual({
      name: "identity",
      birth: "identity",
      identifier: "identity",
      fingerprint: "biometrics",
      identityWords: "identity",
      criminalHistoryWords: "criminal-history",
      identityParts: "identity",
    });
  });
});

describe("a notice's record", () => {
  it("is found by its number without the stroke", () => {
    const record = notice({ form: "NOTICE", colour: "RED", number: "2026/1234", status: "VALID" });
    expect(notices.keys["number"]?.(record)).toEqual(["20261234"]);
  });

  it("has a colour, which only a diffusion may lack", () => {
    expect(notices.fault(notice({ form: "NOTICE", status: "VALID" }))).toMatchObject({ path: "colour" });
    expect(notices.fault(notice({ form: "DIFFUSION", status: "VALID" }))).toBeNull();
  });

  it("does not expire before it was issued", () => {
    const dated = (issued: string, expires: string) =>
      notices.fault(notice({ form: "NOTICE", colour: "BLUE", status: "VALID", issued, expires }));
    expect(dated("2026-05-02", "2026-05-01")).toMatchObject({ path: "expires" });
    expect(dated("2026-05-02", "2026")).toBeNull();
  });
});
