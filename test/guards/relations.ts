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
  {
    name: "ends of links seen on the way of a list",
    file: "session/linked/steps.ts",
    find: "const found = await reader.columnsEach(links, side, ids, filter, asked);",
    put: "const found = await reader.columnsEach({ ...links, joins: null } as never, side, ids, filter, asked);",
    test: ["test/session/linked.test.ts", "where the hidden is gone"],
  },
  {
    name: "what a list by what is linked may look at",
    file: "session/linked/looked.ts",
    find: "if (this.#left < 0) throw new TooMany();",
    put: "this.#left ||= 0;",
    test: ["test/session/linked.test.ts", "would look at too many"],
  },
  {
    name: "one way to each record of a list disclosed",
    file: "session/linked/service.ts",
    find: "reader.disclose(owner, id);",
    put: "void [owner, id];",
    test: ["test/session/linked.test.ts", "one way to each"],
  },
  {
    name: "kinds on the way that are closed",
    file: "session/linked/service.ts",
    find: "if (lacking) throw",
    put: "if (lacking === null) throw",
    test: ["test/session/linked.test.ts", "a kind on the way is closed"],
  },
  {
    name: "the id that a reference makes",
    file: "session/record-service.ts",
    find: "return faults.length > 0 ? refused(faults) : one;\n}\n\nfunction refused",
    put: "return faults.length > 999 ? refused(faults) : one;\n}\n\nfunction refused",
    test: ["test/gateway/named-ends.test.ts", "no id is told"],
  },
];
