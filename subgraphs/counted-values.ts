import {
  defaultFieldResolver,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { SubgraphContext } from "./context.ts";

/**
 * Counts what lists without pages bring: those within records, and what is listed whole, such as keys. What is in them may
 * be asked for under many aliases: a value costs up to 0.5 µs, at a stretch of the event loop with all others of its page.
 */
export function countValues(type: GraphQLObjectType): void {
  if (/^(Mutation|__.*)$|(Connection|Edge)$/.test(type.name)) return;
  for (const field of Object.values(type.getFields())) {
    if (!isListType(getNullableType(field.type))) continue;
    const item = getNamedType(field.type);
    // At most a page of them is asked for by their ids, and each is a row.
    if (type.name === "Query" && isRecord(item)) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context: SubgraphContext, info) => {
      const charged = (items: unknown) => {
        if (Array.isArray(items) && items.length > 0)
          context.spending.charge("values", items.length * widthOf(item, info));
        return items;
      };
      const items: unknown = resolve(parent, args, context, info);
      return items instanceof Promise ? items.then(charged) : charged(items);
    };
  }
}

const widths = new WeakMap<FieldNode, number>();

/** Values that are asked for of each item; one where it is none of which anything is asked. */
function widthOf(item: GraphQLNamedType, { fieldNodes, fragments }: GraphQLResolveInfo): number {
  const width = (field: FieldNode) =>
    widths.getOrInsertComputed(field, () => (field.selectionSet ? valuesIn(item, field.selectionSet, fragments) : 1));
  return fieldNodes.reduce((sum, field) => sum + width(field), 0);
}

/** Values of the set, fragments expanded, with those of objects within it. A list in it is one, and counts itself. */
function valuesIn(
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  fragments: GraphQLResolveInfo["fragments"],
): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet && objectIn(type, selection.name.value);
      return sum + 1 + (inner ? valuesIn(inner, selection.selectionSet as SelectionSetNode, fragments) : 0);
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return sum + (inner ? valuesIn(type, inner.selectionSet, fragments) : 0);
  }, 0);
}

/** What the field holds, where that is an object that belongs to what it is of. */
function objectIn(type: GraphQLNamedType, name: string): GraphQLObjectType | null {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field || isListType(getNullableType(field.type))) return null;
  const named = getNamedType(field.type);
  return isObjectType(named) && !isRecord(named) ? named : null;
}

function isRecord(type: GraphQLNamedType): boolean {
  return isAbstractType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node"));
}
