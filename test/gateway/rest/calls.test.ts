import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../../../core/store/port.ts";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";
import { committed, formOf, problem } from "./described.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  hub = await openTestHub();
  await hub.world.passport("XZ000123");
});
afterAll(() => hub.close());

interface Sent {
  readonly as?: Asker | null;
  readonly method?: "GET" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Calls it as a client of HTTP does; a text is sent as it is. */
async function call(path: string, body?: unknown, { as = "XYZ", method = "POST", headers = {} }: Sent = {}) {
  const sent = {
    ...(as && { authorization: `Bearer ${await hub.key(as)}` }),
    "hub-purpose": "border-control",
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
  };
  const {
    statusCode,
    headers: answered,
    body: text,
  } = await hub.app.inject({
    method,
    url: `/rest/${path}`,
    headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as never,
    ...(body !== undefined && { payload: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const entries = await hub.entries(String(answered["hub-request"]));
  return { status: statusCode, headers: answered, type: answered["content-type"], said: JSON.parse(text), entries };
}

const byNumber = { number: "XZ000123" };

describe("a trusted document as a plain call", () => {
  it("answers its data alone, in the form that is described", async () => {
    await hub.world.person("Anna Beispiel", { sex: "F" });
    const { status, type, said } = await call("by-name", { name: "Anna Beispiel" });
    expect([status, type]).toEqual([200, "application/json; charset=utf-8"]);
    expect(said.persons.nodes).toMatchObject([{ names: [{ full: "Anna Beispiel" }] }]);
    expect(() => formOf("by-name").parse(said)).not.toThrow();
    expect(() => formOf("by-name").parse({ ...said, more: 1 })).toThrow();
  });

  it("stands in the audit as the same document by its id", async () => {
    const plain = await call("passport-in-short", byNumber);
    const { "x-trusted-document": id } = committed.paths["/rest/passport-in-short"].post;
    const { requestId } = await hub.post("XYZ", { id, variables: byNumber });
    const [byId] = await hub.entries(requestId);
    expect(plain.entries).toHaveLength(1);
    for (const part of ["kind", "caller", "purpose", "operation", "status", "errors"] as const)
      expect(plain.entries[0]?.header[part]).toEqual(byId?.header[part]);
    expect(plain.entries[0]?.leaves).toEqual(byId?.leaves);
  });

  it("is what a key calls that runs trusted documents alone", async () => {
    const as = { owner: "SKYWAYS", role: "partner", documentMode: "ids-only", scopes: ["document:check"] } as const;
    const { said, type } = await call("check-document", { number: "XZ000123" }, { as });
    expect(type).toMatch(/^application\/json/);
    expect(said.checkDocument).toMatchObject({ verdict: "NO_RECORD", nextStep: "CONTINUE" });
    expect(() => formOf("check-document").parse(said)).not.toThrow();
    const { said: own } = await call("my-agreement", {}, { as });
    expect(own.me).toMatchObject({ agreement: null, sees: { kinds: [{ kind: "document", actions: ["check"] }] } });
  });

  it("lists hits and answers one, once under its idempotency key, in the form that is described", async () => {
    await hub.world.write("documentReport", { type: "PASSPORT", number: "XZ77", issuer: "UTO", fraudType: "LOST" });
    const officer = { owner: "GRC", scopes: ["document:check", "hit:read", "hit:search"] };
    await call("check-document", { number: "XZ77", type: "PASSPORT", issuer: "UTO" }, { as: officer });
    const as = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
    const { said: listed } = await call("hits", { direction: "RECEIVED", state: "SENT" }, { as });
    const reply = { hit: listed.hits.nodes[0].id, state: "CONFIRMED", expected: 0 };
    const sent = { as, headers: { "idempotency-key": "reply-000001" } };
    const { status, said } = await call("reply-to-hit", reply, sent);
    expect([status, said.replyToHit.result, said.replyToHit.hit.state]).toEqual([200, "CREATED", "CONFIRMED"]);
    expect(() => [formOf("hits").parse(listed), formOf("reply-to-hit").parse(said)]).not.toThrow();
    expect((await call("reply-to-hit", reply, sent)).said.replyToHit.reply).toEqual(said.replyToHit.reply);
    const late = await call("reply-to-hit", { ...reply, state: "REFUTED" }, { as });
    expect([late.status, late.said.replyToHit.result]).toEqual([200, "CONFLICT"]);
  });

  it("needs no body where it has no variables", async () => {
    expect((await call("me")).said).toMatchObject({ me: { owner: "XYZ" } });
    expect((await call("me", {})).status).toBe(200);
  });

  it("reads a record of any kind in the form that is described for its type", async () => {
    const ids = [await hub.world.passport("XZ000777"), await hub.world.person("Berta Beispiel")];
    for (const id of ids) {
      const { said } = await call("record", { id });
      expect(said.node).toMatchObject({ id });
      expect(() => formOf("record").parse(said)).not.toThrow();
    }
  });

  it.each([
    ["no key", "me", {}, { as: null }, 401, "UNAUTHENTICATED"],
    ["no purpose", "passport-in-short", byNumber, { headers: { "hub-purpose": undefined } }, 400, "PURPOSE_REQUIRED"],
    [
      "a purpose that is none",
      "passport-in-short",
      byNumber,
      { headers: { "hub-purpose": "x" } },
      400,
      "PURPOSE_REQUIRED",
    ],
    ["a body that is no JSON", "passport-in-short", "{", {}, 400, "BAD_REQUEST"],
    [
      "a body of another type",
      "me",
      "a=1",
      { headers: { "content-type": "text/plain" } },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["a variable that is named twice", "passport-in-short", '{"number":"A1","number":"B1"}', {}, 400, "BAD_REQUEST"],
    ["a slash behind its name", "me/", {}, {}, 404, "NOT_FOUND"],
    ["null for a body", "me", null, {}, 400, "BAD_USER_INPUT"],
    ["a list for a body", "passport-in-short", [byNumber], {}, 400, "BAD_USER_INPUT"],
    ["a variable that is missing", "passport-in-short", {}, {}, 400, "BAD_USER_INPUT"],
    ["a variable of another type", "passport-in-short", { number: 7 }, {}, 400, "BAD_USER_INPUT"],
    ["a variable that it does not have", "passport-in-short", { ...byNumber, nmber: "" }, {}, 400, "BAD_USER_INPUT"],
    [
      "an Idempotency-Key of a query",
      "passport-in-short",
      byNumber,
      { headers: { "idempotency-key": "key-00000001" } },
      400,
      "BAD_USER_INPUT",
    ],
    [
      "values nested without end",
      "passport-in-short",
      `{"number":${"[".repeat(50)}${"]".repeat(50)}}`,
      {},
      400,
      "VARIABLES_TOO_DEEP",
    ],
    ["a name that no call has", "no-such", {}, {}, 404, "NOT_FOUND"],
    ["GET", "passport-in-short", undefined, { method: "GET" }, 405, "METHOD_NOT_ALLOWED"],
    [
      "another method with a body that is no JSON",
      "passport-in-short",
      "{",
      { method: "PUT" },
      405,
      "METHOD_NOT_ALLOWED",
    ],
    ["PUT", "passport-in-short", byNumber, { method: "PUT" }, 405, "METHOD_NOT_ALLOWED"],
  ] as const)("is refused with a problem document for %s", async (_what, path, body, sent, status, code) => {
    const refused = await call(path, body, sent);
    expect([refused.status, refused.said.status, refused.said.code]).toEqual([status, status, code]);
    expect(refused.type).toBe("application/problem+json; charset=utf-8");
    expect(() => problem.parse(refused.said)).not.toThrow();
    expect(refused.said.requestId).toBe(refused.headers["hub-request"]);
    expect(refused.entries.map(({ header }) => [header.kind, header.status])).toEqual([["refusal", status]]);
  });

  it("says which variables it has, which were wrong, and which method it takes", async () => {
    expect((await call("passport-in-short", { nmber: "" })).said.detail).toBe(
      "passport-in-short has no variable nmber: it takes number.",
    );
    expect((await call("passport-in-short", { number: null })).said.errors[0].faults).toMatchObject([
      { path: "number" },
    ]);
    expect((await call("me", undefined, { method: "GET" })).headers["allow"]).toBe("POST");
    expect((await call("openapi.json", {})).headers["allow"]).toBe("GET");
  });

  it("is refused as a problem where its address is no text", async () => {
    const { status, type, said } = await call("%E0%A4%A", {});
    expect([status, type]).toEqual([400, "application/problem+json; charset=utf-8"]);
    expect(said).toMatchObject({ code: "BAD_REQUEST", detail: expect.stringContaining("percent-encoded") });
  });

  it("has its idempotency key in a header, under which it has no second effect", async () => {
    const as = { owner: "UTO", scopes: ["*:read", "*:write"] };
    const records = [{ reference: "R-1", number: "XZ0000009", type: "PASSPORT", issuer: "UTO", fraudType: "LOST" }];
    const headers = { "idempotency-key": "rest-0000001" };
    const first = await call("record-reports", { records }, { as, headers });
    expect(first.said.recordDocumentReports).toMatchObject([{ result: "CREATED" }]);
    expect((await call("record-reports", { records }, { as, headers })).said).toEqual(first.said);
    const other = await call("record-reports", { records: [{ ...records[0], number: "XZ1" }] }, { as, headers });
    expect([other.status, other.said.code]).toEqual([422, "IDEMPOTENCY_KEY_USED"]);
    expect((await call("record-reports", { records }, { as })).status).toBe(400);
    expect((await call("record-reports", { records, key: "rest-0000001" }, { as })).said.detail).toBe(
      "Send key in the header Idempotency-Key, not in the body.",
    );
  });
});

describe("a plain call of which a part fails", () => {
  it("or all of it, for want of a scope, says so by its status", async () => {
    const { status, said } = await call("check-document", byNumber);
    expect([status, said.code, said.data]).toEqual([403, "FORBIDDEN", { checkDocument: null }]);
  });

  it("is a problem with the data that there is, and the audit has who was shown it", async () => {
    const as = { owner: "GRC", scopes: ["document:read", "document:search"] };
    const partly = await call("passport-in-short", byNumber, { as });
    expect([partly.status, partly.said.code]).toEqual([403, "FORBIDDEN"]);
    expect(partly.said.data.documents.nodes).toMatchObject([{ number: "XZ000123", holders: { nodes: null } }]);
    expect(partly.said.errors.map(({ path }: { path: unknown[] }) => path.at(-2))).toContain("holders");
    const [entry] = partly.entries;
    expect(entry?.header).toMatchObject({ kind: "read", status: 403 });
    expect(entry?.leaves.length).toBeGreaterThan(0);
  });

  it("is never a 200, though a part of the hub did not answer", async () => {
    const away = vi.spyOn(hub.hub.platform.store, "find").mockRejectedValue(new Error("broken"));
    const { status, said } = await call("passport-in-short", byNumber);
    away.mockRestore();
    expect([status, said.code, said.incomplete]).toEqual([500, "INTERNAL", ["documents"]]);
  });

  it("tells of no record where the store is away", async () => {
    const away = vi.spyOn(hub.hub.platform.store, "find").mockRejectedValue(new StoreUnavailable("away"));
    const { status, headers, said } = await call("passport-in-short", byNumber);
    away.mockRestore();
    expect([status, said.code, said.data, headers["retry-after"]]).toEqual([503, "STORE_UNAVAILABLE", null, "1"]);
  });

  it("hides what its caller may not see as GraphQL does", async () => {
    await hub.world.person("Zoe Verborgen", { policy: ownerAlone });
    expect((await call("by-name", { name: "Zoe Verborgen" })).said.persons.nodes).toEqual([]);
  });
});

describe("the description of the plain calls", () => {
  it("is what stands in the sources, for whoever has a key and on the record", async () => {
    const { status, said, entries } = await call("openapi.json", undefined, { method: "GET" });
    expect(status).toBe(200);
    expect(said).toEqual(committed);
    expect(entries.map(({ header }) => header.kind)).toEqual(["read"]);
    const refused = await call("openapi.json", undefined, { method: "GET", as: null });
    expect([refused.status, refused.said.code]).toEqual([401, "UNAUTHENTICATED"]);
  });
});
