import { describe, expect, it } from "vitest";
import { answering, of2 } from "./answering.ts";

// Supergraphs other than the hub's: each the smallest in which one rule of Federation decides the answer.

describe("what is required of an entity", () => {
  const ask = answering({
    ships: {
      sdl: of2(
        `"@key", "@shareable"`,
        `type Query { ships: [Ship] }
        interface Cargo { weight: Int }
        type Box implements Cargo { weight: Int seal: String }
        type Bulk implements Cargo { weight: Int grade: Int }
        type Ship @key(fields: "id") { id: ID! flag: String cargo: [Cargo] tonnes(unit: String!): Int }`,
      ),
      resolvers: {
        Query: {
          ships: () => [
            {
              id: "1",
              flag: "UTO",
              cargo: [
                { __typename: "Box", weight: 2, seal: "S" },
                { __typename: "Bulk", grade: 7 },
              ],
            },
            null,
            { id: "2", flag: null, cargo: null },
          ],
        },
        Ship: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          tonnes: (_: unknown, { unit }: { unit: string }) => (unit === "short" ? 11 : 10),
        },
      },
    },
    port: {
      sdl: of2(
        `"@key", "@requires", "@external", "@shareable"`,
        `interface Cargo { weight: Int }
        type Box implements Cargo { weight: Int @external seal: String @external }
        type Bulk implements Cargo { weight: Int @external grade: Int @external }
        type Ship @key(fields: "id") {
          id: ID!
          flag: String @external
          cargo: [Cargo] @external
          tonnes(unit: String!): Int @external
          berth: String @requires(fields: "flag")
          fee: Int @requires(fields: "tonnes(unit: \\"short\\")")
          inspection: String @requires(fields: "cargo { weight ... on Box { seal } ... on Bulk { grade } }")
        }`,
      ),
      resolvers: {
        Ship: {
          __resolveReference: (one: object) => one,
          berth: ({ flag }: { flag: string | null }) => `berth for ${flag}`,
          fee: ({ tonnes }: { tonnes: number }) => tonnes * 100,
          inspection: ({ cargo }: { cargo: unknown }) => JSON.stringify(cargo),
        },
      },
    },
  });

  it("is fetched with it, and a null is handed on as one", async () => {
    const { data, errors, calls } = await ask("{ ships { berth } }");
    expect([data, errors]).toEqual([
      { ships: [{ berth: "berth for UTO" }, null, { berth: "berth for null" }] },
      undefined,
    ]);
    expect(calls[1]?.[2]).toEqual([
      { __typename: "Ship", id: "1", flag: "UTO" },
      { __typename: "Ship", id: "2", flag: null },
    ]);
  });

  it("may be asked for with arguments", async () => {
    expect((await ask("{ ships { fee } }")).data).toEqual({ ships: [{ fee: 1100 }, null, { fee: 1100 }] });
  });

  it("is told from the same field that the client asks with arguments of its own", async () => {
    const both = { tonnes: 10, fee: 1100 };
    expect((await ask(`{ ships { tonnes(unit: "metric") fee } }`)).data).toEqual({ ships: [both, null, both] });
  });

  it("may lie in fragments on several types", async () => {
    const { data } = await ask("{ ships { inspection } }");
    const [first, , second] = (data ?? {})["ships"] as { inspection: string }[];
    expect(JSON.parse(first?.inspection ?? "")).toMatchObject([
      { weight: 2, seal: "S" },
      { weight: null, grade: 7 },
    ]);
    expect(second).toEqual({ inspection: "null" });
  });
});

describe("an entity", () => {
  const ask = answering({
    persons: {
      sdl: of2(
        `"@key", "@shareable"`,
        `type Query { persons: [Person] }
        type Person @key(fields: "id") @key(fields: "home { code } name") { id: ID! name: String home: Home }
        type Home @shareable { code: String town: String }`,
      ),
      resolvers: {
        Query: {
          persons: () => [
            { id: "1", name: "A", home: { code: "X", town: "Utopia" } },
            { id: "2", name: "B", home: null },
            { id: "1", name: "A", home: { code: "X", town: "Utopia" } },
          ],
        },
        Person: { __resolveReference: (one: object) => one },
      },
    },
    tax: {
      sdl: of2(
        `"@key", "@shareable"`,
        `type Person @key(fields: "home { code } name") { name: String @shareable home: Home @shareable number: Int }
        type Home @shareable { code: String }`,
      ),
      resolvers: {
        Person: {
          __resolveReference: (key: { name: string; home: { code: string } | null }) =>
            key.home && { ...key, number: key.home.code.length },
        },
      },
    },
    fines: {
      sdl: of2(
        `"@key"`,
        `type Query { fine(id: ID!): Fine }
        type Fine @key(fields: "id") { id: ID! person: Person }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
      ),
      resolvers: {
        Query: { fine: (_: unknown, { id }: { id: string }) => ({ id, person: id === "0" ? null : { id } }) },
      },
    },
  });

  it("with a key of several parts, one of them null, is asked for as it is, and once", async () => {
    const { data, errors, calls } = await ask("{ persons { number } }");
    expect([data, errors]).toEqual([{ persons: [{ number: 1 }, { number: null }, { number: 1 }] }, undefined]);
    expect(calls[1]?.[2]).toHaveLength(2);
  });

  it("that one subgraph only names is completed by another, and a null stays one without a call", async () => {
    const found = await ask(`{ fine(id: "1") { person { id name } } }`);
    expect(found.data).toEqual({ fine: { person: { id: "1", name: null } } });
    const nobody = await ask(`{ fine(id: "0") { person { name } } }`);
    expect([nobody.data, nobody.calls.length]).toEqual([{ fine: { person: null } }, 1]);
  });

  it("of which only the key is asked costs no call", async () => {
    expect((await ask(`{ fine(id: "1") { person { id __typename } } }`)).calls).toHaveLength(1);
  });
});
