import { type Condition, conjuncts, fieldCondition, readFilter } from "../filter.ts";
import { admitsNone, checkOrder, type Order, type OrderedPage, type Place, placeFrom } from "../order.ts";
import { checkedPage } from "../pages.ts";
import type { Collection, Filter, StoredRecord } from "../port.ts";
import { type Asking, find, findSorted } from "./reads.ts";
import { fieldName } from "./where.ts";

/** A page in another order than that of ids: rows that have a value, and after them those without. */
export async function findOrdered<R extends StoredRecord>(
  asking: Asking,
  collection: Collection<R>,
  filter: Filter,
  page: OrderedPage & { readonly order: Order },
): Promise<R[]> {
  const { first, order } = checkedPage(page);
  checkOrder(collection, order);
  const condition = readFilter(collection, filter);
  const after = page.after == null ? null : placeFrom(page.after);
  const way = order.descending ? -1 : 1;
  const sort = { [fieldName(order.by)]: way, _id: way } as const;
  const found =
    after && after.value === null
      ? []
      : await findSorted<R>(asking, collection, [condition, ...beyond(collection, order, after)], sort, first);
  if (found.length === first || !admitsNone(conjuncts(condition), order.by)) return found;
  const without = { first: first - found.length, after: after && after.value === null ? after.id : null };
  return [...found, ...(await find(asking, collection, { $and: [filter, { [order.by]: null }] }, without))];
}

/** First where to begin in the index, which the server takes from no list of alternatives. */
function beyond(collection: Collection, { by, descending }: Order, after: Place | null): Condition[] {
  if (after === null) return [fieldCondition(collection, by, { $not: { $eq: null } })];
  const [from, past] = descending ? ["$lte", "$lt"] : ["$gte", "$gt"];
  const equal = [fieldCondition(collection, by, after.value), fieldCondition(collection, "_id", { [past]: after.id })];
  return [
    fieldCondition(collection, by, { [from]: after.value }),
    { is: "any", of: [fieldCondition(collection, by, { [past]: after.value }), { is: "all", of: equal }] },
  ];
}
