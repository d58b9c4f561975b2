import { type DocumentNode, Kind, type NamedTypeNode } from "graphql";

/** What a plan asks about types while it runs. */
export interface Types {
  /** Whether a thing of that type meets a type condition of the plan. */
  meets(typename: string, condition: string): boolean;
  /** Whether things have that type themselves, rather than one of the types that belong to it. */
  isObject(typename: unknown): boolean;
}

/** The types of the supergraph, those that clients do not see among them. */
export function typesOf({ definitions }: DocumentNode): Types {
  const objects = new Set<unknown>();
  const members = new Map<string, Set<string>>();
  const belongs = (type: string, to: readonly NamedTypeNode[] = []) => {
    for (const { name } of to) members.getOrInsertComputed(name.value, () => new Set()).add(type);
  };
  for (const one of definitions) {
    if (one.kind === Kind.OBJECT_TYPE_DEFINITION) objects.add(one.name.value);
    if (one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION)
      belongs(one.name.value, one.interfaces);
    if (one.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    for (const { name } of one.types ?? []) belongs(name.value, [{ kind: Kind.NAMED_TYPE, name: one.name }]);
  }
  return {
    isObject: (typename) => objects.has(typename),
    meets: (typename, condition) => typename === condition || members.get(condition)?.has(typename) === true,
  };
}
