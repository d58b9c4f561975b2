import { describe, expect, it } from "vitest";
import { z } from "zod";
import { changedForms, formsOf } from "../checks/forms.ts";
import { samples } from "../checks/samples.ts";
import { textSamples } from "../checks/text-samples.ts";
import { dataset } from "../core/record.ts";
import { derive } from "../core/store/declaration.ts";
import { referrals } from "../records/checks/referrals.ts";
import { datasets } from "../records/datasets.ts";
import { kinds } from "../records/kinds.ts";
import { isAllWeek, partsOf, weekdaysShared } from "../records/operations/hours.ts";

const courses = (forms: number, normal: (title: string) => string) =>
  dataset(kinds.course, z.object({ title: z.string() }), {
    forms,
    keys: { title: ({ title }) => [normal(title)] },
    classes: { title: "open" },
    displayName: ({ title }) => title,
    reviewYears: 10,
  });
const formsNow = (...declared: Parameters<typeof courses>) => ({
  course: formsOf(courses(...declared), [{ title: "Documents" }]),
});
const changed = (now: ReturnType<typeof formsNow>) =>
  changedForms(
    formsNow(3, (title) => title),
    now,
    () => "records/operations/records.ts",
  );

describe("what columns and keys of a dataset derive to", () => {
  it("may change with the dataset's number alone", () => {
    expect(changed(formsNow(3, (title) => title))).toEqual([]);
    expect(changed(formsNow(4, (title) => title.toLowerCase()))).toEqual([]);
    expect(changed(formsNow(3, (title) => title.toLowerCase()))).toEqual([
      "columns or keys of course derive differently: raise its number (forms: 4) in records/operations/records.ts",
    ]);
    expect(changed(formsNow(2, (title) => title))).toEqual([
      "the number of course went back from 3 to 2 in records/operations/records.ts",
    ]);
  });

  it("is seen by samples that make every column and key of every kind", () => {
    for (const [name, one] of datasets) {
      const records = [...samples[name], textSamples[name]].map((sample) => ({
        id: "X",
        ...one.content.parse(sample),
      }));
      const silent = [
        ...Object.entries(one.columns).filter(([, of]) => records.every((record) => of(record as never) === null)),
        ...Object.entries(one.keys).filter(([, of]) => records.every((record) => of(record as never).length === 0)),
      ];
      expect([name, silent.map(([field]) => field)]).toEqual([name, []]);
    }
  });

  it("are those of no operation for a referral of before it kept one", () => {
    const before = Object.entries(referrals.content.parse(samples.referral[0])).filter(
      ([name]) => name !== "operation",
    );
    expect(() => derive(referrals, { id: "X", ...Object.fromEntries(before) } as never)).not.toThrow();
  });
});

it("an allocation of before it kept hours is there at any time", () => {
  const office = [{ days: [1], from: "08:00", until: "12:00" }];
  expect([isAllWeek(undefined), [...weekdaysShared(partsOf(undefined), office)]]).toEqual([true, [1]]);
});
