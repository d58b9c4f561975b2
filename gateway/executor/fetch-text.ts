import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import type { Fetch, FetchPart } from "./plan.ts";

/** A fetch, and what its text asks for. */
export interface ReadFetch {
  readonly fetch: Fetch;
  /** Of the client's variables. */
  readonly definitions: readonly VariableDefinitionNode[];
  readonly parts: readonly ReadPart[];
}

export interface ReadPart {
  readonly part: FetchPart;
  /** What is asked of the root, or of the entities. It has no named fragments. */
  readonly selection: SelectionSetNode;
}

/** Reads the text of a fetch. */
export function readFetch(fetch: Fetch): ReadFetch {
  const { definitions } = parse(fetch.text, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | null = null;
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    if (one.kind === Kind.OPERATION_DEFINITION) operation = one;
  }
  if (!operation) throw new Error("a fetch of the plan asks for nothing");
  const { variableDefinitions = [], selectionSet } = operation;
  const whole = spreadOut(selectionSet, fragments);
  const own = new Set(fetch.parts.map(({ entities }) => entities?.variable));
  return {
    fetch,
    definitions: variableDefinitions.filter(({ variable }) => !own.has(variable.name.value)),
    parts: fetch.parts.map((part) => ({
      part,
      selection: part.entities ? entitiesIn(whole, part.entities.field) : whole,
    })),
  };
}

function spreadOut(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  if (fragments.size === 0) return selectionSet;
  return visit(selectionSet, {
    FragmentSpread: ({ name, directives = [] }) => {
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error("a fetch of the plan spreads a fragment that it does not have");
      const { typeCondition } = fragment;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        directives,
        selectionSet: spreadOut(fragment.selectionSet, fragments),
      };
    },
  });
}

function entitiesIn({ selections }: SelectionSetNode, field: string): SelectionSetNode {
  const found = selections.find(
    (one): one is FieldNode => one.kind === Kind.FIELD && (one.alias ?? one.name).value === field,
  );
  if (!found?.selectionSet) throw new Error("a fetch of the plan asks for no entities where it should");
  return found.selectionSet;
}

/** The fields by their names in the answer, whatever the type of what has them, each with what is asked of it. */
export function fieldsOf(sets: readonly SelectionSetNode[]): Map<string, SelectionSetNode[]> {
  const fields = new Map<string, SelectionSetNode[]>();
  const follow = ({ selections }: SelectionSetNode) => {
    for (const one of selections) {
      if (one.kind === Kind.INLINE_FRAGMENT) follow(one.selectionSet);
      if (one.kind !== Kind.FIELD) continue;
      const name = (one.alias ?? one.name).value;
      fields.set(name, [...(fields.get(name) ?? []), ...(one.selectionSet ? [one.selectionSet] : [])]);
    }
  };
  sets.forEach(follow);
  return fields;
}
