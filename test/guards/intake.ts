import type { Guard } from "./list.ts";

/** What keeps a record that is handed in with whoever hands it in. */
export const intake: readonly Guard[] = [
  {
    name: "owner of a file's records",
    file: "session/intake.ts",
    find: '(stated["owner"] ??= owner) !== owner)',
    put: '(stated["owner"] ??= owner) === null)',
    test: ["test/imports/ndjson.test.ts", "takes only its records where the operator says whose file it is"],
  },
  {
    name: "levels of what is handed in",
    file: "session/intake.ts",
    find: "if (isDeeper(entry, deepest)) return",
    put: "if (isDeeper(entry, Infinity)) return",
    test: ["test/imports/ndjson.test.ts", "rejects what nests without end"],
  },
  {
    name: "half a character in a record",
    file: "core/record.ts",
    find: ".refine((value) => value.isWellFormed(),",
    put: ".refine((value) => value.length > 0,",
    test: ["test/core/record.test.ts", "a text holds no control character and no half of a character"],
  },
  {
    name: "test or live of what a key hands in",
    file: "session/intake.ts",
    find: '(stated["test"] ??= test) !== test)',
    put: '(stated["test"] ??= test) === null)',
    test: ["test/session/intake.test.ts", "names another owner, or another sort"],
  },
];
