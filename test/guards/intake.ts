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
    name: "test or live of what a key hands in",
    file: "session/intake.ts",
    find: '(stated["test"] ??= test) !== test)',
    put: '(stated["test"] ??= test) === null)',
    test: ["test/session/intake.test.ts", "names another owner, or another sort"],
  },
];
