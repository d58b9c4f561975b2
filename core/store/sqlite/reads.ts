import { type Condition, fieldCondition, readFilter } from "../filter.ts";
import { type Collection, everything, type Filter, type PageRequest, type StoredRecord } from "../port.ts";
import type { Connection } from "./connection.ts";
import { type Records, rowColumns } from "./records.ts";
import { filled, keptStatement, listSlot, type PlainSearch, plainSearch, slotAt, statementOf } from "./statements.ts";
import { tableOf } from "./table.ts";
import { joined, type Sql, type WantedKey, wantedKey, where } from "./where.ts";

/**
 * `FROM … WHERE …` over rows named `r`, without `WHERE` where nothing is asked: so SQLite counts pages instead of rows.
 * Of the search keys that must have one of a few values, the rarest picks the rows: the key table holds the ids of a
 * value in order, and those of several merge, so a page is read without sorting and without reading beyond it. (CROSS
 * JOIN is SQLite's way to say in which order to go.)
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
  const [rarest] = wanted;
  const id = rarest ? "k0._id" : "r._id";
  const merged = rarest && rarest.values.length > 1 ? merge(keys, rarest, after) : null;
  const filters = wanted.slice(merged ? 1 : 0).map((one) => ofOne(one, wanted.indexOf(one), keys));
  if (after !== null && !merged) filters.push({ text: `${id} > ?`, values: [after] });
  for (const part of parts) if (!wantedKey(part)) filters.push(where(collection, part, wanted.length > 0));
  const joins = wanted.flatMap(({ values }, at) => {
    if (at === 0) return [`${merged?.text ?? keys} k0`];
    return values.length === 1 ? [`${keys} k${at}`] : [];
  });
  const all = `FROM ${[...joins, `${rows} r${rarest ? " ON r._id = k0._id" : ""}`].join(" CROSS JOIN ")}`;
  const picking = merged?.values ?? [];
  if (filters.length === 0) return { id, text: all, values: picking };
  const { text, values } = joined(filters, " AND ");
  return { id, text: `${all} WHERE ${text}`, values: [...picking, ...values] };
}

/** The ids after one that have one of the values, each once and in order. */
function merge(keys: string, { key, values }: WantedKey, after: string | null): Sql {
  const beyond = after === null ? "" : " AND _id > ?";
  const each = values.map(() => `SELECT _id FROM ${keys} WHERE key = '${key}' AND value = ?${beyond}`);
  return {
    text: `(${each.join(" UNION ")} ORDER BY _id)`,
    values: values.flatMap((value) => (after === null ? [value] : [value, after])),
  };
}

/** That a row has one of the values; several are asked of the id alone, as a row that has two would come twice. */
function ofOne({ key, values }: WantedKey, at: number, keys: string): Sql {
  if (values.length === 1)
    return { text: `k${at}.key = '${key}' AND k${at}.value = ?${at > 0 ? ` AND k${at}._id = k0._id` : ""}`, values };
  const one = values.map(() => "?").join(", ");
  const text = `EXISTS (SELECT 1 FROM ${keys} k WHERE k.key = '${key}' AND k._id = k0._id AND k.value IN (${one}))`;
  return { text, values };
}

function conjuncts(condition: Condition): readonly Condition[] {
  return condition.is === "all" ? condition.of.flatMap(conjuncts) : [condition];
}

/** Beyond this many rows a key value counts as frequent, however frequent. */
const frequent = 500;

/** Without the values that no row has, but where the statement is kept: other pieces of a name are mostly such. */
function rarestFirst(connection: Connection, keys: string, wanted: WantedKey[]): WantedKey[] {
  if (wanted.length < 2) return wanted;
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${keys} WHERE key = ? AND value = ? LIMIT ${frequent})`;
  return wanted
    .map((one) => {
      const counts = one.values.map((value) => Number(connection.get(sql, [one.key, value])?.[0]));
      const found = one.values.filter((_, at) => one.constant || counts[at] !== 0);
      const rows = counts.reduce((sum, count) => sum + count, 0);
      return { one: { ...one, values: found.length > 0 ? found : one.values.slice(0, 1) }, rows };
    })
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
