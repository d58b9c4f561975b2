import { buildSchema, graphqlSync, type GraphQLObjectType } from "graphql";
import { expect, it } from "vitest";
import { countValues } from "../../subgraphs/counted-values.ts";

const schema = buildSchema(
  `type Query { person: Person nodes: [Person] keys: [Key] }
   interface Node { id: ID }
   type Person implements Node { id: ID titles: [String] names: [Name] }
   type Name { full: String kind: String }
   type Key { name: String bounds: Bounds scopes: [String] }
   type Bounds { perDay: Int perMinute: Int }`,
);
for (const type of ["Query", "Person", "Key"]) countValues(schema.getType(type) as GraphQLObjectType);

const person = { titles: ["Dr", "Prof"], names: [{ full: "Anna" }, { full: "Ann" }, { full: "Anya" }] };

const keys = ["Desk", "Import"].map((name) => ({ name, bounds: { perDay: 7 }, scopes: ["*:read", "*:search"] }));

it.each([
  ["{ person { titles } }", 2],
  ["{ person { names { full } } }", 3],
  ["{ person { names { full kind a: full } } }", 9],
  ["{ person { names { full ... on Name { kind ...Again } } } } fragment Again on Name { a: full }", 9],
  ["{ person { names { full } names { kind } b: names { full } } }", 9],
  ["{ nodes { titles } }", 2],
  ["{ keys { name } }", 2],
  ["{ keys { name a: bounds { perDay } b: bounds { perDay perMinute } } }", 12],
  ["{ keys { scopes } }", 6],
])("the values of lists without pages are those that are asked for of each item: %s", (source, values) => {
  let charged = 0;
  const contextValue = { spending: { charge: (_measure: string, amount: number) => (charged += amount) } };
  const { errors } = graphqlSync({ schema, source, rootValue: { person, nodes: [person], keys }, contextValue });
  expect([errors, charged]).toEqual([undefined, values]);
});
