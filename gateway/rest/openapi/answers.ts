import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { described, type JsonSchema, objectOf, orNull } from "./json-schema.ts";
import type { NamedTypes } from "./named-types.ts";

/** Fields of one name in the answer, which GraphQL merges. */
interface Merged {
  readonly nodes: FieldNode[];
  /** Whether one of them stands there whatever the variables are. */
  always: boolean;
}

/** What the answers of a document look like: its selection sets, with the types of the schema. */
export class Answers {
  readonly #schema: GraphQLSchema;
  readonly #named: NamedTypes;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, named: NamedTypes, document: DocumentNode) {
    this.#schema = schema;
    this.#named = named;
    this.#fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
  }

  /** An object of this type; of an interface or union one of the forms that its types have under these selections. */
  of(type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): JsonSchema {
    const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const forms = new Map(
      types
        .toSorted((one, other) => (one.name < other.name ? -1 : 1))
        .map((one) => this.#objectOf(one, selections))
        .map((form) => [JSON.stringify(form), form]),
    );
    const [only, ...more] = forms.values();
    return only && more.length === 0 ? only : { anyOf: [...forms.values()] };
  }

  #objectOf(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): JsonSchema {
    const fields = new Map<string, Merged>();
    for (const selection of selections) this.#collect(type, selection, true, fields);
    const properties = [...fields].map(([name, { nodes }]) => [name, this.#fieldOf(type, nodes)] as const);
    return objectOf(
      Object.fromEntries(properties),
      [...fields].flatMap(([name, { always }]) => (always ? [name] : [])),
    );
  }

  #collect(type: GraphQLObjectType, { selections }: SelectionSetNode, always: boolean, fields: Map<string, Merged>) {
    for (const selection of selections) {
      // `@skip` and `@include` hang on variables.
      const surely = always && !selection.directives?.some(({ name }) => ["skip", "include"].includes(name.value));
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const merged = fields.get(name) ?? { nodes: [], always: false };
        merged.nodes.push(selection);
        merged.always ||= surely;
        fields.set(name, merged);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (fragment && this.#isMeant(type, fragment.typeCondition?.name.value))
        this.#collect(type, fragment.selectionSet, surely, fields);
    }
  }

  /** Whether a fragment of this condition is about the type. */
  #isMeant(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const other = this.#schema.getType(condition);
    return isAbstractType(other) && this.#schema.isSubType(other, type);
  }

  #fieldOf(parent: GraphQLObjectType, nodes: readonly FieldNode[]): JsonSchema {
    const [first] = nodes;
    if (first?.name.value === "__typename") return { type: "string", const: parent.name };
    const field = first && parent.getFields()[first.name.value];
    if (!field) throw new TypeError(`${parent.name} has no field ${first?.name.value}`);
    const selections = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    return {
      ...this.#output(field.type, selections),
      ...described(field.description),
      ...(field.deprecationReason && { deprecated: true }),
    };
  }

  #output(type: GraphQLOutputType, selections: readonly SelectionSetNode[]): JsonSchema {
    if (!isNonNullType(type)) return orNull(this.#notNull(type, selections));
    return this.#notNull(type.ofType, selections);
  }

  #notNull(type: GraphQLOutputType, selections: readonly SelectionSetNode[]): JsonSchema {
    if (isNonNullType(type)) return this.#notNull(type.ofType, selections);
    if (isListType(type)) return { type: "array", items: this.#output(type.ofType, selections) };
    return isCompositeType(type) ? this.of(type, selections) : this.#named.of(type);
  }
}
