import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";

/** What a subscription's plan asks about the types of the supergraph. */
export interface EntityTypes {
  /** Names of the fields of the first key by which a subgraph knows the type; null where it is no entity there. */
  keyOf(subgraph: string, type: string): readonly string[] | null;
  /** The object that a field is, or of which it is a list; null where it is none. */
  objectOf(type: string, field: string): { readonly type: string; readonly isList: boolean } | null;
  readonly subscription: string | null;
}

/** Reads how subgraphs know entities. */
export function entityTypesOf({ definitions }: DocumentNode): EntityTypes {
  const graphs = new Map<unknown, unknown>();
  const objects = new Map<string, ObjectTypeDefinitionNode>();
  let subscription: string | null = null;
  for (const one of definitions) {
    if (one.kind === Kind.OBJECT_TYPE_DEFINITION) objects.set(one.name.value, one);
    if (one.kind === Kind.SCHEMA_DEFINITION)
      subscription = one.operationTypes.find(({ operation }) => operation === "subscription")?.type.name.value ?? null;
    if (one.kind !== Kind.ENUM_TYPE_DEFINITION || one.name.value !== "join__Graph") continue;
    for (const { name, directives } of one.values ?? []) {
      const [graph] = appliedTo(directives, "join__graph");
      graphs.set(graph?.["name"], name.value);
    }
  }
  return {
    subscription,
    keyOf: (subgraph, type) => {
      const known = appliedTo(objects.get(type)?.directives, "join__type").filter(({ key }) => key);
      const key = known.find(({ graph }) => graph === graphs.get(subgraph))?.["key"];
      return key === undefined ? null : String(key).trim().split(/\s+/);
    },
    objectOf: (type, field) => {
      const declared = objects.get(type)?.fields?.find(({ name }) => name.value === field)?.type;
      if (!declared) return null;
      const { name, isList } = namedIn(declared, false);
      return objects.has(name) ? { type: name, isList } : null;
    },
  };
}

function appliedTo(directives: readonly ConstDirectiveNode[] = [], wanted: string): Record<string, unknown>[] {
  return directives
    .filter(({ name }) => name.value === wanted)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

function namedIn(type: TypeNode, isList: boolean): { readonly name: string; readonly isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, isList };
  return namedIn(type.type, isList || type.kind === Kind.LIST_TYPE);
}
