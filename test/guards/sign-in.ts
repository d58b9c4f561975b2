import type { Guard } from "./list.ts";

const signIn = "core/access/sign-in/tokens.ts";
const issuer = "core/access/sign-in/issuer.ts";
const roles = "core/access/sign-in/roles.ts";
const signInTest = "test/core/access/sign-in/tokens.test.ts";
const issuerTest = "test/core/access/issuer.test.ts";

/** What stands between a token and a caller. */
export const tokens: readonly Guard[] = [
  {
    name: "audience of a token",
    file: signIn,
    find: "        audience,\n",
    put: "",
    test: [signInTest, "for another audience is nobody's"],
  },
  {
    name: "issuer of a token",
    file: signIn,
    find: "        issuer,\n",
    put: "",
    test: [signInTest, "of another issuer is nobody's"],
  },
  {
    name: "algorithm of a token",
    file: signIn,
    find: "        algorithms,\n",
    put: "",
    test: [signInTest, "signed in a way that is not on the hub's list"],
  },
  {
    name: "expiry of a token",
    file: signIn,
    find: "if (!known || now < known.from || now >= known.until) return null;",
    put: "if (!known || now < known.from) return null;",
    test: [signInTest, "ends with the second it says"],
  },
  {
    name: "moment of a token's issue",
    file: signIn,
    find: "        maxTokenAge: longestLife,\n",
    put: "",
    test: [signInTest, "of the future is nobody's"],
  },
  {
    name: "age of a token",
    file: signIn,
    find: "Math.min(claims.exp, claims.iat + longestLife)",
    put: "claims.exp",
    test: [signInTest, "an hour after its issue at the latest"],
  },
  {
    name: "type of a token",
    file: signIn,
    find: 'if (!tokenType.test(protectedHeader.typ ?? "JWT")) return null;',
    put: "",
    test: [signInTest, "for something else than asking"],
  },
  {
    name: "content of a token",
    file: signIn,
    find: "if (protectedHeader.cty !== undefined) return null;",
    put: "",
    test: [signInTest, "or to hold another token"],
  },
  {
    name: "client of a token",
    file: signIn,
    find: 'if (payload["azp"] !== undefined && payload["azp"] !== audience) return null;',
    put: "",
    test: [signInTest, "issued to another client is nobody's"],
  },
  {
    name: "one credential at the gateway",
    file: "gateway/http/transport.ts",
    find: "  joinDuplicateHeaders: true,\n",
    put: "",
    test: ["test/gateway/http/two-credentials.test.ts", "by the gateway, whichever is good"],
  },
  {
    name: "one credential at a subgraph's port",
    file: "subgraphs/serve.ts",
    find: "      joinDuplicateHeaders: true,\n",
    put: "",
    test: ["test/gateway/http/two-credentials.test.ts", "at a subgraph's port"],
  },
  {
    name: "one text of a token",
    file: signIn,
    find: "if (!compact.test(token)) return null;",
    put: "",
    test: [signInTest, "changed in any way"],
  },
  {
    name: "agreement narrows a sign-in",
    file: signIn,
    find: "const caller = agreement ? asAgreed(",
    put: "const caller = agreement?.version === 0 ? asAgreed(",
    test: [signInTest, "reaches no further than its organisation's agreement"],
  },
  {
    name: "believed for a second",
    file: "core/access/verdict-cache.ts",
    find: "now - held.at < age)",
    put: "now - held.at < age * 1_000)",
    test: [signInTest, "reaches no further than its organisation's agreement"],
  },
  {
    name: "role in the table",
    file: roles,
    find: "held.includes(claimed));",
    put: "held.includes(claimed)) ?? table.roles[0];",
    test: [signInTest, "of a role that is not in the table"],
  },
  {
    name: "owner in the table",
    file: roles,
    find: "owner.among.find((one) => one === said) ?? null",
    put: "String(said)",
    test: [signInTest, "on behalf of a country that its role does not know"],
  },
  {
    name: "clearance in the table",
    file: roles,
    find: "fieldClasses.filter((one) => ",
    put: "fieldClasses.filter((one) => clearances.length > 0 || ",
    test: [signInTest, "none by a clearance that is not in the table"],
  },
  {
    name: "issuer of the keys",
    file: issuer,
    find: "issuer: z.literal(issuer)",
    put: "issuer: z.any()",
    test: [issuerTest, "names another issuer"],
  },
  {
    name: "age of the issuer's keys",
    file: issuer,
    find: "age >= maxAge)",
    put: "age >= maxAge * 1_000)",
    test: [issuerTest, "that were taken back"],
  },
  {
    name: "issuer asked seldom",
    file: issuer,
    find: "now - this.#asked < coolDown)",
    put: "now - this.#asked < 0)",
    test: [issuerTest, "asked for once in ten seconds"],
  },
];
