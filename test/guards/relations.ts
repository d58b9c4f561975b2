import type { Guard } from "./list.ts";

/** Links that name relatives, and what is found by what is linked. */
export const relations: readonly Guard[] = [
  {
    name: "relations where a policy shows the class",
    file: "core/access/row-filter.ts",
    find: "const alsoNeeded = [...needed, recordClass.class];",
    put: "const alsoNeeded = needed;",
    test: ["test/core/access/record-class.test.ts", "where its policy shows relations"],
  },
  {
    name: "relations within a key's classes",
    file: "core/access/row-filter.ts",
    find: "recordClass && !coversRecordClass(caller, recordClass) ? [without(recordClass)] : []",
    put: "recordClass && !coversRecordClass(caller, recordClass) ? [] : []",
    test: ["test/core/access/record-class.test.ts", "bound to other classes"],
  },
  {
    name: "relations for purposes that admit them",
    file: "core/access/record-class.ts",
    find: 'one !== "relations" || admittingRelations.has(purpose)',
    put: "one !== null || admittingRelations.has(purpose)",
    test: ["test/core/access/record-class.test.ts", "purposes that admit relations"],
  },
];
