import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

const typenameField = "__typename";
const typename: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: typenameField } };

/** What the schema itself answers. */
const introspected: ReadonlySet<string> = new Set(["__schema", "__type"]);

/**
 * The part of a document that subgraphs are to be asked: without introspection, the root's own type, and what `@skip` or
 * `@include` leaves out by a constant, or by a variable of which it is given what it says. Null where nothing is left.
 */
export function plannable(document: DocumentNode, said: Readonly<Record<string, boolean>> = {}): DocumentNode | null {
  const fragments = new Map<string, FragmentDefinitionNode | null>();
  const declared = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );

  const left = ({ selections }: SelectionSetNode, isRoot: boolean): SelectionSetNode | null => {
    const kept = selections.flatMap((one) => keep(one, isRoot) ?? []);
    return kept.length > 0 ? { kind: Kind.SELECTION_SET, selections: kept } : null;
  };

  const keep = (one: SelectionNode, isRoot: boolean): SelectionNode | null => {
    const conditions = (one.directives ?? []).map((directive) => outcomeOf(directive, said));
    if (conditions.includes("out")) return null;
    const directives = (one.directives ?? []).filter((_, at) => conditions[at] === "open");
    if (one.kind === Kind.FRAGMENT_SPREAD) return fragment(one.name.value) ? { ...one, directives } : null;
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = left(one.selectionSet, isRoot);
      return selectionSet && { ...one, directives, selectionSet };
    }
    if (introspected.has(one.name.value) || (isRoot && one.name.value === typenameField)) return null;
    // Under a name of the client's own it would not tell the executor what a thing is.
    if (one.name.value === typenameField) return { ...one, alias: undefined, directives };
    if (!one.selectionSet) return { ...one, directives };
    // The object is asked for even where nothing of it is: whether it is null has to be known.
    const selectionSet = left(one.selectionSet, false) ?? { kind: Kind.SELECTION_SET, selections: [typename] };
    return { ...one, directives, selectionSet };
  };

  const fragment = (name: string): FragmentDefinitionNode | null => {
    const known = fragments.get(name);
    const whole = declared.get(name);
    if (known !== undefined || !whole) return known ?? null;
    const selectionSet = left(whole.selectionSet, false);
    const kept = selectionSet && { ...whole, selectionSet };
    fragments.set(name, kept);
    return kept;
  };

  const operations = document.definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return [];
    const selectionSet = left(one.selectionSet, true);
    return selectionSet ? [{ ...one, selectionSet }] : [];
  });
  if (operations.length === 0) return null;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...operations, ...[...fragments.values()].filter((one) => one !== null)],
  };
}

/** What a condition comes to: `out` leaves what has it out, `in` says nothing, `open` is not known yet. */
function outcomeOf(
  { name, arguments: [argument] = [] }: DirectiveNode,
  said: Readonly<Record<string, boolean>>,
): "out" | "in" | "open" {
  if (name.value !== "skip" && name.value !== "include") return "open";
  const value = argument?.value;
  const holds = value?.kind === Kind.VARIABLE ? said[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
  if (holds === undefined) return "open";
  return holds === (name.value === "skip") ? "out" : "in";
}
