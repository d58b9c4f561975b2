import type { Guard } from "./list.ts";

/** What keeps a value from meaning what it does not say. */
export const values: readonly Guard[] = [
  {
    name: "a filler is no key",
    file: "records/fillers.ts",
    find: "return isNothing(key) || fillers.has(key) ? null : key;",
    put: "return number && key;",
    test: ["test/records/fillers.test.ts", "is no key of any kind of record"],
  },
  {
    name: "an audience's codes are one",
    file: "core/access/policies/audience.ts",
    find: "if (includesCode(except, owner))",
    put: "if (except.includes(owner))",
    test: ["test/core/access/policies/audience.test.ts", "is admitted and left out"],
  },
  {
    name: "codes of owners that bind a key are one",
    file: "core/access/row-filter.ts",
    find: "bounds.owners.flatMap(equivalentCodes)",
    put: "bounds.owners",
    test: ["test/core/access/policies/audience.test.ts", "is the owner to whose records a key is bound"],
  },
  {
    name: "a document's issuer is one under its codes",
    file: "records/documents/matching.ts",
    find: '|${canonicalCode(issuer ?? "")}`];',
    put: '|${issuer ?? ""}`];',
    test: ["test/records/documents/matching.test.ts", "meet whichever of its codes"],
  },
  {
    name: "an unknown country is refused",
    file: "subgraphs/codes-asked.ts",
    find: "if (code === null) throw noCode(argument, text);",
    put: "",
    test: ["test/subgraphs/codes-asked.test.ts", "is refused for what is no country"],
  },
  {
    name: "impossible values at the intake",
    file: "session/intake.ts",
    find: "faults.push(...faultsOfValues(",
    put: "faults.concat(faultsOfValues(",
    test: ["test/session/intake.test.ts", "is refused by its place"],
  },
  {
    name: "a filler is no name",
    file: "records/persons/matching.ts",
    find: "namesNobody(full) ? [] : nameTokens(full)",
    put: "nameTokens(full)",
    test: ["test/records/fillers.test.ts", "is no key of any kind of record"],
  },
];
