import { type DocumentNode, Kind, type SelectionSetNode, visit } from "graphql";

/**
 * Whether graphql-jit (0.8.9) may misread the document: where a name is asked for twice beside each other and one of the
 * two has a condition, it answers `{ me @skip(if: true) { name } me { keyId } }` with both; and a variable `$toString` that
 * was not sent it takes for what every object has by that name. Rather too often yes, as nearly no plan has such a thing.
 */
export function isMisread(document: DocumentNode): boolean {
  let [conditional, repeated, inherited] = [false, false, false];
  visit(document, {
    Variable: ({ name }) => void (inherited ||= name.value in Object.prototype),
    Directive: ({ name }) => void (conditional ||= name.value === "skip" || name.value === "include"),
    FragmentSpread: () => void (repeated = true),
    SelectionSet: (set) => void (repeated ||= repeats(set)),
  });
  return inherited || (conditional && repeated);
}

function repeats(set: SelectionSetNode): boolean {
  const names = namesIn(set);
  return new Set(names).size < names.length;
}

function namesIn({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return (one.alias ?? one.name).value;
    return one.kind === Kind.INLINE_FRAGMENT ? namesIn(one.selectionSet) : [];
  });
}
