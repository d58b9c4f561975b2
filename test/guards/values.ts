import type { Guard } from "./list.ts";

/** What keeps a value from meaning what it does not say. */
export const values: readonly Guard[] = [
  {
    name: "a filler is no key",
    file: "records/fillers.ts",
    find: "return number === null || isFiller(number) ? null",
    put: "return number === null ? null",
    test: ["test/records/fillers.test.ts", "is no key of any kind of record"],
  },
  {
    name: "a filler is no name",
    file: "records/persons/matching.ts",
    find: "namesNobody(full) ? [] : nameTokens(full)",
    put: "nameTokens(full)",
    test: ["test/records/fillers.test.ts", "is no key of any kind of record"],
  },
];
