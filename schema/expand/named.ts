import { type DocumentNode, Kind, type TypeDefinitionNode, visit } from "graphql";
import { type Types, typesOf } from "./types.ts";

/** Types that several subgraphs have alike (schema/named.graphql), each where something names it. */
export function addNamed(types: Types, shared: DocumentNode): void {
  // Of a map that grows while it is gone through, what is added comes as well.
  const known = typesOf(shared);
  for (const type of types.values())
    for (const name of namesIn(type)) {
      const named = known.get(name);
      if (named && !types.has(name)) types.set(name, named);
    }
}

/** The types that a type names. */
export function namesIn(type: TypeDefinitionNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(type, { [Kind.NAMED_TYPE]: ({ name }) => void names.add(name.value) });
  return names;
}
