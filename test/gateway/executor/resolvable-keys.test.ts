import { describe, expect, it } from "vitest";
import { answering, of2 } from "./answering.ts";

// Cases of Federation that Apollo's planner plans wrongly, or not at all: with Hive's they are answered.

describe("a vessel that two subgraphs know by keys of their own", () => {
  const mark = { port: "UTO-1", number: "77", year: "2031" };
  const ask = answering(
    {
      registry: {
        sdl: of2(
          `"@key"`,
          `type Vessel
            @key(fields: "imo")
            @key(fields: "callSign", resolvable: false)
            @key(fields: "mark { port number }", resolvable: false)
            @key(fields: "imo mark { number year }", resolvable: false)
          { imo: ID! callSign: ID! mark: Mark! name: String! }
          type Mark { port: ID! number: ID! year: ID! }`,
        ),
        resolvers: {
          Vessel: {
            __resolveReference: ({ imo }: { imo: string }) => ({ imo, callSign: "C1", mark, name: `MV ${imo}` }),
          },
        },
      },
      harbour: {
        sdl: of2(
          `"@key", "@requires", "@external"`,
          `type Query { berth: Berth }
          type Berth @key(fields: "id") { id: ID! vessels: [Vessel!]! }
          type Vessel
            @key(fields: "mark { port number }", resolvable: false)
            @key(fields: "imo mark { number year }")
            @key(fields: "callSign", resolvable: false)
            @key(fields: "imo", resolvable: false)
          { imo: ID! callSign: ID! mark: Mark! name: String! @external plaque: String! @requires(fields: "name") }
          type Mark { port: ID! number: ID! year: ID! }`,
        ),
        resolvers: {
          Query: { berth: () => ({ id: "B1", vessels: [{ imo: "9000001", callSign: "C1", mark }] }) },
          Vessel: {
            __resolveReference: (one: object) => one,
            plaque: ({ name }: { name?: string }) => {
              if (!name) throw new Error("the name was not sent");
              return `Moored: ${name}`;
            },
          },
        },
      },
    },
    "hive",
  );

  it("is completed by the key that each can resolve", async () => {
    const { data, errors } = await ask("{ berth { id vessels { imo name plaque } } }");
    expect(errors).toBeUndefined();
    const vessels = [{ imo: "9000001", name: "MV 9000001", plaque: "Moored: MV 9000001" }];
    expect(data).toEqual({ berth: { id: "B1", vessels } });
  });
});

describe("what is required with arguments that differ", () => {
  const cargo = [
    { id: "1", fee: 11, weight: 1, tariff: 11 },
    { id: "2", fee: 22, weight: 2, tariff: 22 },
  ];
  const ask = answering(
    {
      customs: {
        sdl: of2(
          `"@key", "@external", "@requires"`,
          `type Cargo @key(fields: "id") {
            id: ID!
            weight: Int @external
            fee(unit: String!): Int @external
            duty: Int @requires(fields: "fee(unit: \\"piece\\") weight")
            bulkDuty: Int @requires(fields: "fee(unit: \\"bulk\\") weight")
            tariff: Tariff @external
            isHigh: Boolean @requires(fields: "tariff { mean(unit: \\"piece\\") }")
          }
          type Tariff @external { mean(unit: String!): Int }`,
        ),
        resolvers: {
          Cargo: {
            __resolveReference: (one: object) => one,
            duty: ({ fee, weight }: { fee: number; weight: number }) => fee * weight * 10,
            bulkDuty: ({ fee, weight }: { fee: number; weight: number }) => fee * weight * 10,
            isHigh: ({ tariff }: { tariff: { mean: number } }) => tariff.mean > 11,
          },
        },
      },
      manifest: {
        sdl: of2(
          `"@key"`,
          `type Query { cargo: [Cargo] }
          type Cargo @key(fields: "id") { id: ID! name: String fee(unit: String!): Int weight: Int tariff: Tariff }
          type Tariff { mean(unit: String!): Int }`,
        ),
        resolvers: {
          Query: { cargo: () => cargo },
          Cargo: {
            __resolveReference: ({ id }: { id: string }) => cargo.find((one) => one.id === id),
            name: ({ id }: { id: string }) => `cargo ${id}`,
            fee: ({ fee }: { fee: number }, { unit }: { unit: string }) => (unit === "bulk" ? fee * 2 : fee),
            tariff: ({ tariff }: { tariff: number }) => ({ mean: tariff }),
          },
        },
      },
    },
    "hive",
  );

  it("is asked for once with each, and each field gets its own", async () => {
    const { data, errors } = await ask("{ cargo { id name duty bulkDuty isHigh } }");
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      cargo: [
        { id: "1", name: "cargo 1", duty: 110, bulkDuty: 220, isHigh: false },
        { id: "2", name: "cargo 2", duty: 440, bulkDuty: 880, isHigh: true },
      ],
    });
  });
});

describe("an interface that its own subgraph cannot resolve, and another knows as an object", () => {
  const ask = answering(
    {
      watch: {
        sdl: of2(
          `"@key", "@interfaceObject"`,
          `interface Subject @key(fields: "id") { id: ID! }
          type Carrier @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
          type Query { subject: Subject carrier: Carrier! }`,
        ),
        resolvers: {
          Query: {
            subject: () => ({ __typename: "Subject", id: "S1" }),
            carrier: () => ({ __typename: "Carrier", id: "F1" }),
          },
        },
      },
      remarks: {
        sdl: of2(
          `"@key", "@interfaceObject"`,
          `type Subject @key(fields: "id", resolvable: false) @interfaceObject { id: ID! remark: String }
          interface Carrier @key(fields: "id") { id: ID! }
          type Ferry implements Carrier @key(fields: "id") { id: ID! name: String! }
          type Query { remarked: Subject }`,
        ),
        resolvers: {
          Query: { remarked: () => ({ __typename: "Subject", id: "S1" }) },
          Subject: { remark: () => "seen twice" },
          Carrier: {
            __resolveReference: ({ id }: { id: string }) => ({ __typename: "Ferry", id, name: "MV Utopia" }),
            __resolveType: () => "Ferry",
          },
          Ferry: { __resolveReference: ({ id }: { id: string }) => ({ id, name: "MV Utopia" }) },
        },
      },
    },
    "hive",
  );

  it("is answered by who knows it so", async () => {
    expect((await ask("{ remarked { id remark } }")).data).toEqual({ remarked: { id: "S1", remark: "seen twice" } });
    expect((await ask("{ carrier { id } }")).data).toEqual({ carrier: { id: "F1" } });
    expect((await ask("{ carrier { ... on Ferry { id } } }")).data).toEqual({ carrier: { id: "F1" } });
  });

  it.each(["{ subject { remark } }", "{ subject { id } }", "{ subject { id remark } }"])(
    "is an error where nobody can complete it, as in %s",
    async (query) => {
      const { data, errors } = await ask(query);
      expect(data?.["subject"] ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    },
  );
});
