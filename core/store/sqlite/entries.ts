import { fields } from "../declaration.ts";
import { conjuncts, readFilter } from "../filter.ts";
import type { Collection, Filter } from "../port.ts";
import type { Entry, EntryPage, KeyRange } from "../reading.ts";
import { isOfId, met, rowConditions } from "./candidates.ts";
import type { Row } from "./connection.ts";
import type { Records } from "./records.ts";
import { isOver, nextTurn, type Reading, readOn, rowsAtOnce, rowsOfSlice } from "./slices.ts";
import { tableOf } from "./table.ts";
import { joined, type Sql, valueCondition } from "./where.ts";

/**
 * The key table has its rows in the order of key, value and id: a page of a range is read from there on, however many
 * there are in all, and so is what a later turn goes on with.
 */
export async function findEntries(
  reading: Reading,
  collection: Collection,
  { key, range }: { readonly key: string; readonly range: KeyRange },
  filter: Filter,
  { first, after }: EntryPage,
): Promise<Entry[]> {
  if (fields(collection).get(key) !== "many") throw new TypeError(`${collection.name} declares no key "${key}"`);
  const parts = conjuncts(readFilter(collection, filter));
  const ofIds = parts.filter(isOfId).map(({ tests }) => valueCondition("k0._id", tests));
  const conditions = [...ofIds, ...rowConditions(collection, parts)];
  const start = after ?? { value: range.from, id: "" };
  if (isOver(reading)) await nextTurn(reading);
  if (first <= rowsOfSlice) {
    const atOnce = written(collection, key, range.below, conditions, start, first);
    const rows = rowsAtOnce(reading.records().connection, atOnce);
    if (rows) return rows.map(entryIn);
  }
  const found: Entry[] = [];
  const statement = (last: Entry) => written(collection, key, range.below, conditions, last, rowsOfSlice);
  const take = (_: Records, row: Row) => found[found.push(entryIn(row)) - 1] as Entry;
  await readOn(reading, statement, { first, after: start }, take, entryAt);
  return found;
}

function written(
  collection: Collection,
  key: string,
  below: string,
  conditions: readonly Sql[],
  after: Entry,
  first: number,
): Sql {
  const { rows, keys } = tableOf(collection);
  const asked: Sql[] = [
    {
      text: `k0.key = '${key}' AND (k0.value, k0._id) > (?, ?) AND k0.value < ?`,
      values: [after.value, after.id, below],
    },
    ...met(conditions, "k0.value || char(10) || k0._id"),
  ];
  const { text, values } = joined(asked, " AND ");
  const from = `${keys} k0 CROSS JOIN ${rows} r ON r._id = k0._id`;
  const order = `ORDER BY k0.value, k0._id LIMIT ${first}`;
  return { text: `SELECT k0.value, k0._id FROM ${from} WHERE ${text} ${order}`, values };
}

function entryIn([value, id]: Row): Entry {
  return { value: String(value), id: String(id) };
}

/** The entry that `passed_over` was told of. No id has a line break. */
function entryAt(place: string): Entry {
  const end = place.lastIndexOf("\n");
  return { value: place.slice(0, end), id: place.slice(end + 1) };
}
