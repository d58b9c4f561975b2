import type { Guard } from "./list.ts";

/** What an owner learns from the audit, and what may go from it. */
export const enquiries: readonly Guard[] = [
  {
    name: "enquiries of the owner",
    file: "core/access/disclosure-log.ts",
    find: "const own = { owner, test,",
    put: "const own = { test,",
    test: ["test/gateway/enquiries.test.ts", "the same bytes whatever was shown of others"],
  },
  {
    name: "enquiries under administer",
    file: "subgraphs/account/permissions.ts",
    find: "enquiries: ofOwner,",
    put: "enquiries: allow,",
    test: ["test/gateway/enquiries.test.ts", "needs the right to administer"],
  },
  {
    name: "enquiries by kind",
    file: "core/access/disclosure-log.ts",
    find: '[...datasets.keys()].filter((kind) => may(caller, kind, "administer"))',
    put: "[...datasets.keys()]",
    test: ["test/gateway/enquiries.test.ts", "needs the right to administer"],
  },
  {
    name: "enquiries proven by kind",
    file: "core/access/disclosure-log.ts",
    find: " || row.records.some((record) => !this.#administers(record))",
    put: "",
    test: ["test/gateway/enquiries.test.ts", "needs the right to administer"],
  },
  {
    name: "proofs of an answer",
    file: "core/access/disclosure-log.ts",
    find: "if (this.#proofs > maxProofs)",
    put: "if (this.#proofs > maxProofs * 100)",
    test: ["test/gateway/enquiries.test.ts", "comes ten times in an answer at most"],
  },
  {
    name: "checkpoint over what is removed",
    file: "core/audit/retain.ts",
    find: "last === null ? ",
    put: "last === until ? ",
    test: ["test/core/audit/retain.test.ts", "removes what a crash left"],
  },
  {
    name: "faults before removal",
    file: "core/audit/retain.ts",
    find: "(faults[0] ?? ",
    put: "(",
    test: ["test/core/audit/retain.test.ts", "keeps what is not as it was written"],
  },
  {
    name: "key of a tombstone",
    file: "core/audit/verification/verify.ts",
    find: "if (witness && !isTombstoneOf(segment, tombstone, witness.publicKey))",
    put: "if (witness && !segment)",
    test: ["test/core/audit/retain.test.ts", "cannot be pretended"],
  },
  {
    name: "entry of a tombstone",
    file: "core/audit/verification/verify.ts",
    find: "if (said?.entries !== tombstone.seq || said.last !== tombstone.hash)",
    put: "if (said && !segment)",
    test: ["test/core/audit/retain.test.ts", "cannot be pretended"],
  },
  {
    name: "key of an exported checkpoint",
    file: "core/audit/checkpoints/evidence.ts",
    find: "if (!isSigned(one, publicKey)) fault(one.seq,",
    put: "if (!publicKey) fault(one.seq,",
    test: ["test/core/audit/checkpoints/export.test.ts", "that the hub did not sign"],
  },
];
