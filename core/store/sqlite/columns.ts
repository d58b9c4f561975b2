import { type Condition, conjuncts, fieldCondition, type FieldCondition, readFilter } from "../filter.ts";
import { indexHolding, sortedColumns } from "../indexes.ts";
import type { Collection, Filter } from "../port.ts";
import type { ColumnsRequest, ColumnValues } from "../reading.ts";
import { isOfId, met, rowConditions } from "./candidates.ts";
import type { Row, SqlValue } from "./connection.ts";
import { scalarOf } from "./values.ts";
import { asksOneValue, isSingle } from "./indexes.ts";
import { isOver, nextTurn, Paused, type Reading, rowsAtOnce } from "./slices.ts";
import { filled, keptStatement, slotAt, statementOf } from "./statements.ts";
import { indexName, quoted, tableOf } from "./table.ts";
import { joined, type Sql, valueCondition } from "./where.ts";

export async function findColumnsEach(
  reading: Reading,
  collection: Collection,
  field: string,
  values: readonly string[],
  filter: Filter,
  { columns, first }: ColumnsRequest,
): Promise<Map<string, ColumnValues[]>> {
  const list = { collection, index: indexHolding(collection, field, columns), columns, filter };
  const asked = [...new Set(values)];
  if (isOver(reading)) await nextTurn(reading);
  return readTogether(reading, list, asked, first) ?? readOneByOne(reading, list, asked, first);
}

/** Rows of one statement for many values: they take some 8 ms. */
const rowsTogether = 4_000;

/**
 * The rows of all the values by one statement, which takes half the time of one for each; null where that has not brought
 * all within this turn: then one value has a great many.
 */
function readTogether(
  reading: Reading,
  list: List,
  values: readonly string[],
  first: number,
): Map<string, ColumnValues[]> | null {
  const given = JSON.stringify(values);
  // What JSON writes by its number, SQLite might read as something else.
  if (values.length < 2 || given.includes("\\u")) return null;
  const name = {
    collection: list.collection,
    fields: `all ${list.index[0]} ${list.columns.join()}`,
    first: rowsTogether,
  };
  const statement = keptStatement(list.filter, name, () => statementOf(rowsOfAll(list, slotAt(0)), [slotAt(0)]));
  const rows = rowsAtOnce(reading.records().connection, filled(statement, [given]));
  if (!rows || rows.length === rowsTogether) return null;
  const found = new Map<string, ColumnValues[]>();
  for (const row of rows) {
    const ofValue = found.getOrInsertComputed(values[row.pop() as number] as string, () => []);
    if (ofValue.length < first) ofValue.push(valuesOf(row));
  }
  return found;
}

async function readOneByOne(
  reading: Reading,
  list: List,
  values: readonly string[],
  first: number,
): Promise<Map<string, ColumnValues[]>> {
  const name = { collection: list.collection, fields: `columns ${list.index[0]} ${list.columns.join()}`, first };
  const one = () => statementOf(rowsAfter(list, slotAt(0), null, first), [slotAt(0)]);
  const statement = keptStatement(list.filter, name, one);
  const found = new Map<string, ColumnValues[]>();
  for (const value of values) {
    if (isOver(reading)) await nextTurn(reading);
    const { connection } = reading.records();
    const rows = rowsAtOnce(connection, filled(statement, [value])) ?? (await readOn(reading, list, value, first));
    if (rows.length > 0) found.set(value, rows.map(valuesOf));
  }
  return found;
}

/** What is read of the rows of one value: an index, what it holds of them, and what they meet. */
interface List {
  readonly collection: Collection;
  readonly index: readonly string[];
  readonly columns: readonly string[];
  readonly filter: Filter;
}

/** Turn by turn, in the order of the index: what is passed over may be any number of rows. */
async function readOn(reading: Reading, list: List, value: string, first: number): Promise<Row[]> {
  const found: Row[] = [];
  for (let last: Row | null = null; ;) {
    if (isOver(reading)) await nextTurn(reading);
    const { connection } = reading.records();
    const { text, values } = rowsAfter(list, value, last, first - found.length);
    try {
      for (const row of connection.each(text, values)) found.push(row);
      return found;
    } catch (error) {
      if (!(error instanceof Paused)) throw error;
      const place = orderOf(list).map(quoted).join(", ");
      last = connection.get(`SELECT ${place} FROM ${tableOf(list.collection).rows} WHERE _id = ?`, [error.at]) ?? last;
    }
  }
}

/** By what the rows of one value are sorted. */
function orderOf({ index }: List): readonly string[] {
  return [...sortedColumns(index).slice(1), "_id"];
}

function rowsAfter(list: List, value: string, last: Row | null, limit: number): Sql {
  const { collection, index } = list;
  const { tests } = fieldCondition(collection, index[0] ?? "", value) as FieldCondition;
  const after = last ? [beyond(orderOf(list), last)] : [];
  const { text, values } = joined([valueCondition(fieldOf(list), tests), ...after, ...rowsMeeting(list)], " AND ");
  const order = orderOf(list).map((name) => `r.${quoted(name)}`);
  const from = `${tableOf(collection).rows} r ${byIndex(list)}`;
  return {
    text: `SELECT ${read(list)} FROM ${from} WHERE ${text} ORDER BY ${order.join(", ")} LIMIT ${limit}`,
    values,
  };
}

/** Of a JSON list of values, each with its place in the list. Nested loops go by the list, and then by the index. */
function rowsOfAll(list: List, given: string): Sql {
  const asked = joined([{ text: `${fieldOf(list)} = j.value`, values: [] }, ...rowsMeeting(list)], " AND ");
  const from = `json_each(?) j CROSS JOIN ${tableOf(list.collection).rows} r ${byIndex(list)}`;
  const text = `SELECT ${read(list)}, j.key FROM ${from} WHERE ${asked.text} LIMIT ${rowsTogether}`;
  return { text, values: [given, ...asked.values] };
}

function fieldOf({ index }: List): string {
  return `r.${quoted(index[0] ?? "")}`;
}

function byIndex({ collection, index }: List): string {
  return `INDEXED BY ${quoted(indexName(collection, index))}`;
}

function read({ columns }: List): string {
  return columns.map((name) => `r.${quoted(name)}`).join(", ");
}

/** What the rows of a value meet: first what looks them up in the index as well. */
function rowsMeeting({ collection, index, filter }: List): Sql[] {
  const [, second] = sortedColumns(index);
  const parts = conjuncts(readFilter(collection, filter));
  const picking = parts.filter((part) => isPicking(part, second));
  const others = parts.filter((part) => !picking.includes(part) && !isOfId(part));
  return [
    ...picking.filter(isSingle).map((part) => valueCondition(`r.${quoted(part.field)}`, part.tests)),
    ...parts.filter(isOfId).map(({ tests }) => valueCondition("r._id", tests)),
    ...met(rowConditions(collection, others), "r._id"),
  ];
}

/** Whether rows are looked up by it in the index, which is in the order of ids beneath such. */
function isPicking(part: Condition, second: string | undefined): boolean {
  return isSingle(part) && part.field === second && asksOneValue(part);
}

/** That a row comes after a place in the order. Null sorts before all values, and compares with none. */
function beyond(order: readonly string[], last: Row): Sql {
  const names = order.map((name) => `r.${quoted(name)}`);
  const [one, id] = last as [SqlValue, SqlValue];
  if (names.length === 1) return { text: `${names[0]} > ?`, values: [one] };
  if (one === null) return { text: `(${names[0]} IS NOT NULL OR ${names[1]} > ?)`, values: [id] };
  return { text: `(${names.join(", ")}) > (?, ?)`, values: [one, id] };
}

function valuesOf(row: Row): ColumnValues {
  for (let at = 0; at < row.length; at += 1) if (row[at] instanceof Uint8Array) return row.map(scalarOf);
  return row as ColumnValues;
}
