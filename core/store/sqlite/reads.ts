import { type Condition, fieldCondition, readFilter } from "../filter.ts";
import { type Collection, everything, type Filter, isFrozen, type PageRequest, type StoredRecord } from "../port.ts";
import { type Connection, scalarOf, type SqlValue } from "./connection.ts";
import { quoted, tableOf } from "./table.ts";
import { joined, type Sql, type WantedKey, wantedKey, where } from "./where.ts";

/**
 * `FROM … WHERE …` over rows named `r`. Search keys that must have one given value pick the rows, the rarest first: the
 * key table holds the ids of a value in order, so a page is read without sorting and without reading beyond it.
 * (CROSS JOIN is SQLite's way to say in which order to go.)
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
  const { text, values } = filters.length > 0 ? joined(filters, " AND ") : { text: "1", values: [] };
  return { id, text: `FROM ${tables.join(" CROSS JOIN ")} WHERE ${text}`, values };
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

/** No record has this value: a statement is written for it, and each time it is used another value takes its place. */
const slot = "\u0000";
const slots = JSON.stringify([slot, slot + slot]);

interface Statement extends Sql {
  /** Where the slot stands among the values. */
  readonly place: number;
}

const written = new WeakMap<Filter, Map<string, Statement>>();

/** A statement with a slot. For a frozen filter it is written once; `name` tells its statements apart. */
function statement(filter: Filter, name: string, value: string, write: () => Sql): Statement {
  let ofFilter = written.get(filter);
  if (!ofFilter && isFrozen(filter)) written.set(filter, (ofFilter = new Map()));
  let made = ofFilter?.get(name);
  if (!made) {
    const sql = write();
    made = { ...sql, place: sql.values.indexOf(value) };
    ofFilter?.set(name, made);
  }
  return made;
}

export function getMany<R extends StoredRecord>(
  connection: Connection,
  collection: Collection<R>,
  ids: readonly string[],
  filter: Filter = everything,
): Map<string, R> {
  const condition = readFilter(collection, filter);
  if (ids.length === 0) return new Map();
  const [stand, value] = ids.length === 1 ? [slot, ids[0] ?? ""] : [slots, JSON.stringify(ids)];
  const { text, values, place } = statement(filter, `${collection.name} ${stand}`, stand, () => {
    const wanted = fieldCondition(collection, "_id", { $in: stand === slot ? [slot] : JSON.parse(slots) });
    const sql = from(connection, collection, [wanted, condition], null);
    return { text: `SELECT ${read(collection)} ${sql.text}`, values: sql.values };
  });
  const found = connection.all(text, values.with(place, value)).map(recordIn(collection));
  return new Map(found.map((record) => [record.id, record]));
}

export function find<R extends StoredRecord>(
  connection: Connection,
  collection: Collection<R>,
  filter: Filter,
  page: PageRequest,
): R[] {
  const { text, values } = pageOf(connection, collection, [readFilter(collection, filter)], page);
  return connection.all(text, values).map(recordIn(collection));
}

export function findEach<R extends StoredRecord>(
  connection: Connection,
  collection: Collection<R>,
  field: string,
  values: readonly string[],
  filter: Filter,
  page: PageRequest,
): Map<string, R[]> {
  const condition = readFilter(collection, filter);
  const write = () => pageOf(connection, collection, [fieldCondition(collection, field, slot), condition], page);
  const {
    text,
    values: asked,
    place,
  } = page.after == null
    ? statement(filter, `${collection.name} ${field} ${page.first}`, slot, write)
    : statement({}, "", slot, write);
  const pageFor = (value: string): R[] => connection.all(text, asked.with(place, value)).map(recordIn(collection));
  return new Map([...new Set(values)].map((value) => [value, pageFor(value)]));
}

export function count(connection: Connection, collection: Collection, filter: Filter): number {
  const { text, values } = from(connection, collection, [readFilter(collection, filter)], null);
  return Number(connection.get(`SELECT count(*) ${text}`, values)?.[0]);
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
  return { text: `SELECT ${read(collection)} ${text} ORDER BY ${id} LIMIT ${first}`, values };
}

/** What is read of a row: the record, and what it carries. */
function read({ carried }: Collection): string {
  return ["r._body", ...carried.map((name) => `r.${quoted(name)}`)].join(", ");
}

function recordIn<R extends StoredRecord>({ carried }: Collection<R>): (row: readonly SqlValue[]) => R {
  return (row) => {
    const record = JSON.parse(row[0] as string) as Record<string, unknown>;
    for (let at = 0; at < carried.length; at += 1) record[carried[at] as string] = scalarOf(row[at + 1]);
    return record as unknown as R;
  };
}
