import { type Condition, conditionsOn, conjuncts, type FieldCondition, readFilter } from "../filter.ts";
import {
  admitsNone,
  checkOrder,
  comparePlaces,
  type Order,
  type OrderedPage,
  type Place,
  placeFrom,
  placeOf,
} from "../order.ts";
import { checkedPage } from "../pages.ts";
import type { Collection, Filter, StoredRecord } from "../port.ts";
import { candidates, met, rowConditions } from "./candidates.ts";
import type { Row, SqlValue } from "./connection.ts";
import { scalarOf, sqlValue } from "./values.ts";
import { indexFor, type IndexUse, orderIndexFor } from "./indexes.ts";
import { find, getMany, made } from "./reads.ts";
import { type Records, rowColumns } from "./records.ts";
import { isOver, nextTurn, type Reading, readOn, rowsAtOnce, rowsOfSlice } from "./slices.ts";
import { columnOf, tableOf } from "./table.ts";
import { joined, type Sql, testsOf, valueCondition, wantedKeys } from "./where.ts";

type Ordered = OrderedPage & { readonly order: Order };

/** What is read of rows that have a value, along the index that holds them in order. */
interface Walk {
  readonly collection: Collection;
  readonly order: Order;
  readonly index: IndexUse;
  readonly parts: readonly Condition[];
}

/**
 * A page in another order than that of ids. Where the filter leaves few rows, these are sorted; otherwise they are met in
 * the order of the index, turn by turn, and those without a value are read after them.
 */
export async function findOrdered<R extends StoredRecord>(
  reading: Reading,
  collection: Collection<R>,
  filter: Filter,
  page: Ordered,
): Promise<R[]> {
  const { first, order } = checkedPage(page);
  checkOrder(collection, order);
  if (first === 0) return [];
  const parts = conjuncts(readFilter(collection, filter));
  const after = page.after == null ? null : placeFrom(page.after);
  const walk: Walk = { collection, order, index: orderIndexFor(collection, parts, order.by), parts };
  if (isOver(reading)) await nextTurn(reading);
  const few = fewPlaces(reading, walk);
  if (few) return readPlaces(reading, collection, filter, inOrder(few, order, after), first);
  const found = after && after.value === null ? [] : await readAlong<R>(reading, walk, after, first);
  if (found.length === first || !admitsNone(parts, order.by)) return found;
  const without = { first: first - found.length, after: after && after.value === null ? after.id : null };
  return [...found, ...(await find(reading, collection, { $and: [filter, { [order.by]: null }] }, without))];
}

/** As many rows as this are sorted sooner than they are met one by one among all of an index. */
const fewAtMost = 1_000;

/** The places of all rows that meet the filter, where a search key or another index shows in this turn that they are few. */
function fewPlaces(reading: Reading, { collection, order, index, parts }: Walk): Place[] | null {
  const other = indexFor(collection, parts);
  if (!parts.some(wantedKeys) && (!other || other.name === index.name || index.conditions.length > 0)) return null;
  const { connection } = reading.records();
  const { id, text, values } = candidates(connection, collection, parts, "", false);
  const found = rowsAtOnce(connection, { text: `SELECT ${id} ${text} LIMIT ${fewAtMost + 1}`, values });
  if (!found || found.length > fewAtMost) return null;
  // Not before it is known that they are few: the value may stand behind a body, or in it.
  const ofThese = `FROM ${tableOf(collection).rows} r WHERE r._id IN (SELECT value FROM json_each(?))`;
  const rows = connection.all(`SELECT r.${columnOf(order.by)}, r._id ${ofThese}`, [JSON.stringify(found.flat())]);
  return rows.map(([value, of]) => ({ value: scalarOf(value), id: String(of) }));
}

function inOrder(places: readonly Place[], order: Order, after: Place | null): string[] {
  return places
    .filter((place) => after === null || comparePlaces(order, after, place) < 0)
    .sort((one, other) => comparePlaces(order, one, other))
    .map(({ id }) => id);
}

/** Of these rows as many as are wanted: one that has gone since makes room for the next. */
async function readPlaces<R extends StoredRecord>(
  reading: Reading,
  collection: Collection<R>,
  filter: Filter,
  ids: readonly string[],
  first: number,
): Promise<R[]> {
  const found: R[] = [];
  for (let at = 0; at < ids.length && found.length < first;) {
    const some = ids.slice(at, at + first - found.length);
    const read = await getMany(reading, collection, some, filter);
    found.push(...some.flatMap((id) => read.get(id) ?? []));
    at += some.length;
  }
  return found;
}

async function readAlong<R extends StoredRecord>(
  reading: Reading,
  walk: Walk,
  after: Place | null,
  first: number,
): Promise<R[]> {
  const collection = walk.collection as Collection<R>;
  const records = reading.records();
  const rows = first > rowsOfSlice ? null : rowsAtOnce(records.connection, statement(walk, after, first));
  const read = rows ? made(reading, collection, records, rows) : [];
  if (read.length === rows?.length) return read;
  const found: R[] = [];
  const take = (at: Records, row: Row) => {
    const record = at.of(collection, row);
    found.push(record);
    return placeFrom(placeOf(collection, walk.order, record));
  };
  const column = `SELECT r.${columnOf(walk.order.by)} FROM ${tableOf(collection).rows} r WHERE r._id = ?`;
  const passed = (id: string, at: Records) => ({ value: scalarOf(at.connection.get(column, [id])?.[0]), id });
  await readOn<Place | null>(reading, (last) => statement(walk, last, rowsOfSlice), { first, after }, take, passed);
  return found;
}

/** Rows after a place: where they end in the index is said apart from what is asked of each, which passes it over. */
function statement({ collection, order, index, parts }: Walk, after: Place | null, limit: number): Sql {
  const [id, column] = ["r._id", `r.${columnOf(order.by)}`];
  const ofOrder = conditionsOn(parts, order.by);
  const others = parts.filter((part) => ![...index.conditions, ...ofOrder].includes(part as FieldCondition));
  const bounds = after ? [beyond(column, order, after), ...left(column, ofOrder, order)] : atStart(column, ofOrder);
  const picking = index.conditions.map(({ field, tests }) => valueCondition(`r.${columnOf(field)}`, tests));
  const ofIds = conditionsOn(parts, "_id").map(({ tests }) => valueCondition(id, tests));
  const asked = met([...ofIds, ...rowConditions(collection, others)], id);
  const { text, values } = joined([...picking, ...bounds, ...asked], " AND ");
  const way = order.descending ? " DESC" : "";
  return {
    text:
      `SELECT ${rowColumns(collection)} FROM ${tableOf(collection).rows} r INDEXED BY "${index.name}"` +
      ` WHERE ${text} ORDER BY ${column}${way}, ${id}${way} LIMIT ${limit}`,
    values,
  };
}

function atStart(column: string, ofOrder: readonly FieldCondition[]): Sql[] {
  const asked = ofOrder.map(({ tests }) => valueCondition(column, tests));
  return [{ text: `${column} IS NOT NULL`, values: [] }, ...asked];
}

function beyond(column: string, { descending }: Order, { value, id }: Place): Sql {
  return { text: `(${column}, r._id) ${descending ? "<" : ">"} (?, ?)`, values: [sqlValue(value), id] as SqlValue[] };
}

/** What is still asked of the value beyond a place: an end that lies behind it would be taken for where to begin. */
function left(column: string, ofOrder: readonly FieldCondition[], { descending }: Order): Sql[] {
  const behind = descending ? ["$lt", "$lte"] : ["$gt", "$gte"];
  return ofOrder.flatMap(({ tests }) =>
    testsOf(
      column,
      tests.filter(({ op }) => !behind.includes(op)),
    ),
  );
}
