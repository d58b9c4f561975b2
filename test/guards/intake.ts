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
  {
    name: "a file that a command makes",
    file: "cli/new-file.ts",
    find: 'open(path, "wx", 0o600)',
    put: 'open(path, "w", 0o600)',
    test: ["test/cli/new-file.test.ts", "takes the place of nothing"],
  },
  {
    name: "report of an import",
    file: "imports/rejects.ts",
    find: 'open(path, "wx", 0o600)',
    put: 'open(path, "w", 0o600)',
    test: ["test/imports/files.test.ts", "takes the place of nothing"],
  },
  {
    name: "key named twice in JSON",
    file: "core/json.ts",
    find: "if (keys.has(key)) return key;",
    put: "",
    test: ["test/imports/every-row.test.ts", "of JSON lines"],
  },
  {
    name: "field named twice in the UN list",
    file: "imports/un/list.ts",
    find: "if (twice !== null) return",
    put: "if (twice === reference) return",
    test: ["test/imports/every-row.test.ts", "of the UN list"],
  },
  {
    name: "column named twice",
    file: "imports/formats/header.ts",
    find: "if (first !== number) return",
    put: "if (first === undefined) return",
    test: ["test/imports/files.test.ts", "where a column stands twice"],
  },
  {
    name: "quotation marks that weld rows",
    file: "imports/formats/csv-rows.ts",
    find: "if (lines.length === 1 || !isRow(lines[0]) || !isRow(lines.at(-1))) return row;",
    put: "if (lines.length >= 1) return row;",
    test: ["test/imports/every-row.test.ts", "two quotation marks make one row of three"],
  },
  {
    name: "steps and names of a header",
    file: "imports/formats/header.ts",
    find: "if (!leadsToField(name)) return",
    put: 'if (name === "") return',
    test: ["test/imports/files.test.ts", "where it has more steps than any field"],
  },
];
