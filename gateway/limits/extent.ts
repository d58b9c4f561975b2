import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
} from "graphql";
import { lengthOf } from "../../core/standards/normal-form.ts";
import { isBadText } from "./text.ts";

/** How large a document is with its fragments expanded. Levels count the leaf: `{ me { name } }` has two. */
export interface Extent {
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields of the widest query itself. */
  readonly rootFields: number;
  readonly depth: number;
  /** Levels under `__schema` and `__type`, these included; nought where the document does not ask for the schema. */
  readonly introspectionDepth: number;
  /** Levels of lists and objects in a literal value, and of lists in a variable's type. */
  readonly literalDepth: number;
  /** Characters of the longest string, as normalised. */
  readonly longestText: number;
  /** Whether a string holds what a text cannot hold. */
  readonly badText: boolean;
}

type Selected = Pick<Extent, "fields" | "aliases" | "directives" | "rootFields" | "depth" | "introspectionDepth">;

const nothing: Selected = { fields: 0, aliases: 0, directives: 0, rootFields: 0, depth: 0, introspectionDepth: 0 };

/**
 * Measures a document in one pass over it: each fragment is measured once, however often it is spread, so that one
 * which doubles at every level costs no more than its text. A fragment that spreads itself counts as nothing there:
 * validation refuses it.
 */
export function extentOf(document: DocumentNode): Extent {
  const survey = new Survey(document);
  let whole = nothing;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) whole = together(whole, survey.operation(definition));
  }
  // Validation also reads fragments that no query spreads. How deep one may be, only its place in a query says.
  for (const fragment of survey.fragments.values()) {
    whole = widest(whole, { ...survey.fragment(fragment), rootFields: 0, depth: 0, introspectionDepth: 0 });
  }
  const { literalDepth, longestText, badText } = survey;
  return { ...whole, literalDepth, longestText, badText };
}

class Survey {
  literalDepth = 0;
  longestText = 0;
  badText = false;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<FragmentDefinitionNode, Selected>();

  constructor({ definitions }: DocumentNode) {
    this.fragments = new Map(
      definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
  }

  operation({ selectionSet, directives, variableDefinitions = [] }: OperationDefinitionNode): Selected {
    let onVariables = 0;
    for (const variable of variableDefinitions) {
      this.#type(variable.type);
      if (variable.defaultValue) this.#literal(variable.defaultValue, 1);
      onVariables += this.#directives(variable.directives);
    }
    const selected = this.#selections(selectionSet);
    return { ...selected, directives: selected.directives + onVariables + this.#directives(directives) };
  }

  fragment(definition: FragmentDefinitionNode): Selected {
    const known = this.#measured.get(definition);
    if (known) return known;
    this.#measured.set(definition, nothing);
    const selected = this.#selections(definition.selectionSet);
    const measured = { ...selected, directives: selected.directives + this.#directives(definition.directives) };
    this.#measured.set(definition, measured);
    return measured;
  }

  #selections({ selections }: SelectionSetNode): Selected {
    let sum = nothing;
    for (const selection of selections) sum = beside(sum, this.#selection(selection));
    return sum;
  }

  #selection(selection: SelectionNode): Selected {
    const inner = this.#inside(selection);
    const directives = inner.directives + this.#directives(selection.directives);
    if (selection.kind !== Kind.FIELD) return { ...inner, directives };
    this.#arguments(selection.arguments);
    const depth = 1 + Math.max(inner.depth, inner.introspectionDepth);
    const ofSchema = selection.name.value === "__schema" || selection.name.value === "__type";
    return {
      fields: inner.fields + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives,
      rootFields: 1,
      depth: ofSchema ? 0 : depth,
      introspectionDepth: ofSchema ? depth : 0,
    };
  }

  #inside(selection: SelectionNode): Selected {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      return selection.selectionSet ? this.#selections(selection.selectionSet) : nothing;
    }
    const definition = this.fragments.get(selection.name.value);
    return definition ? this.fragment(definition) : nothing;
  }

  #directives(directives: readonly DirectiveNode[] = []): number {
    for (const directive of directives) this.#arguments(directive.arguments);
    return directives.length;
  }

  #arguments(all: readonly ArgumentNode[] = []): void {
    for (const { value } of all) this.#literal(value, 1);
  }

  /** `[[Int]]` holds what is as deep as it is itself. */
  #type(type: TypeNode): void {
    let level = 0;
    for (let at = type; at.kind !== Kind.NAMED_TYPE; at = at.type) if (at.kind === Kind.LIST_TYPE) level += 1;
    this.literalDepth = Math.max(this.literalDepth, level);
  }

  #literal(value: ValueNode, level: number): void {
    if (value.kind === Kind.STRING) {
      this.longestText = Math.max(this.longestText, lengthOf(value.value));
      this.badText ||= isBadText(value.value);
    } else if (value.kind === Kind.LIST || value.kind === Kind.OBJECT) {
      this.literalDepth = Math.max(this.literalDepth, level);
      if (value.kind === Kind.LIST) for (const item of value.values) this.#literal(item, level + 1);
      else for (const field of value.fields) this.#literal(field.value, level + 1);
    }
  }
}

/** Selections of one set. */
function beside(one: Selected, other: Selected): Selected {
  return { ...together(one, other), rootFields: one.rootFields + other.rootFields };
}

/** Queries of one text. */
function together(one: Selected, other: Selected): Selected {
  return {
    ...widest(one, other),
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  };
}

function widest(one: Selected, other: Selected): Selected {
  return {
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    rootFields: Math.max(one.rootFields, other.rootFields),
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
  };
}
