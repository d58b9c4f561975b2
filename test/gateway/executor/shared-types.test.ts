import { describe, expect, it } from "vitest";
import { answering, of2 } from "./answering.ts";

// Supergraphs other than the hub's: each the smallest in which one rule of Federation decides the answer.

describe("types that subgraphs know in part", () => {
  const ask = answering({
    air: {
      sdl: of2(
        `"@shareable"`,
        `type Query { arrivals: [Arrival] @shareable air: [Arrival] status(of: Filter): Status last: Thing }
        union Arrival = Plane | Person
        type Plane { tail: String }
        type Person @shareable { name: String }
        interface Thing { name: String }
        type Gate implements Thing { name: String open: Boolean }
        enum Status { OPEN CLOSED }
        input Filter { gate: String since: Int }`,
      ),
      resolvers: {
        Query: {
          arrivals: () => [{ __typename: "Person", name: "A" }],
          air: () => [
            { __typename: "Plane", tail: "T1" },
            { __typename: "Person", name: "A" },
          ],
          status: (_: unknown, { of }: { of: { gate: string } }) => (of.gate === "1" ? "OPEN" : "CLOSED"),
          last: () => ({ __typename: "Gate", name: "G1", open: true }),
        },
      },
    },
    sea: {
      sdl: of2(
        `"@shareable"`,
        `type Query { arrivals: [Arrival] @shareable sea: [Arrival] tide(of: Filter): String }
        union Arrival = Boat | Person
        type Boat { hull: Int }
        type Person @shareable { name: String }
        input Filter { gate: String }`,
      ),
      resolvers: {
        Query: {
          arrivals: () => [{ __typename: "Person", name: "A" }],
          sea: () => [{ __typename: "Boat", hull: 3 }],
          tide: (_: unknown, { of }: { of: { gate: string } }) => `tide at ${of.gate}`,
        },
      },
    },
  });

  it("a union is that of all its parts, and no subgraph is asked about a part it does not know", async () => {
    const kinds = "{ __typename ... on Plane { tail } ... on Boat { hull } ... on Person { name } }";
    const { data, errors, calls } = await ask(`{ air ${kinds} sea ${kinds} arrivals ${kinds} }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      air: [
        { __typename: "Plane", tail: "T1" },
        { __typename: "Person", name: "A" },
      ],
      sea: [{ __typename: "Boat", hull: 3 }],
      arrivals: [{ __typename: "Person", name: "A" }],
    });
    const about = (subgraph: string) =>
      calls
        .filter(([name]) => name === subgraph)
        .map(([, query]) => query)
        .join();
    expect(about("air")).not.toContain("Boat");
    expect(about("sea")).not.toContain("Plane");
  });

  it("an input has the fields that all of them know", async () => {
    expect((await ask(`{ status(of: { gate: "1" }) tide(of: { gate: "1" }) }`)).data).toEqual({
      status: "OPEN",
      tide: "tide at 1",
    });
    const { data, errors } = await ask(`query ($f: Filter) { status(of: $f) }`, { f: { gate: "1", since: 4 } });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain("f: has no field since");
  });

  it("__typename is answered wherever it stands, at the root without a call", async () => {
    expect(await ask("{ __typename it: __typename }")).toMatchObject({
      data: { __typename: "Query", it: "Query" },
      calls: [],
    });
    expect(
      (await ask("{ last { __typename kind: __typename ... on Gate { open } ... on Thing { name } } }")).data,
    ).toEqual({
      last: { __typename: "Gate", kind: "Gate", open: true, name: "G1" },
    });
  });
});

describe("@provides", () => {
  const ask = answering({
    shop: {
      sdl: of2(
        `"@key", "@provides", "@external", "@shareable"`,
        `type Query { shelf: [Media] @provides(fields: "... on Book { title author { name } } ... on Film { title }") best: Book }
        union Media = Book | Film
        type Book @key(fields: "id") { id: ID! title: String @external author: Author @external }
        type Film @key(fields: "id") { id: ID! title: String @external }
        type Author @key(fields: "id") { id: ID! name: String @external }`,
      ),
      resolvers: {
        Query: {
          shelf: () => [
            { __typename: "Book", id: "b", title: "from the shop", author: { id: "a", name: "shop's" } },
            { __typename: "Film", id: "f", title: "from the shop" },
          ],
          best: () => ({ id: "b" }),
        },
      },
    },
    library: {
      sdl: of2(
        `"@key", "@shareable"`,
        `type Book @key(fields: "id") { id: ID! title: String @shareable author: Author @shareable }
        type Film @key(fields: "id") { id: ID! title: String @shareable year: Int }
        type Author @key(fields: "id") { id: ID! name: String @shareable }`,
      ),
      resolvers: {
        Book: {
          __resolveReference: ({ id }: { id: string }) => ({
            id,
            title: "from the library",
            author: { id: "a", name: "library's" },
          }),
        },
        Film: { __resolveReference: ({ id }: { id: string }) => ({ id, title: "from the library", year: 1999 }) },
      },
    },
  });

  it("holds on its path alone, through unions and nested objects, and on another the owner is asked", async () => {
    const { data, calls } = await ask("{ shelf { ... on Book { title author { name } } ... on Film { title } } }");
    expect([data, calls.length]).toEqual([
      { shelf: [{ title: "from the shop", author: { name: "shop's" } }, { title: "from the shop" }] },
      1,
    ]);
    expect((await ask("{ best { title author { name } } }")).data).toEqual({
      best: { title: "from the library", author: { name: "library's" } },
    });
  });

  it("does not keep what is not provided from being fetched", async () => {
    const { data, calls } = await ask("{ shelf { ... on Film { title year } } }");
    expect([data, calls.length]).toEqual([{ shelf: [{}, { title: "from the shop", year: 1999 }] }, 2]);
  });
});

describe("mutations over several subgraphs", () => {
  it("run in the order in which they are written", async () => {
    let sum = 1;
    const step =
      (change: (now: number, by: number) => number) =>
      (_: unknown, { by }: { by: number }) =>
        (sum = change(sum, by));
    const ask = answering({
      one: {
        sdl: of2(`"@shareable"`, "type Query { sum: Int @shareable } type Mutation { add(by: Int!): Int }"),
        resolvers: { Query: { sum: () => sum }, Mutation: { add: step((now, by) => now + by) } },
      },
      two: {
        sdl: of2(`"@shareable"`, "type Query { sum: Int @shareable } type Mutation { times(by: Int!): Int }"),
        resolvers: { Query: { sum: () => sum }, Mutation: { times: step((now, by) => now * by) } },
      },
    });
    const { data } = await ask(
      "mutation { a: add(by: 2) b: times(by: 5) c: times(by: 2) d: add(by: 1) e: times(by: 2) }",
    );
    expect(data).toEqual({ a: 3, b: 15, c: 30, d: 31, e: 62 });
  });
});
