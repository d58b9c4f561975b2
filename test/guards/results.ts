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
  {
    name: "checks outside a point's hours",
    file: "core/check-counts/counted-checks.ts",
    find: "const outside = isPlace && (await places.isOutside(said));",
    put: "const outside = false;",
    test: ["test/subgraphs/operations/point-hours.test.ts", "in these alone"],
  },
  {
    name: "days on which a point takes part",
    file: "records/operations/border-points.ts",
    find: "if (from !== null && dayAt(moment) < earliestDay(from)) return false;",
    put: "",
    test: ["test/subgraphs/operations/point-hours.test.ts", "on its own days alone"],
  },
  {
    name: "closing told again",
    file: "session/results/reports.ts",
    find: 'if (!standing || standing.phase === "CLOSED") return [];\n        this.#refuseBehind(results);',
    put: 'this.#refuseBehind(results);\n        if (!standing || standing.phase === "CLOSED") return [];',
    test: ["test/subgraphs/operations/report.test.ts", "told again to whoever sends the same again"],
  },
  {
    name: "closing waits for every audit",
    file: "core/operation-counts/until.ts",
    find: "if (!folder.lost) continue;",
    put: "if (!folder.lost) { noted.delete(rowOf(`audit ${folder.id}`)); continue; }",
    test: ["test/subgraphs/operations/report.test.ts", "waits for another machine's audit"],
  },
  {
    name: "reports say what they may miss",
    file: "records/operations/report-text.ts",
    find: "...(uncounted.length > 0 && { uncounted: inOrder(uncounted) }),",
    put: "",
    test: ["test/subgraphs/operations/report.test.ts", "waits for another machine's audit"],
  },
];
