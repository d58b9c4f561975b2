import { fieldCondition, readFilter } from "../filter.ts";
import { type Collection, everything, type Filter, type PageRequest, type StoredRecord } from "../port.ts";
import type { Row, SqlValue } from "./connection.ts";
import { type Records, rowColumns } from "./records.ts";
import { idStatement, countStatement, pageStatement, type Search } from "./searches.ts";
import { isOver, nextTurn, type Reading, readOn, rowsAtOnce, rowsOfSlice } from "./slices.ts";
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
    if (isOver(reading)) await nextTurn(reading);
    const records = reading.records();
    const some = single ? (ids[0] as string) : JSON.stringify(ids.slice(at, at + rowsOfSlice));
    const { text, values } = filled(statement, [some]);
    for (const row of records.connection.all(text, values)) {
      const record = records.of(collection, row);
      found.set(record.id, record);
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
  for (const value of new Set(values)) {
    if (isOver(reading)) await nextTurn(reading);
    const asked = [value];
    const rows = readAtOnce<R>(reading, search, statement, asked, page);
    found.set(value, rows ?? (await readPage(reading, search, asked, page)));
  }
  return found;
}

/** Most rows that are counted in one statement, which costs about 2 µs each. */
const countedAtOnce = 1_000;

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
  return countUpTo(reading, search, countStatement(reading, search, Math.min(atMost, countedAtOnce)), [], atMost);
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
  for (const value of new Set(values)) {
    if (isOver(reading)) await nextTurn(reading);
    found.set(value, await countUpTo(reading, search, statement, [value], atMost));
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
  const take = (_records: Records, [id]: Row) => ids[ids.push(String(id)) - 1] as string;
  await readOn(reading, (last) => filled(statement, [last]), { first, after: "" }, take);
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
  return rows && rows.map((row) => records.of(collection as Collection<R>, row));
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
  await readOn(reading, (last) => filled(statement, [...asked, last]), { first, after: after ?? "" }, take);
  return found;
}

async function countUpTo(
  reading: Reading,
  search: Search,
  statement: Statement,
  asked: readonly SqlValue[],
  atMost: number,
): Promise<number> {
  const rows = rowsAtOnce(reading.records().connection, filled(statement, [...asked, ""]));
  const [[counted] = []] = rows ?? [];
  if (counted !== undefined && (Number(counted) < countedAtOnce || countedAtOnce >= atMost)) return Number(counted);
  let found = 0;
  const ids = idStatement(reading, search);
  const take = (_records: Records, [id]: Row) => {
    found += 1;
    return String(id);
  };
  await readOn(reading, (last) => filled(ids, [...asked, last]), { first: atMost, after: "" }, take);
  return found;
}

/** Where nothing is asked, SQLite counts pages instead of rows. */
function countAll(reading: Reading, collection: Collection): number {
  const { connection } = reading.records();
  return Number(connection.get(`SELECT count(*) FROM ${tableOf(collection).rows}`)?.[0]);
}

function checkedPage(page: PageRequest): PageRequest {
  if (Number.isSafeInteger(page.first) && page.first >= 0) return page;
  throw new RangeError(`a page of ${page.first} records cannot be read`);
}
