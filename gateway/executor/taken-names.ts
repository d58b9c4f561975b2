import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type ValueNode, visit } from "graphql";

/** Where the directives of a supergraph hold a selection of fields; `selection` is that of a `@fromContext`. */
const selecting: ReadonlySet<string> = new Set(["key", "requires", "provides", "selection"]);

/**
 * Names that a plan's fetches may use for fields of their own: those in the keys of entities and in what fields require,
 * and `__typename`.
 */
export function takenNames({ definitions }: DocumentNode): ReadonlySet<string> {
  const names = new Set(["__typename"]);
  const selections = new Set<string>();
  const read = (name: string, value: ValueNode) => {
    if (value.kind === Kind.STRING && selecting.has(name)) selections.add(value.value);
    if (value.kind === Kind.LIST) for (const one of value.values) read(name, one);
    if (value.kind === Kind.OBJECT) for (const field of value.fields) read(field.name.value, field.value);
  };
  const readAll = (directives: readonly ConstDirectiveNode[] = []) => {
    for (const { name, arguments: given = [] } of directives) {
      if (name.value.startsWith("join__")) for (const one of given) read(one.name.value, one.value);
    }
  };
  for (const one of definitions) {
    if (!("directives" in one)) continue;
    readAll(one.directives as readonly ConstDirectiveNode[]);
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of one.fields ?? []) readAll(field.directives);
  }
  for (const selection of selections) {
    const text = selection.trim().startsWith("{") ? selection : `{ ${selection} }`;
    visit(parse(text, { noLocation: true }), { Field: ({ name }) => void names.add(name.value) });
  }
  return names;
}
