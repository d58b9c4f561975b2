import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getIntrospectionQuery, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentExcess } from "../../../gateway/limits/document.ts";
import { openTestHub } from "../../hub.ts";
import { bomb, lists, objects, times } from "../../hostile-texts.ts";
import { attack, refusal } from "./attack.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

/** A walk from a person over its neighbours and back; two levels a hop. */
function walk(hops: number): string {
  const fields = Array.from({ length: hops }, (_, hop) => (hop % 2 ? "holders" : "documents"));
  return `{ person(id: "PER-X") { ${times(hops, (hop) => `${fields[hop]}(first: 5) { nodes {`)} id ${"} }".repeat(hops)} } }`;
}

describe("a query", () => {
  it("that is deeper than 12 levels is refused, and one of 12 is answered", async () => {
    expect((await attack(hub, { query: walk(5) })).codes).toEqual([]);
    for (const hops of [6, 13, 100]) expect(await refusal(hub, { query: walk(hops) })).toEqual([400, "DEPTH_LIMIT"]);
    for (const hops of [1000, 3000, 6000])
      expect(await refusal(hub, { query: walk(hops) })).toEqual([400, "TOKEN_LIMIT"]);
  });

  it("is refused at the 31st alias, `__typename` or not, and whatever fragments it is spread over", async () => {
    const aliases = (count: number, field: string) => `{ me { ${times(count, (index) => `a${index}: ${field}`)} } }`;
    expect((await attack(hub, { query: aliases(30, "__typename") })).codes).toEqual([]);
    for (const field of ["__typename", "owner"]) {
      expect(await refusal(hub, { query: aliases(31, field) })).toEqual([400, "ALIAS_LIMIT"]);
    }
    const atRoot = [
      `{ ${times(101, (index) => `a${index}: __typename`)} }`,
      `{ ${times(31, (index) => `a${index}: me { owner }`)} }`,
    ];
    for (const query of atRoot) expect(await refusal(hub, { query })).toEqual([400, "ALIAS_LIMIT"]);
    const spread = `{ me { ...A ...A ... { ...A } } } fragment A on Me { ${times(11, (index) => `a${index}: name`)} }`;
    expect(await refusal(hub, { query: spread })).toEqual([400, "ALIAS_LIMIT"]);
    const many = { query: `{ ${times(100, (index) => `a${index}: node(id: "X") { id }`)} }` };
    expect(await refusal(hub, many)).toEqual([400, "ALIAS_LIMIT"]);
  });

  it("that says the same field over and over is refused", async () => {
    const queries = [
      `{ ${times(500, () => "__typename")} }`,
      `{ ${times(21, () => "__typename")} }`,
      `{ ${times(160, () => 'person(id: "1") { id }')} }`,
      `{ me { ${times(1000, () => "name")} } }`,
      `{ ...R } fragment R on Query { ${times(21, () => "me { name }")} }`,
    ];
    for (const query of queries) expect(await refusal(hub, { query })).toEqual([400, "FIELDS_LIMIT"]);
    expect((await attack(hub, { query: `{ ${times(20, () => "__typename")} }` })).codes).toEqual([]);
    expect((await attack(hub, { query: `{ me { ${times(400, () => "name")} } }` })).codes).toEqual([]);
  });

  it("with too many directives is refused, with unknown ones by at most five errors", async () => {
    const skips = (count: number) => ({ query: `{ me { name ${times(count, () => "@skip(if: false)")} } }` });
    expect(await refusal(hub, skips(51))).toEqual([400, "DIRECTIVE_LIMIT"]);
    const fields = { query: `{ me { ${times(51, () => "name @skip(if: false)")} } }` };
    expect(await refusal(hub, fields)).toEqual([400, "DIRECTIVE_LIMIT"]);
    const elsewhere = `query($a: Int @x @x @x) @y @y { ${times(16, () => "...F")} } fragment F on Query @z @z @z { __typename }`;
    expect(await refusal(hub, { query: elsewhere })).toEqual([400, "DIRECTIVE_LIMIT"]);
    const unknown = await attack(hub, { query: `{ __typename ${times(10, () => "@aa")} }` });
    expect(unknown.errors.length).toBeLessThanOrEqual(5);
    expect(unknown.codes).toContain("GRAPHQL_VALIDATION_FAILED");
    expect(await refusal(hub, { query: `{ __typename ${times(20_000, () => "@aa")} }` })).toEqual([400, "TOKEN_LIMIT"]);
  });

  it("whose fragments go in a circle is refused", async () => {
    const circles = [
      '{ person(id: "1") { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }',
      '{ person(id: "1") { ...A } } fragment A on Person { documents { nodes { holders { nodes { ...A } } } } }',
    ];
    for (const query of circles) expect((await attack(hub, { query })).codes).toContain("GRAPHQL_VALIDATION_FAILED");
  });

  it.each([14, 16, 20, 100])("whose fragments double %i times is refused at once", async (levels) => {
    const shapes = [
      (next: string) =>
        `a: documents { nodes { holders { nodes { ...${next} } } } } b: documents { nodes { holders { nodes { ...${next} } } } }`,
      (next: string) =>
        `documents { nodes { holders { nodes { ...${next} } } } } vehicles { nodes { keepers { nodes { ...${next} } } } }`,
      (next: string) => `...${next} ...${next}`,
    ];
    for (const shape of shapes) {
      const query = bomb(levels, shape);
      // The longest of them are already too long.
      const codes = levels < 100 ? ["FIELDS_LIMIT"] : ["FIELDS_LIMIT", "TOKEN_LIMIT"];
      const [status, code] = await refusal(hub, { query });
      expect(status).toBe(400);
      expect(codes).toContain(code);
    }
  });

  it("with a value of more than six levels is refused, wherever it stands", async () => {
    for (const levels of [7, 24, 28, 900]) {
      const queries = [
        `{ node(id: ${lists(levels)}) { id } }`,
        `query($id: ID = ${lists(levels)}) { node(id: $id) { id } }`,
        `{ __typename @skip(if: ${lists(levels)}) }`,
        `query($id: ID @x(y: ${lists(levels)})) { __typename }`,
        `{ ...F } fragment F on Query { __typename @x(y: ${lists(levels)}) }`,
      ];
      for (const query of queries) expect(await refusal(hub, { query })).toEqual([400, "LITERAL_TOO_DEEP"]);
    }
    for (const levels of [4, 24, 200]) {
      expect(await refusal(hub, { query: `{ persons(name: ${objects(levels)}) { totalCount } }` })).toEqual([
        400,
        "LITERAL_TOO_DEEP",
      ]);
    }
    expect((await attack(hub, { query: `{ node(id: ${lists(6)}) { id } }` })).codes).toEqual([
      "GRAPHQL_VALIDATION_FAILED",
    ]);
  });

  it("with thousands of operations or variables is refused", async () => {
    const queries = [
      times(1000, (index) => `query Q${index} { __typename }`),
      `query(${times(20_000, (index) => `$v${index}: Int`)}) { __typename }`,
    ];
    for (const query of queries) expect(await refusal(hub, { query })).toEqual([400, "TOKEN_LIMIT"]);
  });

  it("with a string of more than 1,000 characters is refused, as many as it has once it is normalised", async () => {
    const query = (length: number, sign = "y") => ({
      query: `{ persons(name: "${sign.repeat(length)}") { totalCount } }`,
    });
    expect(await refusal(hub, query(1001))).toEqual([400, "STRING_TOO_LONG"]);
    expect(await refusal(hub, query(56, "\ufdfa"))).toEqual([400, "STRING_TOO_LONG"]);
    expect((await attack(hub, query(1000))).codes).toEqual([]);
  });

  it("with a control character in a string is refused", async () => {
    const { status, codes } = await attack(hub, { query: String.raw`{ persons(name: "a\u0000b") { totalCount } }` });
    expect([status, codes]).toEqual([400, ["BAD_CHARACTER"]]);
  });

  it("of 200 kB of comments is answered, of 300 kB not read", async () => {
    const comments = (lines: number) => ({ query: `${"# comment\n".repeat(lines)}{ me { owner } }` });
    expect((await attack(hub, comments(20_000))).codes).toEqual([]);
    expect(await attack(hub, comments(30_000))).toMatchObject({ status: 413, codes: ["BODY_TOO_LARGE"] });
  });

  it("in an array of queries is refused", async () => {
    expect(
      await attack(
        hub,
        Array.from({ length: 10 }, () => ({ query: "{ __typename }" })),
      ),
    ).toMatchObject({ status: 400 });
  });

  it("is refused under every media type it may be answered in", async () => {
    for (const accept of ["application/json", "application/graphql-response+json", "*/*"]) {
      const { status, codes } = await hub.post("XYZ", { query: walk(6) }, { accept });
      expect([status, codes]).toEqual([400, ["DEPTH_LIMIT"]]);
    }
  });
});

describe("the schema", () => {
  const standard = { query: getIntrospectionQuery() };
  const deeper = { query: `{ __type(name: "Person") ${"{ ofType ".repeat(14)}{ name }${" }".repeat(14)} }` };
  const partner = { owner: "XYZ", role: "partner" } as const;

  it("is told to an analyst's tool, 15 levels deep", async () => {
    const { data, codes } = await attack(hub, standard);
    expect(codes).toEqual([]);
    expect(data["__schema"].types.length).toBeGreaterThan(50);
    expect(await refusal(hub, deeper)).toEqual([400, "DEPTH_LIMIT"]);
  });

  it("is not told to a partner, however it is asked for", async () => {
    const queries = [
      standard.query,
      "{ __schema { types { name } } }",
      "{ a: __schema { types { name } } }",
      '{ __type(name: "Person") { fields { name } } }',
      "{ ...S } fragment S on Query { ... { __schema { types { name } } } }",
    ];
    for (const query of queries) {
      const { status, codes, data } = await attack(hub, { query }, partner);
      expect([status, codes, data]).toEqual([400, ["INTROSPECTION_REFUSED"], undefined]);
    }
    expect((await attack(hub, { query: "{ __typename }" }, partner)).data).toEqual({ __typename: "Query" });
  });

  it("is not asked for in a circle, nor many times over", async () => {
    const circle =
      "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }";
    expect((await attack(hub, { query: circle })).codes).toContain("GRAPHQL_VALIDATION_FAILED");
    const often = `{ ${times(20, (index) => `a${index}: __schema { types { fields { type { fields { name } } } } }`)} }`;
    expect(await refusal(hub, { query: often })).toEqual([400, "COST_LIMIT"]);
  });
});

describe("the queries of the page", () => {
  const folder = join(import.meta.dirname, "../../../gateway/page/examples");

  it.each(readdirSync(folder))("%s is within half of every limit but depth", (file) => {
    const extent = documentExcess(parse(readFileSync(join(folder, file), "utf8")));
    expect(extent).not.toHaveProperty("code");
    if ("code" in extent) return;
    expect(extent.fields).toBeLessThan(500);
    expect(extent.rootFields).toBeLessThan(10);
    expect(extent.depth).toBeLessThan(12);
  });
});
