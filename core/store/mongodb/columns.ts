import { fieldCondition, readFilter } from "../filter.ts";
import { indexHolding, sortedColumns } from "../indexes.ts";
import type { Collection, Filter, Scalar } from "../port.ts";
import type { ColumnsRequest, ColumnValues, ReadOptions } from "../reading.ts";
import { askEach, type Asking } from "./reads.ts";
import { fieldName, where } from "./where.ts";

/**
 * Of a withdrawn record no column remains, so that none of those asked for finds it: whether it stands need not be asked,
 * which no index holds.
 */
export async function findColumnsEach(
  asking: Asking,
  collection: Collection,
  field: string,
  values: readonly string[],
  filter: Filter,
  { columns, first }: ColumnsRequest,
  { pause }: ReadOptions = {},
): Promise<Map<string, ColumnValues[]>> {
  const order = [...sortedColumns(indexHolding(collection, field, columns)).slice(1), "_id"];
  const condition = readFilter(collection, filter);
  const asked = [...new Set(values)];
  const wanted = asked.map((value) => where({ is: "all", of: [fieldCondition(collection, field, value), condition] }));
  const stages = [
    { $sort: Object.fromEntries(order.map((name) => [fieldName(name), 1])) },
    { $limit: first },
    {
      $project: Object.fromEntries(columns.map((name) => [name, fieldName(name) === name ? 1 : `$${fieldName(name)}`])),
    },
  ];
  const found = new Map<string, ColumnValues[]>();
  for await (const row of askEach(asking, collection, wanted, stages, pause)) {
    const held = columns.map((name) => (row[name] ?? null) as Scalar | null);
    found.getOrInsertComputed(asked[row._asked] as string, () => []).push(held);
  }
  return found;
}
