import type { Guard } from "./list.ts";

const screened = "test/gateway/screen/screen.test.ts";
const command = "test/cli/screen.test.ts";

/** Batches: who may send them, what a line makes once, and what is bounded of them. */
export const screen: readonly Guard[] = [
  {
    name: "scope of a line of a batch",
    file: "gateway/screen/batch.ts",
    find: 'throw hubError("FORBIDDEN");',
    put: "continue;",
    test: [screened, "ends where its key may not check the kind of a line"],
  },
  {
    name: "key before a batch is read",
    file: "gateway/screen/way.ts",
    find: 'throw hubError("FORBIDDEN");',
    put: 'return "";',
    test: [screened, "for a key without the scope"],
  },
  {
    name: "purpose of a batch",
    file: "gateway/request/handler.ts",
    find: "requirePurpose(context);",
    put: "",
    test: [screened, "for no purpose"],
  },
  {
    name: "points of a batch",
    file: "gateway/request/handler.ts",
    find: "if (spent) return withRetry(",
    put: "if (spent && cost < 0) return withRetry(",
    test: [screened, "costs a point a line"],
  },
  {
    name: "name under which a line makes its hits",
    file: "session/batch-checks.ts",
    find: 'idempotency.named("screen", asked[at], keyOf(at)).contents;',
    put: 'idempotency.named("screen", asked[at], `${keyOf(at)}${asked.length}`).contents;',
    test: [screened, "makes each hit once"],
  },
  {
    name: "longest line of a batch",
    file: "gateway/screen/lines.ts",
    find: "if (line !== null && line.length > longestLine) throw new LineTooLong();",
    put: "",
    test: [screened, "ends at a line that never does"],
  },
  {
    name: "key that a line names twice",
    file: "gateway/screen/row.ts",
    find: 'return "fault" in read ? read : rowOf(read.value, today, subjects);',
    put: 'return "fault" in read && !read.fault.endsWith("twice") ? read : rowOf(JSON.parse(line), today, subjects);',
    test: [screened, "says of each line that cannot be asked why"],
  },
  {
    name: "key named twice in a line that looks plain",
    file: "core/json.ts",
    find: "needed === marksIn(text);",
    put: "needed <= marksIn(text);",
    test: ["test/core/json.test.ts", "names each key of an object once"],
  },
  {
    name: "length of a text in a line that looks plain",
    file: "gateway/screen/form.ts",
    find: 'typeof said === "string" && said.length <= longestText',
    put: 'typeof said === "string"',
    test: ["test/gateway/screen/form.test.ts", "takes quickly nothing that it would refuse"],
  },
  {
    name: "values that SQLite reads otherwise in a list",
    file: "core/store/sqlite/reads.ts",
    find: 'if (list.includes("\\\\u")) held.push(...some);',
    put: 'if (list === "") held.push(...some);',
    test: ["test/core/store/sqlite.test.ts", "however it is written"],
  },
  {
    name: "key of a day overwritten in memory",
    file: "core/audit/marks/keyed-hash.ts",
    find: "this.#inner.fill(0);",
    put: "",
    test: ["test/core/audit/keyed-hash.test.ts", "once its key is destroyed"],
  },
  {
    name: "form of a list by its type in any case",
    file: "gateway/screen/stated.ts",
    find: "/^text\\/csv\\b/i",
    put: "/^text\\/csv\\b/",
    test: [screened, "may begin with a byte order mark"],
  },
  {
    name: "byte order mark of a list",
    file: "gateway/screen/stated.ts",
    find: 'lines[0]?.replace(/^\\uFEFF/, "")',
    put: "lines[0]",
    test: [screened, "may begin with a byte order mark"],
  },
  {
    name: "compressed batches",
    file: "gateway/screen/stated.ts",
    find: ' && coding === "identity"',
    put: "",
    test: [screened, "for a compressed body"],
  },
  {
    name: "answers that stop at a line that was not written to its end",
    file: "cli/screen/answers.ts",
    find: "size >= length + Buffer.byteLength(last) + 1;",
    put: "size > 0;",
    test: [command, "in the middle of a line too"],
  },
  {
    name: "another list under the same answers",
    file: "cli/screen/answers.ts",
    find: "if (before.size !== size || ",
    put: "if (before.size < 0 || ",
    test: [command, "goes on with no other list"],
  },
  {
    name: "a list of the same size that was changed since it was begun",
    file: "cli/screen/answers.ts",
    find: " || (before.digest ?? digest) !== digest",
    put: "",
    test: [command, "goes on with no list that was changed since"],
  },
  {
    name: "a batch that is resumed a day later makes no second hit",
    file: "records/checks/encounter.ts",
    find: "return listing ?? found.find(isWithin);",
    put: "return found.find(isWithin) ?? (found.length < 0 ? listing : undefined);",
    test: ["test/gateway/screen/screen.test.ts", "makes each hit once"],
  },
];
