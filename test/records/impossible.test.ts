import { describe, expect, it } from "vitest";
import { ownerCode, partialDate } from "../../core/record.ts";
import type { Kind } from "../../records/kinds.ts";
import { datasets, handedInKinds, type KindDataset } from "../../records/datasets.ts";
import { type Fields, faultsOfValues, free, rules } from "../../records/impossible.ts";
import { filled } from "../access/fill.ts";
import { leavesOf } from "./forms.ts";

const today = "2026-06-01";

const fieldsOf = (kind: Kind) => leavesOf(datasets.get(kind) as KindDataset);

const named = (fields: Fields, kind: Kind) => [...(fields.every ?? []), ...(fields[kind] ?? [])];

/** The record with this value in that place: in an item of each list on the way. */
function saying(kind: Kind, field: string, value: unknown): object {
  const { name, type } = datasets.get(kind) as KindDataset;
  const record = filled(type, 1, "UTO");
  const put = (at: unknown, [step, ...others]: string[]): unknown => {
    if (step === undefined) return Array.isArray(at) ? [value] : value;
    if (Array.isArray(at)) return at.map((one) => put(one, [step, ...others]));
    const stated = (at ?? {}) as Record<string, unknown>;
    return { ...stated, [step]: put(stated[step], others) };
  };
  return { ...(put(record, field.split(".")) as object), record: name };
}

const fault = (kind: Kind, field: string, value: unknown) =>
  faultsOfValues(kind, saying(kind, field, value), today)[0] ?? null;

const examples: Readonly<Record<string, { readonly refused: readonly unknown[]; readonly kept: readonly unknown[] }>> =
  {
    "a birth": {
      refused: ["2099", "2530-01-05", "1404", "2026-07"],
      kept: ["1850", "1900-01-01", "2026", "2026-06-02"],
    },
    "what has happened": {
      refused: ["1404-05-01", "2030", "2026-06-03", "1899"],
      kept: ["1900", "2026-06", "2025-12-31"],
    },
    "an issue": { refused: ["1404", "2569", "2027-07"], kept: ["1890", "2026-12", "2027-06-01"] },
    "a period, or what begins or ends it": {
      refused: ["1404", "2569-01", "1849-12"],
      kept: ["1850", "2099", "9999-12-31"],
    },
    "a model year": { refused: [2029, 2200], kept: [1880, 2028] },
    "a number": { refused: ["1.23457E+11", "1,2E+9", " 9e+12 "], kept: ["12E11", "E+1", "1.23457", "E11-7"] },
    "a country or issuer": {
      refused: ["XYZ", "UNKNOWN", "ZZZ", "DE", "GBX"],
      kept: ["UTO", "D", "DEU", "ZAR", "TMP", "BUR", "YMD", "ROM", "XXK", "XKX", "XXA", "XPO", "GBD", "DDR"],
    },
  };

describe("the table of values that cannot be true", () => {
  it.each(handedInKinds)("says of every date and code of a %s what becomes of it", (kind) => {
    const judged = [...rules.map(({ fields }) => fields), free].flatMap((fields) => named(fields, kind));
    const fields = fieldsOf(kind);
    const held = fields.filter(([, form]) => ([partialDate, ownerCode] as unknown[]).includes(form));
    expect(held.map(([field]) => field).filter((field) => !judged.includes(field))).toEqual([]);
    expect(new Set(judged).size).toBe(judged.length);
    expect(judged.filter((field) => !fields.some(([name]) => name === field))).toEqual([]);
  });

  it("has an example of what is refused and what is kept by each rule", () => {
    expect(rules.map(({ of }) => of)).toEqual(Object.keys(examples));
    for (const { of, fields } of rules) {
      for (const kind of handedInKinds) {
        for (const field of named(fields, kind)) {
          for (const value of examples[of]?.refused ?? [])
            expect(fault(kind, field, value)?.path.replace(/\[0\]/g, ""), `${kind}.${field}: ${value}`).toBe(field);
          for (const value of examples[of]?.kept ?? [])
            expect(fault(kind, field, value), `${kind}.${field}: ${value}`).toBeNull();
        }
      }
    }
  });

  it("is silent about a record that says nothing, or nothing strange", () => {
    for (const kind of handedInKinds) {
      expect(faultsOfValues(kind, {}, today)).toEqual([]);
      expect(faultsOfValues(kind, filled((datasets.get(kind) as KindDataset).type, 1, "UTO"), today)).toEqual([]);
    }
  });

  it("names the place, what would do, and never the value", () => {
    expect(fault("person", "birthDates.date", "2530")).toEqual({
      path: "birthDates[0].date",
      reason: "lies too far in the future: years are those of the Gregorian calendar",
    });
    expect(fault("document", "issuer", "UTX")).toEqual({
      path: "issuer",
      reason: expect.stringMatching(
        /^is no code of a country or issuer in Doc 9303 or ISO 3166\. The nearest are .*UTO \(Utopia\)/,
      ),
    });
    expect(fault("vehicle", "components.serialNumber", "1.23457E+11")).toMatchObject({
      path: "components[0].serialNumber",
      reason: expect.stringContaining("spreadsheet"),
    });
  });

  it("goes by the day it is asked on", () => {
    expect(faultsOfValues("documentReport", { theftDate: "2030" }, "2030-01-01")).toEqual([]);
    expect(faultsOfValues("documentReport", { theftDate: "2030" }, "2029-12-30")).toHaveLength(1);
    // It is tomorrow already where the theft was reported.
    expect(faultsOfValues("documentReport", { theftDate: "2030" }, "2029-12-31")).toEqual([]);
  });
});
