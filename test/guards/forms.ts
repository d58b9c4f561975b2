import type { Guard } from "./list.ts";

const embedded = "test/core/store/sqlite.test.ts";

/** What keeps a changed normal form from leaving rows that nobody finds. */
export const forms: readonly Guard[] = [
  {
    name: "rows derived by earlier forms",
    file: "core/jobs/derive-anew.ts",
    find: "return (kept?.forms ?? 1) < ours;",
    put: "return (kept?.forms ?? ours) < ours;",
    test: [embedded, "are found by the new ones and no more by the old"],
  },
  {
    name: "how far rows are derived",
    file: "core/jobs/derive-anew.ts",
    find: "kept?.towards?.forms === formsOf(collection) ? kept.towards.after : null",
    put: "kept?.towards?.after ?? null",
    test: [embedded, "are gone on with where a killed process left them"],
  },
  {
    name: "what rows of before lack",
    file: "core/store/sqlite/rederive.ts",
    find: "const filled = completed(collection, standing);",
    put: "const filled = completed({ ...collection, defaults: {} }, standing);",
    test: ["test/session/derived-anew.test.ts", "says what the field says where it is left out"],
  },
  {
    name: "content of a row that was filled in",
    file: "core/store/sqlite/rederive.ts",
    find: "contentDigest(filled, collection.carried)",
    put: "contentDigest(standing, collection.carried)",
    test: [embedded, "get what a field says that they lack"],
  },
  {
    name: "number of a kind with a field more",
    file: "checks/forms.ts",
    find: "if (lacked)",
    put: "if (lacked === name)",
    test: ["test/derived-forms.test.ts", "may come to hold a field more"],
  },
  {
    name: "rows that a newer hub derived",
    file: "core/jobs/derive-anew.ts",
    find: "if (newest > ours)",
    put: 'if (newest > ours && collection.name === "")',
    test: [embedded, "are refused by a hub that does not know the newer ones"],
  },
  {
    name: "number of changed forms",
    file: "checks/forms.ts",
    find: "if (digest === was.digest) return [];",
    put: "if (digest !== name) return [];",
    test: ["test/derived-forms.test.ts", "may change with the dataset's number alone"],
  },
  {
    name: "rows derived before the hub is ready",
    file: "session/platform.ts",
    find: "    await deriveAnew({ store, collections, clock, told, also: carriedAnew(datasets) });\n",
    put: "",
    test: ["test/session/derived-anew.test.ts", "finds what an earlier hub recorded"],
  },
];
