import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getNamedType, type GraphQLNamedType, isInterfaceType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";
import { ownerAlone, shownTo } from "../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let anna: string;

beforeAll(async () => {
  hub = await openTestHub();
  anna = await hub.world.person("Anna");
});
afterAll(() => hub.close());

describe("a record for one purpose", () => {
  it("is there for a caller that states it, and not for the same caller with another", async () => {
    const id = await hub.world.passport("XZ-ALERT", { policy: shownTo({ purposes: ["alerts"] }) });
    const ask = async (purpose: string) =>
      (
        await hub.ask("XYZ", "query($id: ID!) { node(id: $id) { id } }", {
          variables: { id },
          headers: { "hub-purpose": purpose },
        })
      ).data;
    expect([await ask("alerts"), await ask("identify")]).toEqual([{ node: { id } }, { node: null }]);
  });
});

describe("an id", () => {
  const query = `query($id: ID!) {
    document(id: $id) { id } documentReport(id: $id) { id } vehicle(id: $id) { id } vehicleReport(id: $id) { id }
    person(id: $id) { id } notice(id: $id) { id } specimen(id: $id) { id } alert(id: $id) { id }
    operation(id: $id) { id } deployment(id: $id) { id } course(id: $id) { id } session(id: $id) { id } partner(id: $id) { id }
    link(id: $id) { id }
  }`;

  it("of another kind, unknown, withheld or no id at all is null, the same for each", async () => {
    const secret = await hub.world.person("Berta", { policy: ownerAlone });
    const drill = await hub.world.person("Anna", { test: true });
    const bodies = new Set<string>();
    for (const id of [
      secret,
      drill,
      "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA",
      "",
      "PER-",
      "XXX-1",
      "__proto__",
      "constructor",
      "a".repeat(900),
    ]) {
      const { status, body, data } = await hub.ask("XYZ", query, { variables: { id } });
      expect(status).toBe(200);
      expect(new Set(Object.values(data))).toEqual(new Set([null]));
      bodies.add(body);
    }
    expect(bodies.size).toBe(1);
    const { data } = await hub.ask("XYZ", query, { variables: { id: anna } });
    expect(Object.entries(data).filter(([, value]) => value !== null)).toEqual([["person", { id: anna }]]);
  });
});

describe("a caller whose key has no scope to read", () => {
  /** They tell of who asks, or read what was sent and no record. */
  const open = new Set(["me", "readMrz", "readVin"]);
  const api = buildSchema(readFileSync(join(import.meta.dirname, "../../schema/generated/api.graphql"), "utf8"));
  const fields = Object.values(api.getQueryType()?.getFields() ?? {}).filter(({ name }) => !open.has(name));

  it.each(fields)("is given nothing by $name", async ({ name, args, type }) => {
    const value: Readonly<Record<string, string>> = {
      "ID!": JSON.stringify(anna),
      "[ID!]!": JSON.stringify([anna]),
      "String!": '"Anna"',
      "[String!]!": '["XZ4711111"]',
      "AccessAs!": '{ owner: "D" }',
      "RecordKind!": "PERSON",
      "DateTime!": '"2026-06-01"',
      "PartialDate!": '"2026-06-01"',
      "OwnerCode!": '"UTO"',
      "Int!": "2020",
      "SpecimenCategory!": "PASSPORT",
      "AlertGrouping!": "ISSUER",
      "DocumentToInspect!": '{ issuer: "UTO", category: PASSPORT }',
      "[FeatureSeenInput!]!": "[]",
      "[InspectionLight!]!": "[]",
    };
    const needed = args
      .filter((argument) => value[String(argument.type)])
      .map((argument) => `${argument.name}: ${value[String(argument.type)]}`);
    const asks = asksOf(getNamedType(type));
    const query = `{ ${name}${needed.length > 0 ? `(${needed.join()})` : ""} { ${asks} } }`;
    const { body, data, codes } = await hub.ask({ owner: "UTO", scopes: ["course:write"] }, query);
    expect([null, "[null]", "[]"]).toContainEqual(Array.isArray(data[name]) ? JSON.stringify(data[name]) : data[name]);
    expect(codes.filter((code) => code !== "FORBIDDEN")).toEqual([]);
    expect(body).not.toContain(anna);
  });
});

/** What is asked of an answer of this type. */
function asksOf(type: GraphQLNamedType): string {
  if (type.name.endsWith("ByNumber")) return "asked records { id }";
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const { id, totalCount, nodes } = fields;
  const listed = nodes ? [`nodes { ${asksOf(getNamedType(nodes.type))} }`] : [];
  return [...(id ? ["id"] : []), ...(totalCount ? ["totalCount"] : []), ...listed, "__typename"].join(" ");
}
