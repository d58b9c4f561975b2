import type { Guard } from "./list.ts";

/** What follows from what a kind of record declares. */
export const declarations: readonly Guard[] = [
  {
    name: "what is searched of a class",
    file: "records/persons/records.ts",
    find: 'birth: "identity", identifier: "identity",',
    put: 'identifier: "identity",',
    test: ["test/subgraphs/classes.test.ts", "what changes without it"],
  },
  {
    name: "rule of a page of neighbours",
    file: "subgraphs/page-permissions.ts",
    find: '...new Set(["link" as const, kind])',
    put: '"link"',
    test: ["test/subgraphs/rules.test.ts", "asks what the field that leads to it asks"],
  },
  {
    name: "rule of a page of matches",
    file: "subgraphs/page-permissions.ts",
    find: 'return kind && may("read", kind);',
    put: 'return kind && may("read", "document");',
    test: ["test/subgraphs/rules.test.ts", "asks what the field that leads to it asks"],
  },
  {
    name: "field of a record that nobody could read",
    file: "schema/expand/inputs.ts",
    find: "if (!shown) throw new NotShown(type, field);",
    put: "if (!shown) return undefined as never;",
    test: ["test/schema/expand.test.ts", "which field or value of the record it does not show"],
  },
  {
    name: "rooms first and alone",
    file: "checks/run.ts",
    find: "if (first) await sayFaultsOf(first);",
    put: "void sayFaultsOf, first;",
    test: ["test/recipes.test.ts", "without one of its rooms keeps everything from starting"],
  },
];
