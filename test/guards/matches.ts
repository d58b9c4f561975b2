import type { Guard } from "./list.ts";

/** What comes first in a list of what a record meets, and what stays out of it. */
export const matches: readonly Guard[] = [
  {
    name: "what is in force before what is not",
    file: "subgraphs/vehicles/resolvers.ts",
    find: "preferences: [inForceFirst, homeFirst(vehicle)]",
    put: "preferences: [homeFirst(vehicle)]",
    test: ["test/subgraphs/drowned.test.ts", "STOLEN reports among RECOVERED ones"],
  },
  {
    name: "the issuer's own before others'",
    file: "subgraphs/documents/resolvers.ts",
    find: "preferences: [issuerFirst]",
    put: "preferences: []",
    test: ["test/subgraphs/drowned.test.ts", "documents that their issuer states"],
  },
  {
    name: "a list is not taken for whole where it goes on",
    file: "core/store/matches.ts",
    find: ".length < first);\n      if",
    put: ".length <= first);\n      if",
    test: ["test/core/store/sqlite.test.ts", "shows 10 preferred rows among 600 others"],
  },
  {
    name: "class of the key by which records meet",
    file: "core/access/reader.ts",
    find: "visible(view, dataset, asked, key), one)",
    put: "visible(view, dataset, asked), one)",
    test: ["test/core/access/matches.test.ts", "admits only rows that show the class of the key"],
  },
  {
    name: "numbers that are looked up at once",
    file: "subgraphs/numbers.ts",
    find: "numbers.length > mostNumbers",
    put: "numbers.length > 2 * mostNumbers",
    test: ["test/subgraphs/documents/numbers.test.ts", "are 500 at most"],
  },
  {
    name: "rows of numbers that are looked up",
    file: "gateway/request/rows-rule.ts",
    find: "many(variables) * size(variables)",
    put: "size(variables)",
    test: ["test/gateway/request/rows-rule.test.ts", "are, of many numbers"],
  },
  {
    name: "order by what is withheld",
    file: "core/access/reader.ts",
    find: "if (withheld) throw",
    put: "if (withheld === null) throw",
    test: ["test/core/access/matches.test.ts", "never put in order by what a policy may withhold"],
  },
];
