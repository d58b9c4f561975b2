import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";
import type { FieldsDefinition } from "./templates.ts";

/** The types of a subgraph by name, in the order in which they are printed. */
export type Types = Map<string, TypeDefinitionNode>;

/** The types of a document; what extends a type stands in it, wherever it was written. */
export function typesOf({ definitions }: DocumentNode): Types {
  const types: Types = new Map();
  for (const one of definitions)
    if ("name" in one && one.name && one.kind.endsWith("TypeDefinition"))
      types.set(one.name.value, one as TypeDefinitionNode);
  for (const one of definitions)
    if (one.kind === Kind.OBJECT_TYPE_EXTENSION) addType(types, { ...one, kind: Kind.OBJECT_TYPE_DEFINITION });
  return types;
}

/** Adds a type. Where it is written by hand already, that stands and is filled in with what is not said there. */
export function addType(types: Types, type: FieldsDefinition): void {
  const written = types.get(type.name.value) as FieldsDefinition | undefined;
  types.set(type.name.value, written ? filledIn(written, type) : type);
}

/** The fields of `more` first, each in the wording of `written` where it has one. */
export function filledIn<T extends FieldsDefinition>(written: T, more: Pick<T, "description" | "fields">): T {
  const [own, others] = [written.fields ?? [], more.fields ?? []];
  const named = new Map(own.map((field) => [field.name.value, field]));
  const known = new Set(others.map(({ name }) => name.value));
  const fields = [
    ...others.map((field) => named.get(field.name.value) ?? field),
    ...own.filter(({ name }) => !known.has(name.value)),
  ];
  return { ...written, description: written.description ?? more.description, fields } as T;
}

/** The field with those arguments as well that it does not have by itself. */
export function withArguments(
  field: FieldDefinitionNode,
  more: readonly InputValueDefinitionNode[],
): FieldDefinitionNode {
  const given = field.arguments ?? [];
  const missing = more.filter(({ name }) => !given.some((one) => one.name.value === name.value));
  return { ...field, arguments: [...given, ...missing] };
}

export function objectTypes(types: Types): ObjectTypeDefinitionNode[] {
  return [...types.values()].filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);
}

/** `Document` of `[Document!]!` */
export function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
