import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** What clients see: every path and field that is tried comes from here. */
export const api = buildSchema(readFileSync(join(import.meta.dirname, "../../schema/generated/api.graphql"), "utf8"));

/** The types of records: `Person`, `Link`, `Hit` … */
export const recordTypes = api.getPossibleTypes(
  api.getType("Record") as GraphQLInterfaceType,
) as readonly GraphQLObjectType[];

/** Those that owners hand in; the others are made by acts of the hub, as a check makes a hit. */
export const handedInTypes = recordTypes.filter(({ name }) => api.getType(`${name}Input`));

/** `documentReport` of `DocumentReport`: the kind as scopes name it. */
export function kindOfType(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}

/** Anything that has an id in the graph: a record, or what stands for one. */
export function isRecord(type: GraphQLNamedType): boolean {
  const interfaces = isObjectType(type) || isInterfaceType(type) ? [type, ...type.getInterfaces()] : [];
  return interfaces.some(({ name }) => name === "Node");
}

/** Whether a value of the type holds records, however deep. */
export function holdsRecords(type: GraphQLNamedType, within: readonly GraphQLNamedType[] = []): boolean {
  if (isRecord(type)) return true;
  if (!isObjectType(type) || within.includes(type)) return false;
  return Object.values(type.getFields()).some((field) => holdsRecords(getNamedType(field.type), [...within, type]));
}

const rootFields = Object.values(api.getQueryType()?.getFields() ?? {});

/** The root field that gives a record of the type by its id. */
export function byIdField(type: GraphQLObjectType): GraphQLField<unknown, unknown> | undefined {
  return rootFields.find((field) => getNamedType(field.type) === type && field.args.some(({ name }) => name === "id"));
}

/** The root field that searches records of the type. */
export function searchField(type: GraphQLObjectType): GraphQLField<unknown, unknown> | undefined {
  return rootFields.find((field) => getNamedType(field.type).name === `${type.name}Connection`);
}
