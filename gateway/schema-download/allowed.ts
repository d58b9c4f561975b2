import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";

/** Whether a field of an object type may be asked for. */
export type MayAsk = (type: string, field: string) => boolean;

type WithFields = TypeDefinitionNode & { readonly fields?: readonly { readonly type: TypeNode }[] };

const roots = ["Query", "Mutation", "Subscription"];

/**
 * The part of a schema that may be asked for: fields that may be, with their arguments, and the types to which these
 * lead. A type of which nothing may be asked is not in it, and neither is a field that leads to it.
 */
export function allowedPart(schema: DocumentNode, mayAsk: MayAsk): DefinitionNode[] {
  const all = new Map<string, TypeDefinitionNode>();
  for (const definition of schema.definitions)
    if ("name" in definition && definition.name && isType(definition)) all.set(definition.name.value, definition);
  let standing = all;
  // What leads to a type that went goes with it, until nothing more does.
  for (let before = -1; before !== countIn(standing);) {
    before = countIn(standing);
    standing = narrowed(standing, mayAsk);
  }
  const reached = reachedFrom(roots, standing);
  const kept = [...all.keys()].flatMap((name) => (reached.has(name) ? [standing.get(name) as TypeDefinitionNode] : []));
  const directives = schema.definitions.filter(({ kind }) => kind === Kind.DIRECTIVE_DEFINITION);
  return [...directives, ...kept];
}

function isType(definition: { readonly kind: string }): definition is TypeDefinitionNode {
  return definition.kind.endsWith("TypeDefinition");
}

function countIn(types: ReadonlyMap<string, TypeDefinitionNode>): number {
  return [...types.values()].reduce((sum, type) => sum + 1 + ((type as WithFields).fields?.length ?? 0), 0);
}

function narrowed(types: ReadonlyMap<string, TypeDefinitionNode>, mayAsk: MayAsk): Map<string, TypeDefinitionNode> {
  const found = new Map<string, TypeDefinitionNode>();
  for (const [name, type] of types) {
    const kept = narrowedType(type, types, (field) => mayAsk(name, field));
    if (kept) found.set(name, kept);
  }
  return found;
}

function narrowedType(
  type: TypeDefinitionNode,
  types: ReadonlyMap<string, TypeDefinitionNode>,
  may: (field: string) => boolean,
): TypeDefinitionNode | null {
  const stands = (one: TypeNode) => isBuiltIn(nameIn(one)) || types.has(nameIn(one));
  if (type.kind === Kind.UNION_TYPE_DEFINITION) {
    const members = type.types?.filter(stands) ?? [];
    return members.length > 0 ? { ...type, types: members } : null;
  }
  if (type.kind === Kind.INTERFACE_TYPE_DEFINITION)
    return withFields(
      type,
      type.fields?.filter((field) => stands(field.type)),
    );
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return type;
  const kept = type.fields?.filter((field) => may(field.name.value) && stands(field.type));
  // What may not be asked for all that its interfaces promise, such as its id, is nothing that a client can hold.
  const promised = (type.interfaces ?? []).flatMap((one) => fieldsOf(types.get(one.name.value)));
  return promised.every((name) => kept?.some((field) => field.name.value === name)) ? withFields(type, kept) : null;
}

function fieldsOf(type: TypeDefinitionNode | undefined): string[] {
  return type?.kind === Kind.INTERFACE_TYPE_DEFINITION ? (type.fields ?? []).map(({ name }) => name.value) : [];
}

function withFields<T extends TypeDefinitionNode>(type: T, fields: readonly FieldDefinitionNode[] = []): T | null {
  return fields.length > 0 ? { ...type, fields } : null;
}

/** Whatever a query that begins at these types can name. What an interface may be is reached with it. */
function reachedFrom(names: readonly string[], types: ReadonlyMap<string, TypeDefinitionNode>): ReadonlySet<string> {
  const implementing = Map.groupBy(
    [...types.values()].flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION
        ? (type.interfaces ?? []).map((one) => [one.name.value, type] as const)
        : [],
    ),
    ([name]) => name,
  );
  const reached = new Set<string>();
  const waiting = names.filter((name) => types.has(name));
  for (const name of waiting) {
    const type = types.get(name);
    if (!type || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...namedIn(type), ...(implementing.get(name) ?? []).map(([, one]) => one.name.value));
  }
  return reached;
}

function namedIn(type: TypeDefinitionNode): string[] {
  if (type.kind === Kind.UNION_TYPE_DEFINITION) return (type.types ?? []).map(nameIn);
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return (type.fields ?? []).map((field) => nameIn(field.type));
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  const { fields = [], interfaces = [] } = type as ObjectTypeDefinitionNode;
  const asked = fields.flatMap((field) => [
    nameIn(field.type),
    ...(field.arguments ?? []).map((one) => nameIn(one.type)),
  ]);
  return [...asked, ...interfaces.map((one) => one.name.value)];
}

function nameIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameIn(type.type);
}

function isBuiltIn(name: string): boolean {
  return ["ID", "String", "Int", "Float", "Boolean"].includes(name);
}
