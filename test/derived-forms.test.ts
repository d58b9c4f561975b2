import { describe, expect, it } from "vitest";
import { z } from "zod";
import { changedForms, formsOf } from "../checks/forms.ts";
import { samples } from "../checks/samples.ts";
import { textSamples } from "../checks/text-samples.ts";
import { dataset } from "../core/record.ts";
import { datasets } from "../records/datasets.ts";
import { kinds } from "../records/kinds.ts";

const declared = { displayName: () => null, reviewYears: 10 };
const courses = (forms: number, normal: (title: string) => string) =>
  dataset(kinds.course, z.object({ title: z.string() }), {
    ...declared,
    forms,
    keys: { title: ({ title }) => [normal(title)] },
    classes: { title: "open" },
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

  it("may come to hold a field more that says something where it is left out with the number alone", () => {
    const held = (forms: number, content: z.ZodObject) =>
      dataset(kinds.course, content, { ...declared, forms, classes: { title: "open", hours: "open" } });
    const before = { course: formsOf(held(3, z.object({ title: z.string() })), []) };
    const longer = z.object({ title: z.string(), hours: z.array(z.string()).default([]) });
    const now = (forms: number) =>
      changedForms(before, { course: formsOf(held(forms, longer), []) }, () => "records.ts");
    expect(now(4)).toEqual([]);
    expect(now(3)).toEqual([
      "rows of course that stand lack hours: raise its number (forms: 4) in records.ts, so that they get its default",
    ]);
  });
});
