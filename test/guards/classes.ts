import type { Guard } from "./list.ts";

/** What withholds classes of fields, and parts of them. */
export const classes: readonly Guard[] = [
  {
    name: "statement of no field",
    file: "core/access/withhold.ts",
    find: "return field !== null && shows(field)",
    put: 'return shows(field ?? "")',
    test: ["test/core/access/withhold.test.ts", "under a name of no field"],
  },
  {
    name: "parts of a field",
    file: "core/access/withhold.ts",
    find: "copy[field] = without(copy[field], showsClass);",
    put: "copy[field] = without(copy[field], () => true);",
    test: ["test/records/specimens/records.test.ts", "with the features of the levels"],
  },
  {
    name: "statements of a field with parts",
    file: "core/access/withhold.ts",
    find: " && (dataset.parts[field]?.classes ?? []).every(showsClass)",
    put: "",
    test: ["test/records/specimens/records.test.ts", "where all of its parts are"],
  },
  {
    name: "conditions on a withheld class",
    file: "core/access/row-filter.ts",
    find: "fields.flatMap((field) => dataset.searched[field] ?? [])",
    put: "fields.flatMap((): FieldClass[] => [])",
    test: ["test/core/access/reader.test.ts", "cannot be searched"],
  },
];
