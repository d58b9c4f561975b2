import { type Condition, fieldCondition, readFilter } from "../filter.ts";
import { indexHolding, sortedColumns } from "../indexes.ts";
import type { Collection, Filter } from "../port.ts";
import type { ColumnsRequest, ColumnValues } from "../reading.ts";
import { isOfId, met, rowConditions } from "./candidates.ts";
import { conjuncts } from "../order.ts";
import { type Row, scalarOf, type SqlValue } from "./connection.ts";
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
  const name = { collection, fields: `columns ${field} ${columns.join()}`, first };
  const statement = keptStatement(filter, name, () =>
    statementOf(rowsAfter(list, slotAt(0), null, first), [slotAt(0)]),
  );
  const found = new Map<string, ColumnValues[]>();
  for (const value of new Set(values)) {
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
  const { collection, index, columns, filter } = list;
  const [field = "", second] = sortedColumns(index);
  const parts = [fieldCondition(collection, field, value), ...conjuncts(readFilter(collection, filter))];
  const picking = parts.filter((part) => isPicking(part, field, second));
  const others = parts.filter((part) => !picking.includes(part) && !isOfId(part));
  const asked = [
    ...picking.filter(isSingle).map((part) => valueCondition(`r.${quoted(part.field)}`, part.tests)),
    ...(last ? [beyond(orderOf(list), last)] : []),
    ...parts.filter(isOfId).map(({ tests }) => valueCondition("r._id", tests)),
    ...met(rowConditions(collection, others), "r._id"),
  ];
  const { text, values } = joined(asked, " AND ");
  const from = `FROM ${tableOf(collection).rows} r INDEXED BY ${quoted(indexName(collection, index))}`;
  const order = orderOf(list).map((name) => `r.${quoted(name)}`);
  const read = columns.map((name) => `r.${quoted(name)}`);
  return {
    text: `SELECT ${read.join(", ")} ${from} WHERE ${text} ORDER BY ${order.join(", ")} LIMIT ${limit}`,
    values,
  };
}

/** Whether rows are looked up by it in the index, which is in the order of ids beneath such. */
function isPicking(part: Condition, field: string, second: string | undefined): boolean {
  return isSingle(part) && (part.field === field || part.field === second) && asksOneValue(part);
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
