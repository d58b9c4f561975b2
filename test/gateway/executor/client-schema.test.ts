import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from "@apollo/federation-internals";
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { clientSchemaOf } from "../../../gateway/executor/client-schema.ts";
import { contextFeature, featuresOf } from "../../../gateway/executor/supergraph-features.ts";
import { clientSchema } from "../../../gateway/trusted-documents/open.ts";
import { smallSubgraphs } from "./border.ts";
import { supergraphOf } from "./supergraph-of.ts";

const sorted = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));
const ours = (sdl: string) => {
  const document = parse(sdl);
  return sorted(clientSchemaOf(document, featuresOf(document)));
};

describe("what clients see of a supergraph", () => {
  it("is what Apollo's own reading of it shows, nothing hidden among it", () => {
    const { sdl } = supergraphOf(smallSubgraphs);
    const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, contextFeature]);
    expect(ours(sdl)).toBe(sorted(Supergraph.build(sdl, { supportedFeatures }).apiSchema().toGraphQLJSSchema()));
  });

  it("is the hub's published schema where it is the hub's", () => {
    const sdl = readFileSync(join(import.meta.dirname, "../../../schema/generated/supergraph.graphql"), "utf8");
    expect(ours(sdl)).toBe(sorted(clientSchema()));
  });
});

describe("a supergraph", () => {
  const asking = (url: string) => `schema @link(url: "${url}", for: SECURITY) { query: Query } type Query { a: Int }`;

  it("that asks its gateway to guard something in a way that is not offered is refused", () => {
    const url = "https://specs.apollo.dev/requiresScopes/v0.1";
    expect(() => featuresOf(parse(asking(url)))).toThrow("asks its gateway for requiresScopes v0.1");
  });

  it("whose features have other names hides what they hide", () => {
    const url = "https://specs.apollo.dev/inaccessible/v0.2";
    const sdl = `schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "${url}", as: "secret", for: SECURITY) { query: Query }
      directive @secret on FIELD_DEFINITION
      type Query { a: Int b: Int @secret }`;
    expect(ours(sdl)).toBe("type Query {\n  a: Int\n}");
  });
});
