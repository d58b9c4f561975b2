import type { Guard } from "./list.ts";

/** What keeps a record that is to be kept, and lets nothing remain of one that is not. */
export const retention: readonly Guard[] = [
  {
    name: "hold on a record",
    file: "core/retention/erasure.ts",
    find: "[...found.values()].filter(({ id }) => !kept.has(id));",
    put: "[...found.values()];",
    test: ["test/core/retention/sweep.test.ts", "passes over what is held"],
  },
  {
    name: "last day before a sweep",
    file: "core/retention/erasure.ts",
    find: "before === null ? {} : { due: { $lt: before } }",
    put: "{}",
    test: ["test/core/retention/sweep.test.ts", "looks again before it erases"],
  },
  {
    name: "part of a kind that one sweep may erase",
    file: "core/retention/sweep.ts",
    find: "if (due <= all * suspicious.share) return due;",
    put: "if (all >= 0) return due;",
    test: ["test/core/retention/sweep.test.ts", "refuses to erase a large part"],
  },
  {
    name: "extension by the owner alone",
    file: "core/retention/extension.ts",
    find: "(await session.getMany(dataset, [id], own))",
    put: "(await session.getMany(dataset, [id]))",
    test: ["test/gateway/background/retention.test.ts", "extends or holds a record, or learns"],
  },
  {
    name: "extension by one period",
    file: "core/retention/extension.ts",
    find: " || until > most)",
    put: ")",
    test: ["test/gateway/background/retention.test.ts", "does not extend beyond one further period"],
  },
  {
    name: "hold by the owner alone",
    file: "core/retention/desk.ts",
    find: "this.#holder(), wanted, stamp, this.#own())",
    put: "this.#holder(), wanted, stamp)",
    test: ["test/gateway/background/retention.test.ts", "extends or holds a record, or learns"],
  },
  {
    name: "tasks of the owner alone",
    file: "core/retention/tasks.ts",
    find: "const own = { owner, test };",
    put: "const own = { test };",
    test: ["test/gateway/background/retention.test.ts", "and of nobody else's"],
  },
  {
    name: "clock of a record that returns",
    file: "core/lifetime/timing.ts",
    find: "before.get(id) ?? timeLeft(remnants.get(id))",
    put: "before.get(id)",
    test: ["test/core/retention/sweep.test.ts", "counts on where a record that was withdrawn returns"],
  },
  {
    name: "erasure of every version",
    file: "core/store/sqlite/writes.ts",
    find: 'connection.run("DELETE FROM versions WHERE collection = ? AND _id = ?", [collection.name, id]);',
    put: "",
    test: ["test/core/store/sqlite.test.ts", "leaves one entry of the log without content"],
  },
];
