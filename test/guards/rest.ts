import type { Guard } from "./list.ts";

/** Plain calls: what they take, what they hide of a failure, and what the audit has of them. */
export const rest: readonly Guard[] = [
  {
    name: "variables of a plain call",
    file: "gateway/rest/request.ts",
    find: ".find((name) => !inBody.includes(name));",
    put: ".find((name) => name === keyVariable);",
    test: ["test/gateway/rest/calls.test.ts", "a variable that it does not have"],
  },
  {
    name: "fault of a plain call, told to whom it knows",
    file: "gateway/request/handler.ts",
    find: "if (request.fault) return",
    put: "if (request.fault && requestId === null) return",
    test: ["test/gateway/rest/calls.test.ts", "null for a body"],
  },
  {
    name: "partial answer of a plain call",
    file: "gateway/rest/problem.ts",
    find: "if (!errors) return {",
    put: "if (!errors || answer.status < 400) return {",
    test: ["test/gateway/rest/calls.test.ts", "is a problem with the data that there is"],
  },
  {
    name: "audit of a plain call that fails in part",
    file: "gateway/request/audit-entries.ts",
    find: 'kind: context && (status < 400 || left) ? "read" : "refusal",',
    put: 'kind: context && (shown < 400 || left) ? "read" : "refusal",',
    test: ["test/gateway/rest/calls.test.ts", "the audit has who was shown it"],
  },
  {
    name: "status of a plain call that a part of the hub did not answer",
    file: "gateway/rest/problem.ts",
    find: 'return code === "SUBGRAPH_UNAVAILABLE" ? 503 : catalogue[code].status;',
    put: "return catalogue[code].status;",
    test: ["test/gateway/rest/openapi.test.ts", "has a status of failure"],
  },
  {
    name: "description for whoever has a key",
    file: "gateway/request/handler.ts",
    find: "return this.#admitted(arrived, async ({ requestId, caller }) => answerOf(requestId, await text(caller)));",
    put: "return this.#audited(arrived, async () => answerOf(arrived.requestId, await text({} as never)));",
    test: ["test/gateway/rest/calls.test.ts", "for whoever has a key and on the record"],
  },
  {
    name: "two documents of one plain call",
    file: "gateway/rest/calls.ts",
    find: "call && more.length === 0 ? [[path, call]] : []",
    put: "call && more.length >= 0 ? [[path, call]] : []",
    test: ["test/gateway/rest/openapi.test.ts", "that two documents share calls neither"],
  },
  {
    name: "key that a body names twice",
    file: "gateway/http/app.ts",
    find: 'if ("fault" in read) throw',
    put: 'if ("fault" in read && read.fault.endsWith("twice")) return JSON.parse(utf8.decode(body));\n  if ("fault" in read) throw',
    test: ["test/gateway/rest/calls.test.ts", "a variable that is named twice"],
  },
  {
    name: "subscriptions that are no plain calls",
    file: "gateway/rest/calls.ts",
    find: 'all.filter(({ type }) => type !== "subscription")',
    put: "all",
    test: ["test/gateway/rest/openapi.test.ts", "is not given to a subscription"],
  },
];
