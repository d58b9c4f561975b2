import type { Guard } from "./list.ts";

/** What bounds connections, whoever opens them. */
export const connections: readonly Guard[] = [
  {
    name: "connections of one address",
    file: "core/connection-limits.ts",
    find: "crowdOf(perAddress)",
    put: "crowdOf(Infinity)",
    test: ["test/gateway/http/connections.test.ts", "from one address are four"],
  },
  {
    name: "connections in all",
    file: "core/connection-limits.ts",
    find: "crowdOf(most)",
    put: "crowdOf(Infinity)",
    test: ["test/gateway/http/connections.test.ts", "from a proxy are as many as the hub holds"],
  },
  {
    name: "connections of a proxy",
    file: "core/connection-limits.ts",
    find: "within(trusted, address)",
    put: "within(trusted, null)",
    test: ["test/gateway/http/connections.test.ts", "from a proxy are as many as the hub holds"],
  },
  {
    name: "connections that are being answered",
    file: "core/connection-limits.ts",
    find: "      one.answering += 1;\n      leaveWaiting(one);\n",
    put: "      one.answering = 0;\n",
    test: ["test/gateway/http/connections.test.ts", "is answered, however many connect meanwhile"],
  },
  {
    name: "bodies that stay away",
    file: "core/connection-limits.ts",
    find: 'else request.once("end", begin);',
    put: "else begin();",
    test: ["test/gateway/http/connections.test.ts", "no more than headers and half a body"],
  },
  {
    name: "bodies that come after their answer",
    file: "core/connection-limits.ts",
    find: '      request.off("end", begin);\n',
    put: "",
    test: ["test/gateway/http/connections.test.ts", "and its body after the answer"],
  },
  {
    name: "silent connections of one address first",
    file: "core/connection-limits.ts",
    find: "silent.size === 1 && kept.size > 0 ? kept : silent",
    put: "[...kept, ...silent]",
    test: ["test/gateway/http/connections.test.ts", "make room before those that were answered before"],
  },
  {
    name: "connections under TLS",
    file: "core/connection-limits.ts",
    find: "if (one) known.set(secure, one);",
    put: "",
    test: ["test/gateway/http/connections.test.ts", "is answered, however many connect meanwhile: under TLS"],
  },
  {
    name: "requests that do not wait",
    file: "core/connection-limits.ts",
    find: "if (one.asked > maxPipelined) ",
    put: "if (one.asked < 0) ",
    test: ["test/gateway/http/connections.test.ts", "is one of a hundred at most"],
  },
  {
    name: "requests to a subgraph that ends",
    file: "subgraphs/serve.ts",
    find: "    return503OnClosing: false,\n",
    put: "",
    test: ["test/gateway/sources/instances.test.ts", "answer what still comes when they are told to end"],
  },
  {
    name: "connections of a server that ends",
    file: "core/stopping.ts",
    find: 'if (stopping) reply.header("connection", "close");',
    put: "",
    test: ["test/gateway/sources/instances.test.ts", "answer what still comes when they are told to end"],
  },
  {
    name: "an IPv6 network as one client",
    file: "core/access/admission.ts",
    find: "isIP(plain) === 6 ?",
    put: "isIP(plain) === 7 ?",
    test: ["test/core/access/admission.test.ts", "one network of 64 bits"],
  },
];
