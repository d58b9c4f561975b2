import type { Guard } from "./list.ts";

/** What is counted of operations, once, and how it is told. */
export const results: readonly Guard[] = [
  {
    name: "counts of others in fives",
    file: "core/operation-counts/fives.ts",
    find: "const told = exact ? cell : inFives(cell);",
    put: "const told: number | string | null = cell;",
    test: ["test/subgraphs/operations/results.test.ts", "others' in fives"],
  },
  {
    name: "what is counted of a check in no header",
    file: "core/audit/journal/entry.ts",
    find: "...(counted.length > 0 ? [shareOfCounts(counted)] : []), ",
    put: "",
    test: ["test/gateway/counted-in-audit.test.ts", "is counted in its own audit entry"],
  },
  {
    name: "places of operations declared",
    file: "core/check-counts/counted-checks.ts",
    find: "place: isPlace ? code : null",
    put: "place: code",
    test: ["test/gateway/counted-in-audit.test.ts", "the text might name a person"],
  },
  {
    name: "checks counted once",
    file: "core/operation-counts/from-audit.ts",
    find: "if ((standing?.version ?? 0) !== kept.version) return false;",
    put: "",
    test: ["test/core/operation-counts/from-audit.test.ts", "two that read side by side"],
  },
];
