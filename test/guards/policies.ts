import type { Guard } from "./list.ts";

const book = "test/core/access/policies/book.test.ts";
const intern = "test/core/access/policies/intern.test.ts";
const sweep = "test/core/access/policies/sweep.test.ts";

/** What keeps the list of policies right, short and quick. */
export const policies: readonly Guard[] = [
  {
    name: "a thousand policies an owner",
    file: "core/access/policies/intern.ts",
    find: "added.slice(Math.max(room, 0))",
    put: "added.slice(room + added.length)",
    test: [intern, "are a thousand at most"],
  },
  {
    name: "a policy is interned with its record",
    file: "core/access/written-under.ts",
    find: "await intern(session, caller.owner, taken, policies, stamp);",
    put: "",
    test: [intern, "stand together or not at all"],
  },
  {
    name: "a reference is idle for a while before it is released",
    file: "core/access/policies/sweep.ts",
    find: 'return now - idle >= idleMs ? "released" : "as it is";',
    put: 'return "released";',
    test: [sweep, "is marked by one sweep and swept by another"],
  },
  {
    name: "a batch takes an idle reference up",
    file: "core/access/policies/intern.ts",
    find: "of(policy)?.idle !== null",
    put: "!of(policy)",
    test: [sweep, "where a batch took it up in between"],
  },
  {
    name: "a policy that a version names stands",
    file: "core/access/policies/sweep.ts",
    find: "alone.filter((_, at) => !named[at])",
    put: "alone",
    test: [sweep, "a version suffices"],
  },
  {
    name: "the list's version, not the number of policies",
    file: "core/access/policies/book.ts",
    find: "list && list.version !== this.#version;",
    put: "list && this.#policies.size !== 1;",
    test: [sweep, "although as many stand"],
  },
  {
    name: "the end of a permission",
    file: "core/access/policies/book.ts",
    find: "[...this.#ends.between(kept.at, at), ",
    put: "[",
    test: [book, "narrows when one of its audiences ends"],
  },
  {
    name: "what was found ended stays so",
    file: "core/access/policies/book.ts",
    find: "const at = Math.max(now, kept.at);",
    put: "const at = now;\n    if (now < kept.at) return this.#judged(caller, purpose, now);",
    test: [book, "narrows when one of its audiences ends"],
  },
  {
    name: "an ended policy in the row filter",
    file: "core/access/row-filter.ts",
    find: "{ $in: before, $not: { $in: [...changed.keys()] } }",
    put: "{ $in: before }",
    test: ["test/core/access/reader.test.ts", "any more once the audience that was shown it has ended"],
  },
  {
    name: "a record over the number of policies is no early link",
    file: "session/ingest/batches.ts",
    find: "if (this.#lastTry || !waits(dataset))",
    put: "if (this.#lastTry)",
    test: ["test/imports/ndjson.test.ts", "goes under one policy more"],
  },
];
