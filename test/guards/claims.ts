import type { Guard } from "./list.ts";

/** What stands between the gateway and its remote subgraphs. */
export const claims: readonly Guard[] = [
  {
    name: "audience of claims",
    file: "core/access/claims.ts",
    find: "        audience: this.#self.subgraph,\n",
    put: "",
    test: ["test/core/access/claims.test.ts", "are worth nothing to another subgraph"],
  },
  {
    name: "age of claims",
    file: "core/access/claims.ts",
    find: "        maxTokenAge: lifetime,\n",
    put: "",
    test: ["test/core/access/claims.test.ts", "go stale"],
  },
  {
    name: "body of claims",
    file: "core/access/claims.ts",
    find: "if (data.body !== digestOf(body)) ",
    put: "if (!data.body) ",
    test: ["test/core/access/claims.test.ts", "vouch for one body"],
  },
  {
    name: "claims once",
    file: "core/access/claims.ts",
    find: "if (shown) return",
    put: "if (shown && !data) return",
    test: ["test/core/access/claims.test.ts", "are believed once"],
  },
  {
    name: "claims for one process",
    file: "core/access/claims.ts",
    find: "if (data.instance !== this.#self.instance) ",
    put: "if (!data.instance) ",
    test: ["test/gateway/sources/instances.test.ts", "is good nowhere else and never again"],
  },
  {
    name: "claims after the clock was set back",
    file: "core/access/used-once.ts",
    find: "if (signed < this.#since - this.#span) return null;",
    put: "",
    test: ["test/core/access/claims.test.ts", "where the clock is set back"],
  },
  {
    name: "greeting of its own",
    file: "core/access/introduction.ts",
    find: "said?.jti === nonce && ",
    put: "!!nonce && ",
    test: ["test/core/access/introduction.test.ts", "is answered by the subgraph itself and at that moment"],
  },
  {
    name: "whom a connection leads to",
    file: "gateway/sources/connections.ts",
    find: "(connection.addressee = null)",
    put: "connection",
    test: ["test/gateway/sources/instances.test.ts", "at the cost of one greeting a connection and of no refusal"],
  },
  {
    name: "why claims were refused",
    file: "subgraphs/serve.ts",
    find: "return refuse(reply, claims.code, request.ip, claims.note);",
    put: "return refuse(reply, claims.code, request.ip);",
    test: ["test/gateway/sources/instances.test.ts", "is good nowhere else and never again"],
  },
  {
    name: "version of claims",
    file: "core/access/claims.ts",
    find: 'if (payload["version"] !== version) ',
    put: "if (!payload) ",
    test: ["test/core/access/claims.test.ts", "of another version are told from forged ones"],
  },
  {
    name: "size of a subgraph's answer",
    file: "gateway/sources/connections.ts",
    find: "maxResponseSize: answer, ",
    put: "",
    test: ["test/gateway/sources/remote-subgraph.test.ts", "by its time and by its size"],
  },
  {
    name: "connections to a subgraph",
    file: "gateway/sources/connections.ts",
    find: "if (this.#all.length >= connections) return null;",
    put: "if (connections < 0) return null;",
    test: ["test/gateway/sources/remote-subgraph.test.ts", "are no more than their bound"],
  },
];
