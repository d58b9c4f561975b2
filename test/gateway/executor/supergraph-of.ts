import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLSchemaModule } from "@apollo/subgraph/dist/resolvers.js";
import {
  defaultFieldResolver,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  parse,
} from "graphql";
import type { SmallRun, SmallSubgraph, Trouble } from "./border.ts";

export const noTrouble: Trouble = () => null;

/** Trouble at about one field in `every`, which ones being decided by the seed; never at a key. */
export function troubleOf(seed: number, every: number): Trouble {
  return (where) => {
    const place = hash(`${seed} ${where}`) % (2 * every);
    return place === 0 ? "error" : place === 1 ? "null" : null;
  };
}

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return Math.abs(value ^ (value >>> 13));
}

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly run: SmallRun;
}

/** Subgraphs in memory and the supergraph they compose to. */
export interface SmallSupergraph {
  readonly sdl: string;
  readonly ask: (subgraph: string, request: SubgraphRequest) => Promise<ExecutionResult>;
}

/** Composes them; throws with composition's errors. */
export function supergraphOf(subgraphs: Readonly<Record<string, SmallSubgraph>>): SmallSupergraph {
  const named = Object.entries(subgraphs).map(([name, { sdl }]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  }));
  const composed = composeServices(named);
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map(({ message }) => message).join("\n"));
  const schemas = new Map(Object.entries(subgraphs).map(([name, subgraph]) => [name, troubled(name, subgraph)]));
  return {
    sdl: composed.supergraphSdl,
    ask: async (name, { query, variables, run }) => {
      const failed = ({ extensions: { where } }: GraphQLError) => run.failed?.(String(where));
      const whole = `subgraph ${name}`;
      if (run.trouble(whole) === "error") {
        const down = new GraphQLError("down", { extensions: { code: "DOWN", where: whole } });
        failed(down);
        throw down;
      }
      const schema = schemas.get(name) as GraphQLSchema;
      const document = parse(query);
      const result = await execute({ schema, document, variableValues: { ...variables }, contextValue: run });
      result.errors?.forEach(failed);
      return result;
    },
  };
}

const keys: ReadonlySet<string> = new Set(["id", "code", "vin", "passport", "issuer", "number", "query", "_service"]);

/** The subgraph, each of its fields asking first whether it is in trouble. */
function troubled(name: string, { sdl, resolvers }: SmallSubgraph): GraphQLSchema {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as NonNullable<GraphQLSchemaModule["resolvers"]> },
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("_")) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      if (keys.has(field.name) || field.name === "_entities") continue;
      field.resolve = (source, args, context, info) => {
        const { id, code, vin } = source ?? {};
        const where = `${name} ${type.name}.${field.name} ${id ?? code ?? vin ?? ""}`;
        const trouble = context.trouble(where);
        if (trouble === "error")
          throw new GraphQLError(`${field.name} failed`, { extensions: { code: "TROUBLE", where } });
        return trouble === "null" ? null : resolve(source, args, context, info);
      };
    }
  }
  return schema;
}
