import { type Condition, fieldCondition, readFilter } from "../filter.ts";
import { type Collection, everything, type Filter, type PageRequest, type StoredRecord } from "../port.ts";
import type { Connection } from "./connection.ts";
import { type Records, rowColumns } from "./records.ts";
import { filled, keptStatement, listSlot, type PlainSearch, plainSearch, slotAt, statementOf } from "./statements.ts";
import { tableOf } from "./table.ts";
import { joined, type Sql, type WantedKey, wantedKey, where } from "./where.ts";

/**
 * `FROM … WHERE …` over rows named `r`, without `WHERE` where nothing is asked: so SQLite counts pages instead of rows.
 * Search keys that must have one given value pick the rows, the rarest first: the key table holds the ids of a value in
 * order, so a page is read without sorting and without reading beyond it. (CROSS JOIN is SQLite's way to say in which
 * order to go.)
 */
function from(
  connection: Connection,
  collection: Collection,
  conditions: readonly Condition[],
  after: string | null,
): Sql & { readonly id: string } {
  const { rows, keys } = tableOf(collection);
  const parts = conditions.flatMap(conjuncts);
  const wanted = rarestFirst(
    connection,
    keys,
    parts.flatMap((part) => wantedKey(part) ?? []),
  );
  const id = wanted.length > 0 ? "k0._id" : "r._id";
  const filters: Sql[] = wanted.map(({ key, value }, at) => ({
    text: `k${at}.key = '${key}' AND k${at}.value = ?${at > 0 ? ` AND k${at}._id = k0._id` : ""}`,
    values: [value],
  }));
  if (after !== null) filters.push({ text: `${id} > ?`, values: [after] });
  for (const part of parts) if (!wantedKey(part)) filters.push(where(collection, part, wanted.length > 0));
  const tables = [
    ...wanted.map((_, at) => `${keys} k${at}`),
    `${rows} r${wanted.length > 0 ? " ON r._id = k0._id" : ""}`,
  ];
  const all = `FROM ${tables.join(" CROSS JOIN ")}`;
  if (filters.length === 0) return { id, text: all, values: [] };
  const { text, values } = joined(filters, " AND ");
  return { id, text: `${all} WHERE ${text}`, values };
}

function conjuncts(condition: Condition): readonly Condition[] {
  return condition.is === "all" ? condition.of.flatMap(conjuncts) : [condition];
}

/** Beyond this many rows a key value counts as frequent, however frequent. */
const frequent = 500;

function rarestFirst(connection: Connection, keys: string, wanted: WantedKey[]): WantedKey[] {
  if (wanted.length < 2) return wanted;
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${keys} WHERE key = ? AND value = ? LIMIT ${frequent})`;
  return wanted
    .map((one) => ({ one, rows: Number(connection.get(sql, [one.key, one.value])?.[0]) }))
    .sort((these, those) => these.rows - those.rows)
    .map(({ one }) => one);
}

export function getMany<R extends StoredRecord>(
  records: Records,
  collection: Collection<R>,
  ids: readonly string[],
  filter: Filter = everything,
): Map<string, R> {
  const [id = ""] = ids;
  const single = ids.length === 1;
  const stand = single ? slotAt(0) : listSlot;
  const statement = keptStatement(filter, { collection, fields: "_id", first: single ? 1 : Infinity }, [stand], () => {
    const wanted = fieldCondition(collection, "_id", { $in: single ? [stand] : JSON.parse(listSlot) });
    const sql = from(records.connection, collection, [wanted, readFilter(collection, filter)], null);
    return { text: `SELECT ${rowColumns(collection)} ${sql.text}`, values: sql.values };
  });
  if (ids.length === 0) return new Map();
  const rows = records.connection.all(statement.text, filled(statement, [single ? id : JSON.stringify(ids)]));
  const found = rows.map((row) => records.of(collection, row));
  return new Map(found.map((record) => [record.id, record]));
}

export function find<R extends StoredRecord>(
  records: Records,
  collection: Collection<R>,
  filter: Filter,
  page: PageRequest,
): R[] {
  const plain = page.after == null ? plainSearch(collection, filter) : null;
  const { text, values } = plain
    ? plainPage(records.connection, collection, plain, page)
    : pageOf(records.connection, collection, [readFilter(collection, filter)], page);
  return records.connection.all(text, values).map((row) => records.of(collection, row));
}

function plainPage(
  connection: Connection,
  collection: Collection,
  { names, values, beside }: PlainSearch,
  page: PageRequest,
): Sql {
  const slots = names.map((_, at) => slotAt(at));
  const statement = keptStatement(beside, { collection, fields: names.join(), first: page.first }, slots, () => {
    const asked = names.map((name, at) => fieldCondition(collection, name, slots[at]));
    return pageOf(connection, collection, [...asked, readFilter(collection, beside)], page);
  });
  return { text: statement.text, values: filled(statement, values) };
}

export function findEach<R extends StoredRecord>(
  records: Records,
  collection: Collection<R>,
  field: string,
  values: readonly string[],
  filter: Filter,
  page: PageRequest,
): Map<string, R[]> {
  const slot = slotAt(0);
  const write = () => {
    const conditions = [fieldCondition(collection, field, slot), readFilter(collection, filter)];
    return pageOf(records.connection, collection, conditions, page);
  };
  const statement =
    page.after == null
      ? keptStatement(filter, { collection, fields: field, first: page.first }, [slot], write)
      : statementOf(write(), [slot]);
  const pageFor = (value: string): R[] =>
    records.connection.all(statement.text, filled(statement, [value])).map((row) => records.of(collection, row));
  return new Map([...new Set(values)].map((value) => [value, pageFor(value)]));
}

export function count({ connection }: Records, collection: Collection, filter: Filter): number {
  const { text, values } = keptStatement(filter, { collection, fields: "", first: 0 }, [], () => {
    const sql = from(connection, collection, [readFilter(collection, filter)], null);
    return { text: `SELECT count(*) ${sql.text}`, values: sql.values };
  });
  return Number(connection.get(text, values)?.[0]);
}

function pageOf(
  connection: Connection,
  collection: Collection,
  conditions: readonly Condition[],
  { first, after = null }: PageRequest,
): Sql {
  if (!Number.isSafeInteger(first) || first < 0) throw new RangeError(`a page of ${first} records cannot be read`);
  const { id, text, values } = from(connection, collection, conditions, after);
  // As a parameter the limit would make SQLite plan the statement anew on every execution.
  return { text: `SELECT ${rowColumns(collection)} ${text} ORDER BY ${id} LIMIT ${first}`, values };
}
