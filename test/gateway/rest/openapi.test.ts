import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { callsOf, kebab } from "../../../gateway/rest/calls.ts";
import { openApiOf } from "../../../gateway/rest/openapi/description.ts";
import { readManifest } from "../../../gateway/trusted-documents/manifest.ts";
import { manifestOf } from "../../../gateway/trusted-documents/write-manifest.ts";

const sdl = `
  "A day."
  scalar Day
  enum Colour { "For arrest." RED BLUE }
  interface Thing { id: ID! }
  "Something that moves."
  type Car implements Thing { id: ID! plate: String "Its keepers." keepers: [Owner!] }
  type Boat implements Thing { id: ID! name: String old: Int @deprecated(reason: "gone") }
  type Owner { name: String! born: Day colours: [Colour]! }
  union Found = Car | Owner
  input Range { "From this day." from: Day! until: Day = "2030" within: Range }
  input Either @oneOf { plate: String name: String }
  directive @oneOf on INPUT_OBJECT
  type Query {
    "Things that were seen."
    things("When it was seen." on: Range, "How many." first: Int = 5, either: Either): [Thing!]
    found(text: String!): Found
    many(ids: [ID!]): Owner
    me: Owner
  }
  type Subscription { moved: Car }
  type Mutation { keep(name: String!, idempotencyKey: String!): Car }
`;
const schema = buildSchema(sdl);

function described(...texts: readonly string[]) {
  const { trusted, faults } = readManifest(JSON.stringify(manifestOf(texts)), schema);
  expect(faults).toEqual([]);
  // The shape of a description is what is looked at.
  return openApiOf(callsOf(trusted).values(), schema) as any; // oxlint-disable-line typescript/no-explicit-any
}

function answerOf(text: string) {
  const [path] = Object.values(described(text).paths) as [any]; // oxlint-disable-line typescript/no-explicit-any
  return path.post.responses["200"].content["application/json"].schema;
}

function callOf(text: string) {
  const [path] = Object.values(described(text).paths) as [any]; // oxlint-disable-line typescript/no-explicit-any
  return path.post;
}

const exactly = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

it("a subscription is no plain call, as it is answered by a stream, and takes no query's path", () => {
  const { paths } = described("subscription Moved { moved { plate } }", "query moved { me { name } }");
  expect(Object.keys(paths)).toEqual(["/rest/moved"]);
  expect(paths["/rest/moved"].post.responses["200"].content["application/json"].schema.properties).toHaveProperty("me");
});

describe("the name of a plain call", () => {
  it.each([
    ["CheckDocument", "check-document"],
    ["checkSLTDReport2", "check-sltd-report2"],
    ["_By__Name_", "by-name"],
    ["me", "me"],
  ])("of %s is %s", (name, path) => expect(kebab(name)).toBe(path));

  it("that two documents share calls neither", () => {
    const { paths } = described(
      "query ByName { me { name } }",
      "query by_name { me { born } }",
      "query Me { me { name } }",
    );
    expect(Object.keys(paths)).toEqual(["/rest/me"]);
  });
});

describe("the answer of a plain call", () => {
  it("has exactly the fields asked for, under the names they are asked by, null where they may be", () => {
    expect(answerOf("query Q { me { name day: born colours } }")).toEqual(
      exactly({
        me: {
          ...exactly({
            name: { type: "string" },
            day: { anyOf: [{ $ref: "#/components/schemas/Day" }, { type: "null" }] },
            colours: { type: "array", items: { anyOf: [{ $ref: "#/components/schemas/Colour" }, { type: "null" }] } },
          }),
          type: ["object", "null"],
        },
      }),
    );
  });

  it("of an interface or union has a form for each of its types that differ", () => {
    const text = `query Q { found(text: "x") { __typename ...OfCar ... on Owner { name } } }
      fragment OfCar on Thing { id ... on Car { plate } ... on Boat { called: name } }`;
    expect(answerOf(text).properties.found.anyOf).toEqual([
      exactly({
        __typename: { type: "string", const: "Car" },
        id: { type: "string" },
        plate: { type: ["string", "null"] },
      }),
      exactly({ __typename: { type: "string", const: "Owner" }, name: { type: "string" } }),
      { type: "null" },
    ]);
    expect(answerOf("query Q { things { id } }").properties.things.items).toEqual(exactly({ id: { type: "string" } }));
  });

  it("joins what is asked for twice, and requires nothing that hangs on a variable", () => {
    const text = `query Q($more: Boolean!) {
      me { name } ... @include(if: $more) { me { born } found(text: "x") { __typename } }
    }`;
    const { properties, required } = answerOf(text);
    expect(required).toEqual(["me"]);
    expect(Object.keys(properties.me.properties)).toEqual(["name", "born"]);
  });

  it("says what the schema says of a field, and which are going", () => {
    const { properties } = answerOf("query Q { things { ... on Car { keepers { name } } ... on Boat { old } } }");
    expect(properties.things.description).toBe("Things that were seen.");
    const [boat, car] = properties.things.items.anyOf;
    expect(boat.properties.old.deprecated).toBe(true);
    expect(car.properties.keepers.description).toBe("Its keepers.");
  });
});

describe("every code of a problem document", () => {
  it("has a status of failure", () => {
    const { responses } = described("query Me { me { name } }").components;
    expect(Object.keys(responses).filter((name) => !/^Problem[45]\d\d$/.test(name))).toEqual([]);
    expect(responses.Problem503.description).toContain("`SUBGRAPH_UNAVAILABLE`");
  });
});

describe("the body of a plain call", () => {
  it("holds its variables, required where they are, with what their arguments mean", () => {
    const { requestBody, description } = callOf(`query Q($on: Range, $first: Int = 3, $text: String!) {
      things(on: $on, first: $first) { id } found(text: $text) { __typename }
    }`);
    expect(description).toBe("Things that were seen.");
    expect(requestBody.required).toBe(true);
    expect(requestBody.content["application/json"].schema).toMatchObject(
      exactly(
        {
          on: { anyOf: [{ $ref: "#/components/schemas/Range" }, { type: "null" }], description: "When it was seen." },
          first: { type: ["integer", "null"], default: 3, description: "How many." },
          text: { type: "string" },
        },
        ["text"],
      ),
    );
  });

  it("knows input objects, those that hold themselves and those of which one field is given", () => {
    const { schemas } = described(
      "query Q($on: Range, $either: Either) { things(on: $on, either: $either) { id } }",
    ).components;
    expect(schemas.Range).toMatchObject({
      properties: {
        from: { $ref: "#/components/schemas/Day", description: "From this day." },
        until: { default: "2030" },
        within: { anyOf: [{ $ref: "#/components/schemas/Range" }, { type: "null" }] },
      },
      required: ["from"],
    });
    expect(schemas.Either).toMatchObject({ minProperties: 1, maxProperties: 1 });
    expect(schemas.Day).toEqual({ type: "string", description: "A day." });
  });

  it("takes one item for a list and a whole number for an id, as GraphQL does", () => {
    const { requestBody } = callOf("query Q($ids: [ID!]) { many(ids: $ids) { name } }");
    const id = { type: ["string", "integer"] };
    expect(requestBody.content["application/json"].schema.properties.ids).toEqual({
      anyOf: [{ type: "array", items: id }, id, { type: "null" }],
    });
  });

  it("has its idempotency key in a header, and can be left out where nothing in it is required", () => {
    const keep = callOf(
      "mutation Keep($name: String!, $key: String!) { keep(name: $name, idempotencyKey: $key) { id } }",
    );
    expect(Object.keys(keep.requestBody.content["application/json"].schema.properties)).toEqual(["name"]);
    expect(keep.parameters).toContainEqual(expect.objectContaining({ name: "Idempotency-Key", required: true }));
    expect(callOf("query Me { me { name } }").requestBody).toBeUndefined();
  });

  it("needs a purpose where it asks for data alone", () => {
    const purpose = { $ref: "#/components/parameters/Hub-Purpose" };
    expect(callOf("query Me { me { name } }").parameters).not.toContainEqual(purpose);
    expect(callOf("query Q { things { id } }").parameters).toContainEqual(purpose);
  });
});
