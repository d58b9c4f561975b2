import { type ASTNode, Kind, parse, visit } from "graphql";

/** Where the directives of a supergraph hold a selection of fields; `selection` is that of a `@fromContext`. */
const selecting: ReadonlySet<string> = new Set(["key", "requires", "provides", "selection"]);

/**
 * Names that a plan's fetches may use for fields of their own: those in the keys of entities and in what fields require,
 * and `__typename`.
 */
export function takenNames(supergraphSdl: string): ReadonlySet<string> {
  const names = new Set(["__typename"]);
  const read = (selection: string) => {
    const text = selection.trim().startsWith("{") ? selection : `{ ${selection} }`;
    visit(parse(text, { noLocation: true }), { Field: ({ name }) => void names.add(name.value) });
  };
  const ofDirective = {
    enter: (node: ASTNode) => {
      if (node.kind !== Kind.ARGUMENT && node.kind !== Kind.OBJECT_FIELD) return;
      if (selecting.has(node.name.value) && node.value.kind === Kind.STRING) read(node.value.value);
    },
  };
  visit(parse(supergraphSdl, { noLocation: true }), {
    Directive: (node) => {
      if (node.name.value.startsWith("join__")) visit(node, ofDirective);
    },
  });
  return names;
}
