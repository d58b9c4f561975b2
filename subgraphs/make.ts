import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLSchemaModule } from "@apollo/subgraph/dist/resolvers.js";
import {
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
} from "graphql";
import type { KindDataset } from "../records/datasets.ts";
import { kindOf, kinds } from "../records/kinds.ts";
import { displayNameOf } from "../core/display-name.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { dueDay } from "../core/lifetime/days.ts";
import { sdlOf } from "../schema/sdl.ts";
import { connectionResolvers, edgeResolvers, pageInfoResolvers } from "./connection.ts";
import type { SubgraphContext } from "./context.ts";
import { countValues } from "./counted-values.ts";
import type { SubgraphName } from "../records/subgraphs.ts";
import { byNumberResolvers } from "./numbers.ts";
import { pagePermissions } from "./page-permissions.ts";
import { guard, type Permissions } from "./shield.ts";
import { mutationResolvers, outcomeResolvers, writingPermissions } from "./writing.ts";

type ResolverMap = NonNullable<GraphQLSchemaModule["resolvers"]>;

/** What a subgraph's `subgraph.ts` hands over. */
export interface Subgraph {
  readonly name: SubgraphName;
  readonly resolvers: Readonly<Record<string, object>>;
  readonly permissions: Permissions;
  /** The kinds of record it owns. */
  readonly datasets: readonly KindDataset[];
}

/** An entity as the gateway names it when it joins what another subgraph answered. */
interface Representation {
  readonly __typename: string;
  readonly id: string;
}

const made = new WeakMap<Subgraph, GraphQLSchema>();

/**
 * The one function that makes a subgraph: schema, resolvers, batched entities, and the shield around every field. Once of
 * each: what belongs to a hub comes with the context.
 */
export function makeSubgraph(subgraph: Subgraph): GraphQLSchema {
  const schema = made.get(subgraph) ?? schemaOf(subgraph);
  made.set(subgraph, schema);
  return schema;
}

function schemaOf({ name, resolvers, permissions, datasets }: Subgraph): GraphQLSchema {
  const typeDefs = parse(sdlOf(name), { noLocation: true });
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as ResolverMap }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith("__")) type.resolveType = typeOf;
    else if (isObjectType(type)) {
      addResolvers(type.getFields(), commonResolvers(type.name, datasets));
      countValues(type);
    }
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) readAnew(field);
  const entities = schema.getQueryType()?.getFields()["_entities"];
  if (entities) entities.resolve = entityResolver(schema, datasets);
  return guard(schema, permissionsOf({ permissions, datasets }, schema));
}

/** Every rule of the subgraph: its own, and those for pages and for handing in what it holds. */
export function permissionsOf(
  { permissions, datasets }: Pick<Subgraph, "permissions" | "datasets">,
  schema: GraphQLSchema,
): Permissions {
  const writing = writingPermissions(datasets);
  const mutation = { ...writing["Mutation"], ...permissions["Mutation"] } as never;
  return { ...pagePermissions(schema, permissions), ...writing, ...permissions, Mutation: mutation };
}

function addResolvers(
  fields: Record<string, { resolve?: GraphQLFieldResolver<unknown, unknown> | undefined }>,
  resolvers: Readonly<Record<string, unknown>>,
): void {
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field && !field.resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
}

/** What was read before an act is not what stands after it, of which the acts that follow in the request tell. */
function readAnew(field: { resolve?: GraphQLFieldResolver<unknown, SubgraphContext> | undefined }): void {
  const { resolve } = field;
  if (!resolve) return;
  field.resolve = async (parent, args, context, info) => {
    try {
      return await resolve(parent, args, context, info);
    } finally {
      context.loaders.clear();
    }
  };
}

function commonResolvers(type: string, datasets: readonly KindDataset[]): Readonly<Record<string, unknown>> {
  if (type === "PageInfo") return pageInfoResolvers;
  if (type.endsWith("Connection")) return connectionResolvers;
  if (type.endsWith("Edge")) return edgeResolvers;
  if (type.endsWith("ByNumber")) return byNumberResolvers;
  if (type === "Mutation") return mutationResolvers(datasets);
  const written = type.endsWith("Outcome") ? datasetOfType(datasets, type.slice(0, -"Outcome".length)) : undefined;
  if (written) return outcomeResolvers(written);
  const dataset = datasetOfType(datasets, type);
  return dataset ? recordResolvers(dataset) : {};
}

/** Resolvers of what every record has. */
function recordResolvers(dataset: Dataset) {
  return {
    displayName: (record: HubRecord) => displayNameOf(dataset, record),
    // Of a record whose stamps are withheld, its last day would tell when it was made.
    reviewBy: (record: HubRecord) => record.due ?? (record.created && dueDay(record, dataset.reviewYears)),
    statements: ({ statements }: HubRecord, { field }: { field?: string | null }) =>
      field == null ? statements : statements?.filter((statement) => statement.field === field),
  };
}

/** The type of anything that has an id follows from the id, so no record needs a mark on it. */
function typeOf(value: unknown): string | undefined {
  const kind = kindOf((value as HubRecord).id);
  return kind ? kinds[kind].type : undefined;
}
typeOf satisfies GraphQLAbstractType["resolveType"];

function datasetOfType(datasets: readonly Dataset[], type: string): Dataset | undefined {
  return datasets.find((dataset) => dataset.type === type);
}

/**
 * Entities in one read a type, whatever their number, and through the reader like everything else. A type this subgraph
 * only adds fields to is answered with its id: the fields decide for themselves what the caller may see. One it does
 * not know at all is nothing here.
 */
function entityResolver(
  schema: GraphQLSchema,
  datasets: readonly Dataset[],
): GraphQLFieldResolver<unknown, SubgraphContext> {
  const datasetOf = new Map<string, Dataset>(datasets.map((dataset) => [dataset.type, dataset]));
  return async (_parent, { representations = [] }: { representations?: readonly Representation[] }, { reader }) => {
    const entities: unknown[] = representations.map(() => null);
    const asked = representations.map(({ __typename: type, id }, place) => ({ type, id, place }));
    for (const [type, ofType] of Map.groupBy(asked, (one) => one.type)) {
      if (!schema.getType(type)) continue;
      const known = ofType.filter((one) => typeOf(one) === type);
      const dataset = datasetOf.get(type);
      const ids = known.map(({ id }) => id);
      const found = dataset ? await reader.byIds(dataset, ids) : ids.map((id) => ({ id }));
      for (const [index, { place }] of known.entries()) entities[place] = found[index];
    }
    return entities;
  };
}
