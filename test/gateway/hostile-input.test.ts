import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isErrorCode } from "../../core/errors.ts";
import { anyText } from "../any-text.ts";
import { openTestHub } from "../hub.ts";
import { linkQuery, writeCase } from "./case.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let known: Awaited<ReturnType<typeof writeCase>>;

beforeAll(async () => {
  hub = await openTestHub();
  known = await writeCase(hub.world);
});
afterAll(() => hub.close());

const healthy = { query: linkQuery, variables: { number: "XZ000123" } };

afterEach(unharmed);

async function unharmed(): Promise<void> {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect((await hub.post("XYZ", healthy)).data.documents.nodes[0].id).toBe(known.passport);
}

describe("names of JavaScript's own", () => {
  it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "as alias %s are a name like others",
    async (alias) => {
      const { status, body } = await hub.post("XYZ", { query: `{ ${alias}: me { ${alias}: owner } }` });
      expect([status, body.trim()]).toEqual([200, `{"data":{"${alias}":{"${alias}":"XYZ"}}}`]);
    },
  );

  it.each([
    `{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}`,
    `{"query":"{ __typename }","extensions":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
    `{"query":"{ __typename }","__proto__":{"polluted":1}}`,
    `{"query":"query($id: ID!) { node(id: $id) { id } }","variables":{"id":"__proto__"}}`,
  ])("in the body %s change nothing", async (body) => {
    const { codes } = await hub.post("XYZ", body);
    expect(codes).not.toContain("INTERNAL");
  });

  it("as a variable find what it names or, where Apollo's gateway executes, nothing", async () => {
    const query = "query($__proto__: ID!) { node(id: $__proto__) { id } }";
    const { status, data } = await hub.post("XYZ", `{"query":"${query}","variables":{"__proto__":"${known.anna}"}}`);
    expect(status).toBe(200);
    expect([{ node: null }, { node: { id: known.anna } }]).toContainEqual(data);
  });
});

describe("operators of a database", () => {
  const operators = [
    { $ne: null },
    { $gt: "" },
    { $where: "1" },
    { $regex: ".*" },
    { _bsontype: "ObjectId" },
    ["a", "b"],
    { $in: ["XZ000123"] },
  ];

  it("given for a text are refused as what they are: no text", async () => {
    for (const value of operators) {
      const search = await hub.post("XYZ", {
        query: "query($x: String) { documents(number: $x) { totalCount } }",
        variables: { x: value },
      });
      const byId = await hub.post("XYZ", { query: "query($x: ID!) { node(id: $x) { id } }", variables: { x: value } });
      const byCode = await hub.post("XYZ", {
        query: "query($x: OwnerCode) { documents(issuer: $x) { totalCount } }",
        variables: { x: value },
      });
      const all = [search.codes, byId.codes, byCode.codes];
      expect(all, JSON.stringify(value)).toEqual(all.map(() => ["BAD_USER_INPUT"]));
    }
  });

  it("written as text, patterns too, are met by nothing but themselves", async () => {
    const texts = [
      ...operators.map((value) => JSON.stringify(value)),
      ".*",
      "^",
      "(a+)+$",
      "%",
      "_",
      "' OR 1=1 --",
      "*",
      "\\",
    ];
    const query =
      "query($x: String!) { documents(number: $x) { totalCount } persons(name: $x) { totalCount } specimens(number: $x) { totalCount } }";
    for (const x of texts) {
      const { data, codes } = await hub.post("XYZ", { query, variables: { x } });
      const counts = Object.values(data as Record<string, { totalCount: number } | null>).map(
        (list) => list?.totalCount ?? 0,
      );
      // A text without a letter or digit names nobody: it may be refused or find nothing, never everything.
      expect([x, counts.every((count) => count === 0), codes.includes("INTERNAL")]).toEqual([x, true, false]);
    }
  });
});

describe("odd text", () => {
  it.each([
    ["NUL", "\u0000"],
    ["control characters", "XZ\u0001\u001b[31m\r\n"],
    ["a turned direction", "\u202eXZ000123"],
    ["a lone surrogate", "\ud800"],
    ["ten thousand letters", "a".repeat(10_000)],
    ["marks without end", `e${"\u0301".repeat(5_000)}`],
    ["nothing", ""],
  ])("with %s is answered or refused, never a fault", async (_what, x) => {
    const query = `query($x: String!, $id: ID!) {
      documents(number: $x) { totalCount } persons(name: $x) { totalCount } vehicles(vin: $x, plate: $x, make: $x) { totalCount }
      documentReports(number: $x, issuer: $x) { totalCount } notices(number: $x) { totalCount } node(id: $id) { id }
    }`;
    const { status, codes } = await hub.post("XYZ", { query, variables: { x, id: x } });
    expect([200, 400]).toContain(status);
    expect(codes.filter((code) => code === "INTERNAL")).toEqual([]);
  });
});

describe("any body at all", () => {
  const valid = JSON.stringify(healthy);

  it("gets JSON with codes of the catalogue and a status of the list", async () => {
    const mutated = fc.oneof(
      fc.json().map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      fc
        .tuple(fc.nat(valid.length), fc.nat(20), anyText({ maxLength: 5 }))
        .map(([from, length, text]) => Buffer.from(valid.slice(0, from) + text + valid.slice(from + length))),
      fc
        .record({ query: fc.string(), variables: fc.object(), operationName: fc.anything() })
        .map((body) => Buffer.from(JSON.stringify(body))),
    );
    const answered = fc.asyncProperty(mutated, async (body) => {
      const { status, codes, body: text } = await hub.post("XYZ", body);
      expect([200, 400]).toContain(status);
      for (const code of codes) expect(isErrorCode(code) && code !== "INTERNAL", text).toBe(true);
    });
    await fc.assert(answered, { numRuns: 100, seed: 20_261_123 });
  });
});
