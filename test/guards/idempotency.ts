import type { Guard } from "./list.ts";

const batches = "test/gateway/idempotency.test.ts";
const acts = "test/gateway/acts-sent-again.test.ts";
const file = "core/access/idempotency.ts";

/** What binds an idempotency key to what was first sent under it. */
export const idempotency: readonly Guard[] = [
  {
    name: "batch sent again",
    file,
    find: "if (first) return again(first);",
    put: "",
    test: ["test/gateway/writing.test.ts", "sends a batch again without a second effect"],
  },
  {
    name: "key bound to contents",
    file,
    find: "first.contents !== contents) throw",
    put: "first.contents === name) throw",
    test: [batches, "is refused for any other batch than its first"],
  },
  {
    name: "contents as they are sent",
    file,
    find: "const text = canonicalJson(withoutNulls(contents));",
    put: 'const text = typeof contents === "string" ? canonicalJson(withoutNulls(contents)) : "";',
    test: [batches, "withdraws one record alone"],
  },
  {
    name: "key of its caller alone",
    file,
    find: "JSON.stringify([what, caller.id, key])",
    put: 'JSON.stringify([what, caller.id ? "" : key, key])',
    test: [batches, "counts for its caller and one mutation"],
  },
  {
    name: "key of one mutation",
    file,
    find: "JSON.stringify([what, caller.id, key])",
    put: "JSON.stringify([what.length > 0, caller.id, key])",
    test: [batches, "counts for its caller and one mutation"],
  },
  {
    name: "key looked at again in the transaction",
    file,
    find: "const first = sent && (await firstAnswerTo(session, sent));",
    put: "const first = null as FirstAnswer | null;",
    test: [acts, "is done once where several are sent at the same moment"],
  },
  {
    name: "key looked at before anything is written",
    file,
    find: "    await firstAnswerTo(this.#options.store, sent);\n",
    put: "",
    test: [batches, "stays with a batch that was refused in part"],
  },
  {
    name: "fingerprint that cannot be guessed",
    file,
    find: 'createHmac("sha256", idKey)',
    put: 'createHmac("sha256", idKey.subarray(0, 0))',
    test: ["test/core/access/idempotency.test.ts", "tells by its fingerprint neither what it is"],
  },
  {
    name: "batches kept by an earlier hub",
    file,
    find: "if (contents === null && outcomes.some(",
    put: 'if (contents === "" && outcomes.some(',
    test: [batches, "that an earlier hub kept goes by the batch's ids"],
  },
  {
    name: "text of a key shown once",
    file: "core/access/keys/service.ts",
    find: "return { id, text: null };",
    put: "return { id, text: id };",
    test: [acts, "createKey, under an idempotency key is done once however often it is sent"],
  },
];
