import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { purposes } from "../../core/access/purposes.ts";
import { type Answer, openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;

beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const count = "{ documents { totalCount } }";
const sparing = "application/graphql-response+json";

/** What a client can see of an answer, but for what is the request's own. */
function visible({ status, headers, body, requestId }: Answer) {
  const { "hub-request": _id, date: _date, ...fixed } = headers;
  return { status, headers: fixed, body: body.replace(requestId, "") };
}

describe("a key", () => {
  it("that is missing, malformed, unknown, wrong, revoked, expired or not yet valid gets one answer", async () => {
    const good = await hub.key("XYZ");
    const inAnHour = new Date(hub.clock.now() + 3_600_000).toISOString();
    const early = await hub.key({ owner: "XYZ", notBefore: inAnHour });
    const soonOver = await hub.key({ owner: "XYZ", expires: new Date(hub.clock.now() + 1_000).toISOString() });
    const revoked = await hub.hub.platform.keys.create({
      name: "Old desk",
      role: "partner",
      owner: "XYZ",
      scopes: ["document:read"],
      purposes: null,
      test: false,
      expires: null,
    });
    hub.clock.pass(1_000);
    await hub.hub.platform.keys.revoke(revoked.id);
    const other = good.replace("blk_live_", "blk_test_");
    const headers = [
      undefined,
      "",
      "Bearer",
      "Bearer ",
      good,
      `Basic ${good}`,
      `Bearer ${good} x`,
      ...[
        "x",
        good.slice(0, -1),
        `${good}a`,
        good.toUpperCase(),
        other,
        "blk_live_",
        early,
        soonOver,
        revoked.text,
      ].map((key) => `Bearer ${key}`),
      `Bearer ${"a".repeat(8_000)}`,
    ];
    const answers = new Set<string>();
    for (const authorization of headers) {
      answers.add(
        JSON.stringify(visible(await hub.post(null, { query: count }, { authorization, "hub-purpose": "identify" }))),
      );
    }
    expect([...answers].slice(1)).toEqual([]);
    const [answer = ""] = answers;
    expect(JSON.parse(answer)).toMatchObject({ status: 401, headers: { "www-authenticate": "Bearer" } });
    expect((await hub.post("XYZ", { query: count })).status).toBe(200);
  });

  it("that is no key is refused before its question is looked at", async () => {
    const { status, codes } = await hub.post(null, { query: "{ nonsense( " });
    expect([status, codes]).toEqual([401, ["UNAUTHENTICATED"]]);
  });

  it("tells its holder who it is without a purpose", async () => {
    const { data } = await hub.post("XYZ", { query: "{ me { owner test } __typename }" }, { "hub-purpose": undefined });
    expect(data).toEqual({ me: { owner: "XYZ", test: false }, __typename: "Query" });
  });
});

describe("a purpose", () => {
  const asking = [
    ["documents", count],
    ["an id by node", `query { node(id: "PER-X") { __typename } }`],
    ["beside me", "{ me { owner } documents { totalCount } }"],
    ["by a fragment", "{ ...F } fragment F on Query { ... { documents { totalCount } } }"],
    ["under an alias", "{ me: documents { totalCount } }"],
    ["in the operation that is named", `query A { me { owner } } query B { documents { totalCount } }`],
  ] as const;

  it.each(asking)("must be stated by who asks for %s", async (_what, query) => {
    const body = { query, ...(query.startsWith("query A") && { operationName: "B" }) };
    for (const stated of [undefined, "curiosity", "Border-Control", "border-control, identify", "__proto__"]) {
      const { status, data, codes, errors } = await hub.post("XYZ", body, { "hub-purpose": stated });
      expect([status, data, codes]).toEqual([400, undefined, ["PURPOSE_REQUIRED"]]);
      for (const purpose of purposes) expect(errors[0]?.message).toContain(purpose);
    }
    expect((await hub.post("XYZ", body)).status).toBe(200);
  });

  it("must be one that the key may state, and the refusal lists those", async () => {
    const partner = { owner: "XYZ", purposes: ["identify", "forensics"] } as const;
    const { status, errors } = await hub.post(partner, { query: count });
    expect([status, errors[0]?.extensions.code]).toEqual([400, "PURPOSE_REQUIRED"]);
    expect(errors[0]?.message).toMatch(/one of identify, forensics\.$/);
    expect((await hub.post(partner, { query: count }, { "hub-purpose": "forensics" })).status).toBe(200);
  });
});

describe("a question that is not one", () => {
  const cases = [
    ["broken GraphQL", "{ documents( ", {}, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", "{ documants { totalCount } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown argument", "{ documents(nummer: 1) { totalCount } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown value", "{ documents(type: PASPORT) { totalCount } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["an unknown type", "{ node(id: 1) { ... on Persen { id } } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["a subscription", "subscription { documents { totalCount } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["a mutation", "mutation { documents { totalCount } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["deferred parts", "{ ... @defer { documents { totalCount } } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["federation's own fields", "{ _service { sdl } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    [
      "fragments in a circle",
      "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a variable of another type",
      "query($first: Int) { documents(first: $first) { totalCount } }",
      { first: "x" },
      "BAD_USER_INPUT",
    ],
    [
      "a value that a variable cannot have",
      "query($type: DocumentType) { documents(type: $type) { totalCount } }",
      { type: "PASPORT" },
      "BAD_USER_INPUT",
    ],
    ["a variable that is missing", "query($id: ID!) { document(id: $id) { id } }", {}, "BAD_USER_INPUT"],
  ] as const;

  it.each(cases)(
    "as %s is an error with code and place, its status as the client accepts",
    async (_what, query, variables, code) => {
      const plain = await hub.post("XYZ", { query, variables }, { accept: "application/json" });
      const strict = await hub.post("XYZ", { query, variables }, { accept: sparing });
      expect([plain.status, plain.headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
      expect([strict.status, strict.headers["content-type"]]).toEqual([400, `${sparing}; charset=utf-8`]);
      for (const { data, errors, body, codes } of [plain, strict]) {
        expect([data, new Set(codes)]).toEqual([undefined, new Set([code])]);
        expect(errors[0]?.locations?.[0]).toEqual({ line: 1, column: expect.any(Number) });
        expect(body).not.toMatch(/did you mean|stack|node_modules|serviceName/i);
      }
    },
  );

  it("names no query of several: 400", async () => {
    const { status, codes } = await hub.post("XYZ", { query: "query A { me { owner } } query B { me { owner } }" });
    expect([status, codes]).toEqual([400, ["OPERATION_RESOLUTION_FAILURE"]]);
  });

  const shapes: readonly (readonly [string, string])[] = [
    ["null", "null"],
    ["text", '"{ me { owner } }"'],
    ["a number", "7"],
    ["an empty object", "{}"],
    ["a batch", '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ["an empty batch", "[]"],
    ["a query that is a number", '{"query":5}'],
    ["a query that is null", '{"query":null}'],
    ["variables that are a list", '{"query":"{ __typename }","variables":[1]}'],
    ["variables that are text", '{"query":"{ __typename }","variables":"x"}'],
    ["a name that is an object", '{"query":"{ __typename }","operationName":{}}'],
    ["extensions that are text", '{"query":"{ __typename }","extensions":"x"}'],
    [
      "a stored query it does not know",
      `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"0".repeat(64)}"}}}`,
    ],
  ];

  it.each(shapes)("as %s is a bad request in JSON", async (_what, body) => {
    const { status, codes, data } = await hub.post("XYZ", body);
    expect([status, data]).toEqual([400, undefined]);
    expect(codes).toHaveLength(1);
    expect(codes).not.toContain("INTERNAL");
  });
});

describe("a request that is none of GraphQL", () => {
  const refusals = [
    ["that is not JSON", "{ me", {}, 400, "BAD_REQUEST"],
    ["that is empty", "", {}, 400, "BAD_REQUEST"],
    ["that is no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d]), {}, 400, "BAD_REQUEST"],
    [
      "that is a form",
      "query=%7Bme%7D",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "that is plain text",
      `{"query":"{ me { owner } }"}`,
      { "content-type": "text/plain" },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "in another charset",
      `{"query":"{ me { owner } }"}`,
      { "content-type": "application/json; charset=utf-16" },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["that is compressed", `{"query":"{ me { owner } }"}`, { "content-encoding": "br" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["of ten megabytes", Buffer.alloc(10_000_000, "a"), {}, 413, "BODY_TOO_LARGE"],
    ["just over the limit", Buffer.alloc(256 * 1024 + 1, " "), {}, 413, "BODY_TOO_LARGE"],
  ] as const;

  it.each(refusals)("%s is refused in JSON", async (_what, body, headers, status, code) => {
    const answer = await hub.post("XYZ", body, headers);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.requestId).not.toBe("undefined");
  });

  it.each(["GET", "PUT", "DELETE", "PATCH"] as const)("by %s is refused: ask with POST", async (method) => {
    const url = "/graphql?query=%7B__typename%7D";
    const response = await hub.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${await hub.key("XYZ")}` },
    });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([405, "METHOD_NOT_ALLOWED"]);
  });

  it("at another address is not found, in JSON", async () => {
    for (const url of ["/", "/graphql/", "/graphqlx", "/..%2f..%2fetc/passwd", "/health", "/metrics/x"]) {
      const response = await hub.app.inject(url);
      expect([response.statusCode, response.json().errors[0].extensions.code], url).toEqual([404, "NOT_FOUND"]);
    }
  });
});
