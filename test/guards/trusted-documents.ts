import type { Guard } from "./list.ts";

/** What a key may run: trusted documents alone, or text beside them. */
export const trustedDocuments: readonly Guard[] = [
  {
    name: "ids alone",
    file: "gateway/trusted-documents/resolve.ts",
    find: 'if (mode === "ids-only") return {',
    put: 'if (mode === "ids-only" && body.query === undefined) return {',
    test: ["test/gateway/trusted-documents/requests.test.ts", "runs no text, not even a listed one"],
  },
  {
    name: "manifest of what nests without end",
    file: "gateway/trusted-documents/write-manifest.ts",
    find: "if (!(error instanceof RangeError)) throw error;",
    put: "if (error) throw error;",
    test: ["test/gateway/trusted-documents/manifest.test.ts", "nests beyond reading"],
  },
  {
    name: "text of trusted documents alone",
    file: "gateway/trusted-documents/resolve.ts",
    find: '!listed && mode === "safelist" ? {',
    put: '!listed && mode === "ids-only" ? {',
    test: ["test/gateway/trusted-documents/requests.test.ts", "runs listed text, however it is laid out, and no other"],
  },
  {
    name: "text beside its hash",
    file: "gateway/trusted-documents/resolve.ts",
    find: " || sha256(query) !== id",
    put: "",
    test: ["test/gateway/trusted-documents/requests.test.ts", "is not found in what names none or two"],
  },
  {
    name: "mode of a key that is made",
    file: "core/access/reach.ts",
    find: "isLaxer(asked, most) && asked",
    put: "false",
    test: ["test/gateway/trusted-documents/requests.test.ts", "makes no key of a laxer mode"],
  },
  {
    name: "mode of a key within its class",
    file: "core/access/document-mode.ts",
    find: "(withinClass && isLaxer(documentMode, ofClass))",
    put: "(withinClass && isLaxer(documentMode, documentMode))",
    test: ["test/core/access/document-mode.test.ts", "whatever the operator has their class run later"],
  },
  {
    name: "stored mode of a key",
    file: "core/access/keys/verdict.ts",
    find: "operationsMode: documentMode, withinClass } = record",
    put: "documentMode, withinClass } = record",
    test: ["test/old-data.test.ts", "opens with its keys"],
  },
  {
    name: "mode of a key for processes of an earlier hub",
    file: "core/access/keys/record.ts",
    find: "const written = { ...rest, operationsMode: documentMode };",
    put: "const written = { ...rest, documentMode };",
    test: ["test/core/access/keys/record.test.ts", "a process of an earlier hub"],
  },
];
