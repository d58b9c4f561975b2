import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { type FieldDefinitionNode, isObjectType, Kind, parse, print } from "graphql";
import { describe, expect, it } from "vitest";
import { byHand } from "../../schema/by-hand.ts";
import { sdlOf } from "../../schema/sdl.ts";
import { subgraphNames } from "../../records/subgraphs.ts";

const header = ["id", "test", "reliability", "credibility", "version", "created", "updated", "statements"];

describe.each(subgraphNames)("the SDL of the subgraph %s", (name) => {
  const typeDefs = parse(sdlOf(name));
  const types = byHand(name).definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);

  it("composes by itself, with nothing put before it", () => {
    const { errors } = composeServices([{ name, url: `http://${name}.invalid`, typeDefs }]);
    expect(errors).toBeUndefined();
  });

  it("makes a schema by itself", () => {
    expect(isObjectType(buildSubgraphSchema(typeDefs).getQueryType())).toBe(true);
  });

  it("has by hand no page, no header and no field that leads to neighbours", () => {
    const records = types.filter(({ interfaces = [] }) => interfaces.some((one) => one.name.value === "Record"));
    const fields = (of: typeof types) => of.flatMap(({ fields: all = [] }) => all as readonly FieldDefinitionNode[]);
    expect(types.filter((one) => one.name.value.endsWith("Connection"))).toEqual([]);
    // These go on in ways of their own: an event of a subscription, a part of the feed, and what one search finds.
    const ofPages = types.filter(
      ({ name: { value } }) => !/(Event|Feed|SearchPage|SearchEdge|WatchedChange)$/.test(value),
    );
    // Edges of a graph lead to what joins two records, those of a page to an edge of it.
    const isOfPage = ({ name, type }: FieldDefinitionNode) =>
      ["cursor", "pageInfo"].includes(name.value) || (name.value === "edges" && print(type).includes("Edge"));
    expect(fields(ofPages).filter(isOfPage)).toEqual([]);
    expect(fields(records).filter((one) => header.includes(one.name.value))).toEqual([]);
    // What stands here by its id alone has by hand the fields that this subgraph adds.
    const stubs = types.filter(({ interfaces = [] }) => interfaces.length === 1);
    expect(fields(stubs).filter((one) => header.includes(one.name.value))).toEqual([]);
  });
});
