import {
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { kindNames, kinds } from "../../records/kinds.ts";
import { linkKinds, neighbours } from "../../records/links/kinds.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph, permissionsOf, type Subgraph } from "../../subgraphs/make.ts";
import { subgraphNames } from "../../records/subgraphs.ts";
import { may, maySome, ruleTree } from "../../subgraphs/shield.ts";
import { callerOf } from "../world.ts";

const subgraphs = await Promise.all(
  subgraphNames.map(async (name) => {
    const subgraph = await loadSubgraph(name);
    return { name, subgraph, schema: makeSubgraph(subgraph) };
  }),
);
const schemaOf = new Map(subgraphs.map(({ name, schema }) => [name, schema]));

/** What any caller may ask; everything else needs a scope. `node`, `nodes` and entities are the reader's to decide. */
const open = [
  "Query.me",
  "Query.explainAccess",
  "Query.readMrz",
  "MrzReading.*",
  "MrzFault.*",
  "MrzSuggestion.*",
  "MrzAdvice.*",
  "Query.readVin",
  "VinReading.*",
  "Query.node",
  "Query.nodes",
  "Query._entities",
  "Query._service",
  "_Service.*",
  "Me.*",
  "MeBounds.*",
  "MeSees.*",
  "KindActions.*",
  "KeyHours.*",
  "PointsLeft.*",
  "TrustedDocument.*",
  "Agreement.*",
  "Renewal.*",
  "AccessExplanation.*",
  "AccessRule.*",
  "FieldAccess.*",
  "PageInfo.*",
  "Statement.*",
  "RecordFault.*",
  "VehicleComponent.*",
];

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith("__"),
  ) as GraphQLObjectType[];
}

function fieldsOf(schema: GraphQLSchema): { name: string; type: string; field: GraphQLField<unknown, unknown> }[] {
  return objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type: type.name, field })),
  );
}

const isFieldMap = (rule: unknown): rule is Record<string, unknown> =>
  typeof rule === "object" && rule !== null && Object.getPrototypeOf(rule) === Object.prototype;

function rulesOf(subgraph: Subgraph, schema: GraphQLSchema): Record<string, unknown> {
  return ruleTree(permissionsOf(subgraph, schema), Object.keys(schema.getQueryType()?.getFields() ?? {}));
}

describe.each(subgraphs)("the subgraph $name", ({ name, subgraph, schema }) => {
  it("has a rule for every field of every type", () => {
    const rules = rulesOf(subgraph, schema);
    const without = fieldsOf(schema).filter(({ type, field }) => {
      const rule = rules[type];
      if (!isFieldMap(rule)) return !rule;
      return !rule[field.name] && (type === "Query" || !rule["*"]);
    });
    expect(without.map((field) => field.name)).toEqual([]);
  });

  it("names in its rules object types and fields that exist: shield accepts and ignores the others", () => {
    const unknown = Object.entries(subgraph.permissions).flatMap(([typeName, rule]) => {
      const type = schema.getType(typeName);
      if (!isObjectType(type)) return [typeName];
      const fields = isFieldMap(rule) ? Object.keys(rule).filter((field) => field !== "*") : [];
      return fields.filter((field) => !type.getFields()[field]).map((field) => `${typeName}.${field}`);
    });
    expect(unknown).toEqual([]);
  });

  it("resolves only fields that exist: Apollo ignores the others", () => {
    const unknown = Object.entries(subgraph.resolvers).flatMap(([typeName, resolvers]) => {
      const type = schema.getType(typeName);
      if (!isObjectType(type)) return [typeName];
      return Object.keys(resolvers)
        .filter((field) => !type.getFields()[field])
        .map((field) => `${typeName}.${field}`);
    });
    expect(unknown).toEqual([]);
  });

  it("answers every field of what owners hand in: from what they said, or by a resolver", () => {
    const ours = ["id", "owner", "test", "version", "created", "updated", "displayName"];
    const unanswered = objectTypes(schema).flatMap((type) => {
      const input = schema.getType(`${type.name}Input`);
      if (!isInputObjectType(input)) return [];
      const resolved = Object.keys(subgraph.resolvers[type.name] ?? {});
      const answered = new Set([...Object.keys(input.getFields()), ...resolved, ...ours]);
      const fields = Object.keys(type.getFields()).filter((field) => !answered.has(field));
      return fields.map((field) => `${type.name}.${field}`);
    });
    expect(unanswered, "shown, and no part of the record: say it in records.ts, or resolve it").toEqual([]);
  });

  it("gives a caller without scopes nothing, from no field, and reads nothing for it", async () => {
    const caller = callerOf("UTO", { scopes: [] });
    const given: string[] = [];
    for (const { name: fieldName, type, field } of fieldsOf(schema)) {
      if (open.includes(fieldName) || open.includes(`${type}.*`)) continue;
      const reader = new Proxy({}, { get: () => given.push(`${fieldName} reads`) });
      const parent = new Proxy({}, { get: () => given.push(`${fieldName} looks at the record`) });
      const context = { caller, reader, loaders: new Map() };
      // A rule's refusal is returned, not thrown.
      const answer: unknown = await field.resolve?.(parent, {}, context, {} as GraphQLResolveInfo);
      if (!(answer instanceof GraphQLError) || answer.extensions["code"] !== "FORBIDDEN") given.push(fieldName);
    }
    expect(given).toEqual([]);
  });

  it("owns the kinds that the list of kinds gives it", () => {
    const listed = kindNames.filter((kind) => kinds[kind].subgraph === name);
    expect(subgraph.datasets.map((dataset) => dataset.name).toSorted()).toEqual(listed.toSorted());
    for (const kind of listed) expect(isObjectType(schema.getType(kinds[kind].type)), kind).toBe(true);
  });
});

describe("a page", () => {
  const guards = Object.assign({}, ...subgraphs.map(({ subgraph, schema }) => rulesOf(subgraph, schema)));

  it.each(kindNames.filter((kind) => kind !== "link"))(
    "of each %s asks what the field that leads to it asks",
    (kind) => {
      const { type } = kinds[kind];
      for (const part of ["Connection", "Edge"]) {
        expect(guards[`${type}${part}`], part).toBe(may("search", kind));
        const isLinked = neighbours.some(({ from, to }) => from === kind || to === kind);
        expect(guards[`Linked${type}${part}`], part).toBe(isLinked ? may("read", "link", kind) : undefined);
        expect([undefined, may("read", kind)], part).toContain(guards[`Matched${type}${part}`]);
      }
    },
  );

  it("of what is no record asks it as well", () => {
    expect([guards.LinkConnection, guards.LinkEdge]).toEqual([may("read", "link"), may("read", "link")]);
    expect([guards.EnquiryConnection, guards.EnquiryEdge]).toEqual([maySome("administer"), maySome("administer")]);
    expect(guards.ReviewTaskEdge).toBe(maySome("read", "write"));
  });
});

describe("the table of links", () => {
  const schema = schemaOf.get("links") as GraphQLSchema;
  const linked = kindNames.filter((kind) => neighbours.some(({ from, to }) => from === kind || to === kind));
  const recordTypes = linked.map((kind) => kinds[kind].type);
  const targets = new Map(
    neighbours.flatMap(({ from, to, outward, inward }) => [
      [`${kinds[from].type}.${outward}`, kinds[to].type],
      [`${kinds[to].type}.${inward}`, kinds[from].type],
    ]),
  );

  it("and the schema have the same neighbour fields, which lead to the same types", () => {
    const inSchema = recordTypes.flatMap((name) => {
      const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields());
      return fields
        .filter((field) => field.name !== "id" && field.name !== "links")
        .map((field) => [`${name}.${field.name}`, getNamedType(field.type).name]);
    });
    const inTable = [...targets].map(([field, target]) => [field, `Linked${target}Connection`]);
    expect(inSchema.toSorted()).toEqual(inTable.toSorted());
  });

  it("gives every type the field that asks for all its links", () => {
    for (const name of recordTypes) {
      const fields = (schema.getType(name) as GraphQLObjectType).getFields();
      expect(String(fields["links"]?.type), name).toBe("LinkConnection");
    }
  });

  it("uses every kind of link, and gives no field to two", () => {
    expect(new Set(neighbours.map(({ kind }) => kind))).toEqual(new Set(linkKinds));
    const both = neighbours.flatMap(({ from, to, outward, inward }) =>
      from === to ? [`${from}.${outward}`] : [`${from}.${outward}`, `${to}.${inward}`],
    );
    expect(new Set(both).size).toBe(both.length);
  });
});
