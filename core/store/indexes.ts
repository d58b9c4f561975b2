import type { Collection } from "./port.ts";

/** The columns by which an index is sorted, before `_id`. */
export function sortedColumns(names: readonly string[]): readonly string[] {
  const end = names.indexOf("_id");
  return end < 0 ? names : names.slice(0, end);
}

/** What an index holds of a row. Each ends with what the row filter asks, so that rows a caller may not see stay unread. */
export function indexColumns(names: readonly string[]): readonly string[] {
  return [...names, ...["_id", "test", "owner", "policy"].filter((name) => !names.includes(name))];
}

/** The index that is sorted by the field, and then by one more column at most, and holds these columns of its rows. */
export function indexHolding(collection: Collection, field: string, columns: readonly string[]): readonly string[] {
  const found = collection.indexes.find(
    (names) =>
      names[0] === field &&
      sortedColumns(names).length <= 2 &&
      columns.every((column) => indexColumns(names).includes(column)),
  );
  if (!found) throw new TypeError(`${collection.name} has no index by "${field}" that holds ${columns.join(", ")}`);
  return found;
}
