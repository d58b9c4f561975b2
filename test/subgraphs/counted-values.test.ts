import { buildSchema, graphqlSync, type GraphQLObjectType } from "graphql";
import { expect, it } from "vitest";
import { countValues } from "../../subgraphs/counted-values.ts";

const schema = buildSchema(
  "type Query { person: Person } type Person { titles: [String] names: [Name] } type Name { full: String kind: String }",
);
countValues(schema.getType("Person") as GraphQLObjectType);

const person = { titles: ["Dr", "Prof"], names: [{ full: "Anna" }, { full: "Ann" }, { full: "Anya" }] };

it.each([
  ["{ person { titles } }", 2],
  ["{ person { names { full } } }", 3],
  ["{ person { names { full kind a: full } } }", 9],
  ["{ person { names { full ... on Name { kind ...Again } } } } fragment Again on Name { a: full }", 9],
  ["{ person { names { full } names { kind } b: names { full } } }", 9],
])("the values of lists within a record are those that are asked for of each item: %s", (source, values) => {
  let charged = 0;
  const contextValue = { spending: { charge: (_measure: string, amount: number) => (charged += amount) } };
  const { errors } = graphqlSync({ schema, source, rootValue: { person }, contextValue });
  expect([errors, charged]).toEqual([undefined, values]);
});
