import fc from "fast-check";
import { buildSchema, type GraphQLObjectType, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NewKey } from "../../../core/access/keys/record.ts";
import { actions } from "../../../core/access/caller.ts";
import { kindNames } from "../../../records/kinds.ts";
import { openTestHub } from "../../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

type Asker = Partial<NewKey> & { readonly owner: string };

async function schemaFor(asker: Asker) {
  const headers = { authorization: `Bearer ${await hub.key(asker)}` };
  return hub.app.inject({ method: "GET", url: "/schema.graphql", headers });
}

const rootFields = (sdl: string, root: "Query" | "Mutation" = "Query") =>
  Object.keys((buildSchema(sdl).getType(root) as GraphQLObjectType | undefined)?.getFields() ?? {});

describe("the schema that a key downloads", () => {
  it("is the part that a partner's scopes let it ask, with its descriptions, and no other type", async () => {
    const partner = { owner: "SKYWAYS", role: "partner", scopes: ["document:read", "document:search"] } as const;
    const { statusCode, headers, body } = await schemaFor(partner);
    expect([statusCode, headers["content-type"]]).toEqual([200, "application/graphql; charset=utf-8"]);
    const schema = buildSchema(body);
    expect(rootFields(body)).toEqual(expect.arrayContaining(["me", "document", "documents", "node"]));
    expect(rootFields(body)).not.toContain("persons");
    expect(rootFields(body, "Mutation")).not.toContain("recordDocuments");
    expect(schema.getType("Person")).toBeUndefined();
    expect(schema.getType("Document")?.description).toBe(hub.hub.schema.getType("Document")?.description);
    const query = '{ documents(number: "X1", first: 1) { nodes { id number issuer } } me { owner } }';
    expect(validate(schema, parse(query))).toEqual([]);
    expect((await hub.ask(partner, query)).errors).toEqual([]);
  });

  it("is the whole for who may do everything", async () => {
    const { body } = await schemaFor({ owner: "UTO", role: "internal", scopes: ["*:*"] });
    const whole = hub.hub.schema;
    const fields = (root: "getQueryType" | "getMutationType") => Object.keys(whole[root]()?.getFields() ?? {});
    expect(rootFields(body).toSorted()).toEqual(fields("getQueryType").toSorted());
    const offered = rootFields(body, "Mutation");
    const missing = fields("getMutationType").filter((name) => !offered.includes(name));
    expect(missing).toEqual(["screenDocuments"]);
  });

  it("holds together whatever the scopes, and holds a root field only where it is not forbidden", async () => {
    const scope = fc.tuple(fc.constantFrom(...kindNames), fc.constantFrom(...actions)).map((parts) => parts.join(":"));
    const scopes = fc.uniqueArray(scope, { minLength: 1, maxLength: 5 });
    const runs = fc.asyncProperty(scopes, async (granted) => {
      const asker = { owner: "SKYWAYS", role: "partner", scopes: granted } as const;
      const { body } = await schemaFor(asker);
      const offered = new Set(rootFields(body));
      for (const kind of ["person", "document", "vehicle", "operation"] as const) {
        const { codes } = await hub.ask(asker, `{ ${kind}(id: "XXX") { id } }`);
        expect(offered.has(kind)).toBe(!codes.includes("FORBIDDEN"));
      }
    });
    await fc.assert(runs, { numRuns: 15 });
  });

  it("is given to nobody without a key", async () => {
    const { statusCode, body } = await hub.app.inject({ method: "GET", url: "/schema.graphql" });
    expect([statusCode, body]).toEqual([401, expect.not.stringContaining("type ")]);
  });
});
