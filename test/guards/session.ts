import type { Guard } from "./list.ts";

const claimsRead = "const about = { caseReference, requestId, clientRequestId, arrived, documentModes };";

/** What a session is made of, wherever it is made. */
export const session: readonly Guard[] = [
  {
    name: "arrival in claims",
    file: "core/access/claims.ts",
    find: claimsRead,
    put: claimsRead.replace("arrived", "arrived: this.#clock.now()"),
    test: ["test/session/request.test.ts", "at the moment it came"],
  },
  {
    name: "client's id of a request in claims",
    file: "core/access/claims.ts",
    find: claimsRead,
    put: claimsRead.replace("clientRequestId", "clientRequestId: null"),
    test: ["test/session/request.test.ts", "writes the same intents and outcomes"],
  },
  {
    name: "document modes in claims",
    file: "core/access/claims.ts",
    find: claimsRead,
    put: claimsRead.replace("documentModes }", 'documentModes: { ...documentModes, analyst: "off" } }'),
    test: ["test/session/request.test.ts", "makes no key that may run more"],
  },
  {
    name: "bounds of a client's texts in claims",
    file: "core/access/claims.ts",
    find: "cut(claims.clientRequestId)",
    put: "claims.clientRequestId",
    test: ["test/core/access/claims.test.ts", "hold no more of what a client says"],
  },
  {
    name: "purpose of a session",
    file: "session/request.ts",
    find: "caller, purpose, now,",
    put: 'caller, purpose: "identify" as const, now,',
    test: ["test/core/access/reader.test.ts", "of one purpose shows nothing"],
  },
  {
    name: "disclosures of a session",
    file: "session/request.ts",
    find: "disclosures: this.disclosures }",
    put: "disclosures: new Disclosures() }",
    test: ["test/session/request.test.ts", "shares nothing with another"],
  },
];
