import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from "graphql";
import { hubError } from "../../core/errors.ts";
import { largestPage } from "../../subgraphs/connection.ts";
import { mostNumbers } from "../../subgraphs/numbers.ts";
import type { QueryRule } from "./query-rules.ts";

/**
 * Rows that one request may bring, by estimate: pages of pages multiply. What it did bring is counted while it runs. A row costs about 20 µs (8,420 take 0.2 s), and nobody is to
 * hold up the others for more than a second. A passport with its holders and all their neighbours, no page size said,
 * multiplies to 25,320; the largest of the example queries, where sizes are said, to 1,045.
 */
export const maxRows = 50_000;

/** Items a list of records without pages is counted as, such as the keys of an organisation. */
const unpaged = 5;
/** The same where the list is of the schema itself. */
const unpagedOfSchema = 20;

/**
 * Rows that a count is paid as, of each list that is counted: a usual page. Among 100,000 persons, counting a person's 25
 * links takes 0.45 ms, and so does reading 20 of them; where counting stops, it takes 40 ms. What it did take is counted
 * while the request runs.
 */
export const counted = 20;
/** Fields of a page for which its list is counted. */
const counts: ReadonlySet<string> = new Set(["totalCount", "totalCountAtLeast"]);

/** Arguments that say how many items are asked for. */
const sizes: ReadonlySet<string> = new Set(["first", "limit", "ids"]);
/** Arguments that hold numbers to look up, each of which brings as many. */
const lookedUp: ReadonlySet<string> = new Set(["numbers", "vins", "plates"]);

type Values = Readonly<Record<string, unknown>>;

/** A list in a query, and the lists inside each of its items. */
interface List {
  readonly size: (variables: Values) => number;
  readonly lists: readonly List[];
}

/** The rows a query may bring as its pages multiply; refuses one of more than a request may bring. */
export function rowsRule(): (asked: Parameters<QueryRule>[0]) => number {
  // A text that is kept keeps its queries, so that each is read once.
  const known = new WeakMap<OperationDefinitionNode, readonly List[]>();
  return ({ schema, document, operation, variables }) => {
    if (!operation) return 0;
    let lists = known.get(operation);
    if (!lists) known.set(operation, (lists = listsOf(schema, operation, fragmentsOf(document.definitions))));
    const rows = rowsOf(lists, variables);
    if (rows <= maxRows) return rows;
    throw hubError(
      "COST_LIMIT",
      `The pages of this query multiply to ${rows} rows; one request brings at most ${maxRows}. Ask for smaller pages.`,
    );
  };
}

/** Rows that an answer can have, as its lists multiply. */
export function rowsOf(lists: readonly List[], variables: Values): number {
  return lists.reduce((sum, { size, lists: inner }) => sum + size(variables) * (1 + rowsOf(inner, variables)), 0);
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(definitions: readonly { readonly kind: string }[]): Fragments {
  const isFragment = (one: { kind: string }): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION;
  return new Map(definitions.filter(isFragment).map((one) => [one.name.value, one]));
}

/** The lists of a valid query. Fragments are expanded as often as they are spread: the limits rule bounds that. */
export function listsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): readonly List[] {
  return within(schema.getRootType(operation.operation), operation.selectionSet, false);

  /** `paged` where the set is of a page, whose own lists its size has already counted. */
  function within(type: GraphQLNamedType | null | undefined, { selections }: SelectionSetNode, paged: boolean): List[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return ofField(type, selection, paged);
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!inner) return [];
      const condition = inner.typeCondition?.name.value;
      return within(condition ? schema.getType(condition) : type, inner.selectionSet, paged);
    });
  }

  /** Whether the set, of a page, asks how many there are in all. */
  function asksCount({ selections }: SelectionSetNode): boolean {
    return selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return counts.has(selection.name.value);
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return inner !== undefined && asksCount(inner.selectionSet);
    });
  }

  function ofField(type: GraphQLNamedType | null | undefined, node: FieldNode, paged: boolean): List[] {
    const field = fieldOf(type, node.name.value);
    if (!field || !node.selectionSet) return [];
    const size = pageSize(field, node, operation);
    const lists = within(getNamedType(field.type), node.selectionSet, size !== null);
    if (size) return [{ size, lists }, ...(asksCount(node.selectionSet) ? [{ size: () => counted, lists: [] }] : [])];
    if (paged || !isListType(getNullableType(field.type))) return lists;
    const ofSchema = isIntrospectionType(getNamedType(field.type));
    if (!ofSchema && !holdsRecords(node.selectionSet)) return [];
    return [{ size: () => (ofSchema ? unpagedOfSchema : unpaged), lists }];
  }
}

/** False of a list of plain values, such as the names of a person: they are part of its row. */
function holdsRecords({ selections }: SelectionSetNode): boolean {
  return selections.some((selection) => selection.kind !== Kind.FIELD || selection.selectionSet);
}

function fieldOf(type: GraphQLNamedType | null | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/**
 * How many items the field's own arguments ask for: `first` or `limit`, or as many as `ids` holds, of each number that is
 * looked up; null where it has none.
 */
function pageSize(
  { args }: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
): List["size"] | null {
  const argument = args.find(({ name }) => sizes.has(name));
  if (!argument) return null;
  const size = sizeSaid(argument, largestPage, node, operation);
  const numbers = args.find(({ name }) => lookedUp.has(name));
  if (!numbers) return size;
  const many = sizeSaid(numbers, mostNumbers, node, operation);
  return (variables) => many(variables) * size(variables);
}

/** At most `most`, which is also taken where nothing is said: a larger one is the resolver's to refuse, by name. */
function sizeSaid(
  argument: GraphQLArgument,
  most: number,
  node: FieldNode,
  operation: OperationDefinitionNode,
): List["size"] {
  const sizeIn = (value: unknown) => {
    const size = Array.isArray(value) ? value.length : value;
    return typeof size === "number" ? Math.min(Math.max(size, 0), most) : null;
  };
  const usual = sizeIn(argument.defaultValue) ?? most;
  const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (!given) return () => usual;
  if (given.kind !== Kind.VARIABLE) {
    const size = sizeIn(valueFromASTUntyped(given)) ?? usual;
    return () => size;
  }
  const name = given.name.value;
  const defined = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  const otherwise = (defined && sizeIn(valueFromASTUntyped(defined))) ?? usual;
  return (variables) => (Object.hasOwn(variables, name) ? (sizeIn(variables[name]) ?? usual) : otherwise);
}
