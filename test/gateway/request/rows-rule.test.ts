import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fragmentsOf, listsOf, maxRows, rowsOf } from "../../../gateway/request/rows-rule.ts";
import { openTestHub } from "../../hub.ts";
import { attack, refusal } from "../limits/attack.ts";

const house = join(import.meta.dirname, "../../..");
const schema = buildSchema(readFileSync(join(house, "schema/generated/api.graphql"), "utf8"));

function rows(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return rowsOf(listsOf(schema, operation, fragmentsOf(document.definitions)), variables);
}

describe("the rows of a query", () => {
  it("are what its pages multiply to, a page being 20 where it is not said", () => {
    expect(rows("{ persons { pageInfo { hasNextPage } } }")).toBe(20);
    expect(rows("{ persons(first: 7) { nodes { id } } }")).toBe(7);
    expect(rows("{ persons(first: 7) { edges { node { documents(first: 3) { nodes { id } } } } } }")).toBe(7 + 7 * 3);
    expect(rows("{ persons { nodes { documents { nodes { holders { nodes { id } } } } } } }")).toBe(20 + 400 + 8000);
    expect(
      rows('{ person(id: "X") { documents(first: 3) { nodes { id } } vehicles(first: 4) { nodes { id } } } }'),
    ).toBe(7);
  });

  it("are those of the variables' values, of their defaults, or of a whole page where they are null", () => {
    const query =
      "query($n: Int, $m: Int = 5) { persons(first: $n) { nodes { documents(first: $m) { nodes { id } } } } }";
    expect(rows(query)).toBe(20 + 100);
    expect(rows(query, { n: 2 })).toBe(2 + 10);
    expect(rows(query, { n: 2, m: 3 })).toBe(2 + 6);
    expect(rows(query, { n: 2, m: null })).toBe(2 + 40);
  });

  it("are found through fragments, aliases, interfaces and unions", () => {
    const query = `query($ids: [ID!]!) { a: nodes(ids: $ids) { ...P ... on Document { holders(first: 4) { nodes { id } } } } }
      fragment P on Person { b: documents(first: 3) { nodes { ...D } } } fragment D on Document { holders(first: 2) { nodes { id } } }`;
    expect(rows(query, { ids: ["1", "2"] })).toBe(2 + 2 * (3 + 3 * 2 + 4));
    expect(rows('{ nodes(ids: ["1", "2", "3"]) { id } }')).toBe(3);
  });

  it("are, of many numbers that are looked up, as many as are asked for of each", () => {
    const query = `query($all: [String!]!) { documentsByNumbers(numbers: $all, first: 3) {
      records { holders(first: 2) { nodes { id } } }
    } }`;
    expect(rows(query, { all: ["1", "2"] })).toBe(2 * 3 * (1 + 2));
    expect(rows('{ vehiclesByVins(vins: ["1", "2"]) { records { id } } }')).toBe(2 * 5);
    expect(rows('{ vehicleReportsByPlates(plates: ["1"]) { records { id } } }')).toBe(5);
    // More are refused where they are looked up.
    expect(rows(query, { all: Array.from({ length: 501 }, String) })).toBe(500 * 3 * (1 + 2));
  });

  it("count a list of records without pages as five, and one of plain values not at all", () => {
    expect(rows("{ persons(first: 2) { nodes { names { full } } } keys { bounds { owners } } }")).toBe(2 + 5);
    expect(rows("{ documents(first: 2) { nodes { reports(first: 7) { nodes { id } } } } }")).toBe(2 + 14);
    expect(rows('{ person(id: "X") { nationalities names { full } } }')).toBe(0);
  });

  it("count what is counted as a page of twenty for each of its parents, under each alias and in fragments once", () => {
    expect(rows("{ persons(first: 1) { totalCount } }")).toBe(1 + 20);
    expect(rows("{ persons(first: 1) { ...T totalCountAtLeast } } fragment T on PersonConnection { totalCount }")).toBe(
      1 + 20,
    );
    const list = (alias: string) => `${alias}: links(first: 1) { totalCount }`;
    expect(rows(`{ persons(first: 3) { nodes { ${list("a")} ${list("b")} } } }`)).toBe(3 + 3 * 2 * (1 + 20));
    const aliases = Array.from({ length: 23 }, (_, at) => list(`a${at}`)).join(" ");
    const dear = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { associates { nodes { ${aliases} } } } } }`;
    expect(rows(dear, { ids: Array.from({ length: 100 }, String) })).toBeGreaterThan(maxRows);
  });

  it("are far below the limit in the example queries and in what tools ask of the schema", () => {
    const folder = join(house, "gateway/page/examples");
    for (const file of readdirSync(folder)) {
      expect(rows(readFileSync(join(folder, file), "utf8")), file).toBeLessThan(maxRows / 20);
    }
    expect(rows(getIntrospectionQuery())).toBeLessThan(maxRows / 2);
  });
});

describe("a query whose pages multiply", () => {
  let hub: Awaited<ReturnType<typeof openTestHub>>;
  beforeAll(async () => {
    hub = await openTestHub();
  });
  afterAll(() => hub.close());

  const three = (first: string) =>
    `persons(first: ${first}) { nodes { documents(first: ${first}) { nodes { holders(first: ${first}) { nodes { id } } } } } }`;

  it("to more rows than a request brings is refused, by a literal, a variable or its default", async () => {
    for (const body of [
      { query: `{ ${three("100")} }` },
      { query: `query($n: Int) { ${three("$n")} }`, variables: { n: 100 } },
      { query: `query($n: Int = 100) { ${three("$n")} }` },
    ]) {
      expect(await refusal(hub, body)).toEqual([400, "COST_LIMIT"]);
    }
    expect((await attack(hub, { query: `query($n: Int) { ${three("$n")} }`, variables: { n: 20 } })).codes).toEqual([]);
  });

  it("says how many they are", async () => {
    const { errors } = await attack(hub, { query: `{ ${three("100")} }` });
    expect(errors[0]?.message).toContain(
      `multiply to ${100 + 100 ** 2 + 100 ** 3} rows; one request brings at most ${maxRows}`,
    );
  });

  it("is answered for the operation that runs, not for its neighbour", async () => {
    const query = `query Small { me { owner } } query Large { ${three("100")} }`;
    expect((await attack(hub, { query, operationName: "Small" })).codes).toEqual([]);
    expect((await attack(hub, { query, operationName: "Large" })).codes).toEqual(["COST_LIMIT"]);
  });

  it.each([300, 100_000, 0, -1, 2_147_483_647, 2_147_483_648])(
    "with a page of %i is refused and never cut",
    async (first) => {
      const literal = {
        query: `{ persons(first: ${first}) { nodes { id documents(first: ${first}) { totalCount } } } }`,
      };
      const query = "query($n: Int) { persons(first: $n) { nodes { id documents(first: $n) { totalCount } } } }";
      for (const body of [literal, { query, variables: { n: first } }]) {
        const { codes, data } = await attack(hub, body);
        expect(["PAGE_SIZE", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]).toContain(codes[0]);
        expect(data?.persons ?? null).toBeNull();
      }
    },
  );
});
