import type { Guard } from "./list.ts";

const gateway = "test/gateway/kept-of-checks.test.ts";
const keys = "test/core/audit/day-keys.test.ts";
const retention = "test/core/audit/retain-checks.test.ts";
const counts = "test/core/check-counts.test.ts";

/** What is kept of checks, and for how long. */
export const keptOfChecks: readonly Guard[] = [
  {
    name: "entries of checks in files of their own",
    file: "gateway/request/handler.ts",
    find: "await (checkAlone ? checkAudit : audit)",
    put: "await audit",
    test: [gateway, "that meets nothing leaves one durable entry"],
  },
  {
    name: "disclosures by checks beside all others",
    file: "gateway/request/handler.ts",
    find: "const checkAlone = !met && ",
    put: "const checkAlone = ",
    test: [gateway, "that meets nothing leaves one durable entry"],
  },
  {
    name: "nothing beside a check",
    file: "gateway/request/purpose-rule.ts",
    find: "!fields.every((field) => isCheck(field)",
    put: "!fields.some((field) => isCheck(field)",
    test: [gateway, "stands alone in its request"],
  },
  {
    name: "marks of checks under the key of the day",
    file: "gateway/request/audit-entries.ts",
    find: "if (fields.length > 0 && !fields.some(isCheck))",
    put: "if (fields.length > 0)",
    test: [gateway, "nor anything that is the same the next day"],
  },
  {
    name: "marks of what may have been a check",
    file: "gateway/request/audit-entries.ts",
    find: "if (fields.length > 0 && !fields.some(isCheck))",
    put: "if (!fields.some(isCheck))",
    test: [gateway, "that is refused before it is understood"],
  },
  {
    name: "hash of a check's text under the key of the day",
    file: "core/audit/marks/day-keys.ts",
    find: "document: key.key.of(`document ${document}`)",
    put: 'document: new KeyedHash(Buffer.from("same")).of(`document ${document}`)',
    test: [gateway, "nor anything that is the same the next day"],
  },
  {
    name: "marks of what stands in a check's text",
    file: "gateway/request/purpose-rule.ts",
    find: "fields.some(isCheck) ? literalsIn(document) : []",
    put: "[]",
    test: [gateway, "learns which checks asked a number"],
  },
  {
    name: "who wanted to know, before anything is read",
    file: "cli/commands/audit-checked.ts",
    find: "await administration.append({",
    put: "void ({",
    test: [gateway, "the audit says before who wanted to know and why"],
  },
  {
    name: "end of a day's key",
    file: "core/audit/marks/day-keys.ts",
    find: "filter((day) => day < oldest && !isFolder",
    put: "filter((day) => day < oldest && false && !isFolder",
    test: [keys, "answer for thirty days"],
  },
  {
    name: "day's key that should be gone",
    file: "core/audit/marks/day-keys.ts",
    find: "filter((day) => day >= oldest)",
    put: "filter((day) => oldest || day)",
    test: [keys, "destroyed again where a copy"],
  },
  {
    name: "key of another hub for the same day",
    file: "core/audit/marks/day-keys.ts",
    find: "key.of(`id of the key of ${day}`).slice(0, 16)",
    put: 'new KeyedHash(Buffer.from("same")).of(`id of the key of ${day}`).slice(0, 16)',
    test: [keys, "told apart where a restored hub"],
  },
  {
    name: "files of checks of one day",
    file: "core/audit/writing/log.ts",
    find: "this.#segment && this.#day !== this.#today()",
    put: "this.#segment && this.#day === null",
    test: [retention, "another each day"],
  },
  {
    name: "entries of checks that are young enough",
    file: "core/audit/retain.ts",
    find: "if (judged.asked < before) old.push(judged);",
    put: "old.push(judged);",
    test: [retention, "go after a year"],
  },
  {
    name: "retention of checks apart from that of requests",
    file: "core/audit/retain.ts",
    find: "!segment.administration && segment.checks === checks",
    put: "!segment.administration",
    test: [retention, "go alone"],
  },
  {
    name: "removal of checks by one process at a time",
    file: "core/audit/retain-checks.ts",
    find: "if (!(await lease.take()))",
    put: "if (!(await lease.take()) && dryRun)",
    test: [retention, "by one process at a time"],
  },
  {
    name: "border points that are declared",
    file: "core/check-counts/ledger.ts",
    find: "of.place !== null && declared.has(placeKey(of.owner, of.place)) ? of.place : null",
    put: "declared.size > 0 ? of.place : null",
    test: [counts, "name no place but a declared border point"],
  },
  {
    name: "counts of each process by itself",
    file: "core/check-counts/ledger.ts",
    find: "`${this.#process} ${keyOf(hour, of)}`",
    put: "keyOf(hour, of)",
    test: [counts, "of all processes add up"],
  },
  {
    name: "test keys out of the coverage",
    file: "core/check-counts/coverage.ts",
    find: "{ test: false }, ",
    put: "",
    test: [counts, "leaves out vehicles, tests"],
  },
  {
    name: "no marks under a day's key that is lost",
    file: "core/audit/marks/day-keys.ts",
    find: " || !existsSync(this.#pathOf(day))",
    put: "",
    test: [keys, "are made anew for every process where the file of one is lost"],
  },
  {
    name: "the other days' keys beside a damaged one",
    file: "core/audit/marks/day-keys.ts",
    find: "if (error instanceof StartRefused) return [error.message];",
    put: "if (error instanceof StartRefused) return [];",
    test: [keys, "answer for the other days where that of one is damaged"],
  },
  {
    name: "checks told in the order in which they were made",
    file: "core/audit/checked.ts",
    find: "entries.sort((",
    put: "[...entries].sort((",
    test: [gateway, "in the order in which they were made"],
  },
];
