import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import { kindOf, kinds } from "../../records/kinds.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import { datasets } from "../../records/datasets.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import { makeSubgraph } from "../../subgraphs/make.ts";
import { subgraphNames } from "../../records/subgraphs.ts";
import { byId } from "../../subgraphs/search.ts";
import { beneathGuard } from "../../subgraphs/shield.ts";
import { graphql } from "../graphql.ts";

type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;

interface Stub {
  readonly id: string;
}

const clientSchema = join(import.meta.dirname, "../../schema/generated/api.graphql");

/**
 * What clients see as one schema, with the subgraphs' own resolvers and no federation between them: where one subgraph
 * names a record of another by its id, the record is read by that id.
 */
export async function mergedSchema(): Promise<GraphQLSchema> {
  const schema = graphql.buildSchema(readFileSync(clientSchema, "utf8"));
  const parts = await Promise.all(subgraphNames.map(async (name) => makeSubgraph(await loadSubgraph(name))));
  const open = parts.map((part) => beneathGuard(part)?.open ?? part);
  for (const type of Object.values(schema.getTypeMap())) {
    if (graphql.isAbstractType(type)) type.resolveType = (value) => typeOf(value as Stub);
    if (!graphql.isObjectType(type)) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const resolve = open.map((part) => fieldIn(part, type.name, name)?.resolve).find((one) => one !== undefined);
      if (resolve) field.resolve = leadsElsewhere(type.name, name) ? reading(resolve as Resolve) : resolve;
    }
  }
  return schema;
}

function fieldIn(schema: GraphQLSchema, type: string, field: string) {
  const found = schema.getType(type);
  return graphql.isObjectType(found) ? found.getFields()[field] : undefined;
}

/** Fields of the subgraph `links` whose values are other subgraphs' records, named by id alone. */
function leadsElsewhere(type: string, field: string): boolean {
  return type === "Query"
    ? field === "node" || field === "nodes"
    : /^Linked\w+Connection$/.test(type) && field === "nodes";
}

function reading(resolve: Resolve): Resolve {
  return async (parent, args, context, info) => {
    const named = (await resolve(parent, args, context, info)) as Stub | null | readonly (Stub | null)[];
    return Array.isArray(named)
      ? Promise.all((named as readonly (Stub | null)[]).map((one) => one && read(context, one)))
      : named && read(context, named as Stub);
  };
}

function read(context: SubgraphContext, { id }: Stub) {
  const kind = kindOf(id);
  const dataset = kind && datasets.get(kind);
  return dataset ? byId(context, dataset, id) : null;
}

function typeOf({ id }: Stub): string | undefined {
  const kind = kindOf(id);
  return kind ? kinds[kind].type : undefined;
}
