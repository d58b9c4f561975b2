import { fieldCondition, readFilter } from "../filter.ts";
import { type Collection, everything, type Filter, type PageRequest, type StoredRecord } from "../port.ts";
import { checkedPage } from "../pages.ts";
import type { Row, SqlValue } from "./connection.ts";
import { type Records, rowColumns } from "./records.ts";
import { idStatement, countStatement, pageStatement, type Search } from "./searches.ts";
import { isOver, nextTurn, placeById, type Reading, readOn, rowsAtOnce, rowsOfSlice } from "./slices.ts";
import { filled, keptStatement, listSlot, plainSearch, slotAt, type Statement, statementOf } from "./statements.ts";
import { tableOf } from "./table.ts";
import { joined, where } from "./where.ts";

export async function getMany<R extends StoredRecord>(
  reading: Reading,
  collection: Collection<R>,
  ids: readonly string[],
  filter: Filter = everything,
): Promise<Map<string, R>> {
  const single = ids.length === 1;
  const stand = single ? slotAt(0) : listSlot;
  const statement = keptStatement(filter, { collection, fields: "_id", first: single ? 1 : Infinity }, () => {
    const wanted = fieldCondition(collection, "_id", { $in: single ? [stand] : JSON.parse(listSlot) });
    const asked = [wanted, readFilter(collection, filter)].map((condition) => where(collection, condition));
    const { text, values } = joined(asked, " AND ");
    const from = `FROM ${tableOf(collection).rows} r WHERE ${text}`;
    return statementOf({ text: `SELECT ${rowColumns(collection)} ${from}`, values }, [stand]);
  });
  const found = new Map<string, R>();
  for (let at = 0; at < ids.length; at += rowsOfSlice) {
    for (let some = ids.slice(at, at + rowsOfSlice); some.length > 0;) {
      if (isOver(reading)) await nextTurn(reading);
      const records = reading.records();
      const { text, values } = filled(statement, [single ? (some[0] as string) : JSON.stringify(some)]);
      const rows = records.connection.all(text, values);
      const read = made(reading, collection, records, rows);
      for (const record of read) found.set(record.id, record);
      // Where the turn was over before all were made, the others are looked for anew: they may have changed.
      some = read.length < rows.length ? some.filter((id) => !found.has(id)) : [];
    }
  }
  return found;
}

export async function find<R extends StoredRecord>(
  reading: Reading,
  collection: Collection<R>,
  filter: Filter,
  page: PageRequest,
): Promise<R[]> {
  const plain = plainSearch(collection, filter) ?? { names: [], values: [], beside: filter };
  const search: Search = { collection, fields: plain.names, beside: plain.beside };
  const statement = pageStatement(reading, search, checkedPage(page).first);
  if (isOver(reading)) await nextTurn(reading);
  return readAtOnce(reading, search, statement, plain.values, page) ?? readPage(reading, search, plain.values, page);
}

export async function findEach<R extends StoredRecord>(
  reading: Reading,
  collection: Collection<R>,
  field: string,
  values: readonly string[],
  filter: Filter,
  page: PageRequest,
): Promise<Map<string, R[]>> {
  const search: Search = { collection, fields: [field], beside: filter };
  const statement = pageStatement(reading, search, checkedPage(page).first);
  const found = new Map<string, R[]>();
  // Once one of them took longer than its turn, reading another at once would be to no end as well.
  let short = true;
  for (const value of await heldAtAll(reading, collection, field, [...new Set(values)])) {
    if (isOver(reading)) await nextTurn(reading);
    const rows: R[] | null = short ? readAtOnce(reading, search, statement, [value], page) : null;
    short = rows !== null;
    const read = rows ?? (await readPage(reading, search, [value], page));
    if (read.length > 0) found.set(value, read);
  }
  return found;
}

/** Fewer values than this are as well looked up one by one. */
const manyValues = 16;

/**
 * Those of the values that any row has at all, where they are of a search key and many. A batch asks for a hundred
 * thousand a second that no row has, and one statement for many takes a fifth of one for each.
 */
async function heldAtAll(
  reading: Reading,
  collection: Collection,
  field: string,
  values: readonly string[],
): Promise<readonly string[]> {
  if (values.length < manyValues || !Object.hasOwn(collection.keys, field)) return values;
  const held: string[] = [];
  for (let at = 0; at < values.length; at += rowsOfSlice) {
    if (isOver(reading)) await nextTurn(reading);
    const some = values.slice(at, at + rowsOfSlice);
    const list = JSON.stringify(some);
    // What JSON writes by its number, SQLite might read as something else: such are looked up one by one.
    if (list.includes("\\u")) held.push(...some);
    else
      for (const [place] of reading.records().connection.all(tableOf(collection).held, [list, field]))
        held.push(some[place as number] as string);
  }
  return held;
}

/** Most rows that are counted in one statement, which costs about 2 µs each. */
const countedAtOnce = 5_000;

export async function count(
  reading: Reading,
  collection: Collection,
  filter: Filter,
  atMost = Infinity,
): Promise<number> {
  const search: Search = { collection, fields: [], beside: filter };
  if (isOver(reading)) await nextTurn(reading);
  const condition = readFilter(collection, filter);
  if (atMost === Infinity && condition.is === "all" && condition.of.length === 0) return countAll(reading, collection);
  const statement = countStatement(reading, search, Math.min(atMost, countedAtOnce));
  return countNow(reading, statement, [], atMost) ?? countIds(reading, search, [], atMost);
}

export async function countEach(
  reading: Reading,
  collection: Collection,
  field: string,
  values: readonly string[],
  filter: Filter,
  atMost: number,
): Promise<Map<string, number>> {
  const search: Search = { collection, fields: [field], beside: filter };
  const statement = countStatement(reading, search, Math.min(atMost, countedAtOnce));
  const found = new Map<string, number>();
  let short = true;
  for (const value of new Set(values)) {
    if (isOver(reading)) await nextTurn(reading);
    const counted: number | null = short ? countNow(reading, statement, [value], atMost) : null;
    short = counted !== null;
    found.set(value, counted ?? (await countIds(reading, search, [value], atMost)));
  }
  return found;
}

/** Ids of rows that meet the filter, in order, so many at most. */
export async function findIds(
  reading: Reading,
  collection: Collection,
  filter: Filter,
  first: number,
): Promise<string[]> {
  const ids: string[] = [];
  const statement = idStatement(reading, { collection, fields: [], beside: filter });
  const take = (_: Records, [id]: Row) => ids[ids.push(String(id)) - 1] as string;
  await readOn(reading, (last) => filled(statement, [last]), { first, after: "" }, take, placeById);
  return ids;
}

/** The page, where it can be read within this turn; otherwise null. */
function readAtOnce<R extends StoredRecord>(
  reading: Reading,
  { collection }: Search,
  statement: Statement,
  asked: readonly SqlValue[],
  { first, after }: PageRequest,
): R[] | null {
  if (first > rowsOfSlice) return null;
  const records = reading.records();
  const rows = rowsAtOnce(records.connection, filled(statement, [...asked, after ?? ""]));
  if (!rows) return null;
  const read = made(reading, collection as Collection<R>, records, rows);
  return read.length === rows.length ? read : null;
}

/** The rows as records: one at least, and no more once the turn is over, as a row may be of a megabyte. */
export function made<R extends StoredRecord>(
  reading: Reading,
  collection: Collection<R>,
  records: Records,
  rows: Row[],
): R[] {
  const read: R[] = [];
  for (const row of rows) {
    read.push(records.of(collection, row));
    if (isOver(reading)) break;
  }
  return read;
}

async function readPage<R extends StoredRecord>(
  reading: Reading,
  search: Search,
  asked: readonly SqlValue[],
  { first, after }: PageRequest,
): Promise<R[]> {
  const found: R[] = [];
  const statement = pageStatement(reading, search, rowsOfSlice, "in order");
  const take = (records: Records, row: Row) => {
    const record = records.of(search.collection as Collection<R>, row);
    found.push(record);
    return record.id;
  };
  await readOn(reading, (last) => filled(statement, [...asked, last]), { first, after: after ?? "" }, take, placeById);
  return found;
}

/** The count, where it is done within this turn and by one statement; otherwise null. */
function countNow(reading: Reading, statement: Statement, asked: readonly SqlValue[], atMost: number): number | null {
  const rows = rowsAtOnce(reading.records().connection, filled(statement, [...asked, ""]));
  if (!rows) return null;
  const found = Number(rows[0]?.[0]);
  return found < countedAtOnce || atMost <= countedAtOnce ? found : null;
}

async function countIds(reading: Reading, search: Search, asked: readonly SqlValue[], atMost: number): Promise<number> {
  let found = 0;
  const statement = idStatement(reading, search);
  const take = (_: Records, [id]: Row) => {
    found += 1;
    return String(id);
  };
  await readOn(reading, (last) => filled(statement, [...asked, last]), { first: atMost, after: "" }, take, placeById);
  return found;
}

/** Where nothing is asked, SQLite counts pages instead of rows. */
function countAll(reading: Reading, collection: Collection): number {
  const { connection } = reading.records();
  return Number(connection.get(`SELECT count(*) FROM ${tableOf(collection).rows}`)?.[0]);
}
