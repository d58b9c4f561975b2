import type { Guard } from "./list.ts";

const ofNames = "test/packs/names.test.ts";

export const packNames: readonly Guard[] = [
  {
    name: "names of a pack are whole",
    file: "packs/files.ts",
    find: " && (await hashOfFile(path)) === names.sha256",
    put: "",
    test: ["test/packs/refused.test.ts", "where any part is missing, cut or of another pack"],
  },
  {
    name: "names of a pack are used once all of them are known to be as they were sealed",
    file: "packs/names/sealed-file.ts",
    find: "    decipher.final();\n",
    put: "",
    test: [ofNames, "that were changed after the pack was opened are no answer"],
  },
  {
    name: "who asks a pack for a document waits for nobody who waits for names",
    file: "packs/checks.ts",
    find: "if (asked.some(({ person }) => person)) await this.#names.ready();",
    put: "",
    test: [ofNames, "have what a delta brought while they were read"],
  },
  {
    name: "names of a pack that are read late have what deltas changed before",
    file: "packs/names/names.ts",
    find: "    this.follow(this.#changes);\n",
    put: "",
    test: [ofNames, "have what a delta brought while they were read"],
  },
  {
    name: "a word longer than any that was asked for is let go of",
    file: "records/persons/candidates/texts.ts",
    find: "    this.#makeRoomToSeek(length);\n",
    put: "",
    test: ["test/records/persons/pieces.test.ts", "lets go of a word that is longer"],
  },
  {
    name: "where names fail to take a delta no check is answered by it",
    file: "packs/checks.ts",
    find: "this.#names.follow(state.rows.changes);\n    this.#state = state;",
    put: "this.#state = state;\n    this.#names.follow(state.rows.changes);",
    test: ["test/packs/names.test.ts", "that fail to take what a delta brought"],
  },
  {
    name: "a served pack runs the operation that is named, or none",
    file: "cli/serve-pack/queries.ts",
    find: "operationName != null && operationName !== read.operation.name?.value",
    put: "operationName === 0",
    test: ["test/packs/serve-asked.test.ts", "is refused before it runs"],
  },
];
