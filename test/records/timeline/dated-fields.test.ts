import { expect, it } from "vitest";
import { partialDate } from "../../../core/record.ts";
import { kindNames } from "../../../records/kinds.ts";
import { datedFields, undated } from "../../../records/timeline/dated-fields.ts";
import { datasetOf } from "../../world.ts";
import { leavesOf } from "../forms.ts";

it("every date that a record may hold dates a fact of a timeline, or is said to date none", () => {
  const missing = kindNames.flatMap((kind) => {
    const dated = (datedFields[kind] ?? []).flatMap(({ field, until }) => [field, until]);
    const dates = leavesOf(datasetOf(kind)).filter(([, form]) => form === (partialDate as unknown));
    return dates
      .map(([field]) => field)
      .filter((field) => !dated.includes(field) && !(field in undated))
      .map((field) => `${kind}.${field}`);
  });
  expect(missing, "name them in records/timeline/dated-fields.ts").toEqual([]);
});

it("the fields that are named as dates are such of their kind", () => {
  const none = kindNames.flatMap((kind) => {
    const leaves = leavesOf(datasetOf(kind)).map(([field]) => field);
    return (datedFields[kind] ?? [])
      .flatMap(({ field, until }) => (until ? [field, until] : [field]))
      .filter((field) => !leaves.includes(field))
      .map((field) => `${kind}.${field}`);
  });
  expect(none).toEqual([]);
});
