import {
  defaultFieldResolver,
  type FieldNode,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isListType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { SubgraphContext } from "./context.ts";

/**
 * Counts what the lists within records bring. They have no pages, and what is in them may be asked for under many aliases:
 * a value costs up to 0.5 µs, at a stretch of the event loop with all others of its page.
 */
export function countValues(type: GraphQLObjectType): void {
  if (/^(Query|Mutation|__.*)$|(Connection|Edge)$/.test(type.name)) return;
  for (const field of Object.values(type.getFields())) {
    if (!isListType(getNullableType(field.type))) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context: SubgraphContext, info) => {
      const items: unknown = resolve(parent, args, context, info);
      if (Array.isArray(items) && items.length > 0) context.spending.charge("values", items.length * widthOf(info));
      return items;
    };
  }
}

const widths = new WeakMap<FieldNode, number>();

/** Values that are asked for of each item; one where it is none of which anything is asked. */
function widthOf({ fieldNodes, fragments }: GraphQLResolveInfo): number {
  const width = (field: FieldNode) =>
    widths.getOrInsertComputed(field, () => (field.selectionSet ? fieldsIn(field.selectionSet, fragments) : 1));
  return fieldNodes.reduce((sum, field) => sum + width(field), 0);
}

/** Fields of the set, fragments expanded, and not what is within them. */
function fieldsIn({ selections }: SelectionSetNode, fragments: GraphQLResolveInfo["fragments"]): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return sum + (inner ? fieldsIn(inner.selectionSet, fragments) : 0);
  }, 0);
}
