import type { Collection, Draft, Scalar, StoredRecord } from "./port.ts";

/** Fields of every row that a filter may name, whatever the collection. */
export const headerFields = ["_id", "owner", "policy", "test"] as const;

/** The same for what the store stamps on a record. */
export const stampFields = ["created", "updated"] as const;

/** How a field is filtered on: `one` value (or none) a row, or `many`. */
export type FieldWidth = "one" | "many";

const fieldsOf = new WeakMap<Collection, ReadonlyMap<string, FieldWidth>>();

/** The fields of the collection that a filter may name. Throws where the declaration contradicts itself. */
export function fields(collection: Collection): ReadonlyMap<string, FieldWidth> {
  const known = fieldsOf.get(collection);
  if (known) return known;
  const found = new Map<string, FieldWidth>([...headerFields, ...stampFields].map((name) => [name, "one"]));
  const declare = (name: string, width: FieldWidth) => {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new Error(`${collection.name}: "${name}" cannot name a field`);
    if (found.has(name)) throw new Error(`${collection.name}: the field "${name}" is declared twice`);
    found.set(name, width);
  };
  if (!/^[a-z][A-Za-z0-9]*$/.test(collection.name)) throw new Error(`"${collection.name}" cannot name a collection`);
  for (const name of Object.keys(collection.columns)) declare(name, "one");
  for (const name of collection.carried) declare(name, "one");
  for (const name of Object.keys(collection.keys)) declare(name, "many");
  for (const name of collection.indexes.flat()) {
    if (found.get(name) !== "one") throw new Error(`${collection.name}: no column "${name}" to make an index of`);
  }
  fieldsOf.set(collection, found);
  return found;
}

/** What is kept beside a record so that it can be found. */
export interface Derived {
  /** In the order of `collection.columns`. */
  readonly columns: readonly (Scalar | null)[];
  /** In the order of `collection.keys`; each value once, sorted. */
  readonly keys: readonly (readonly [key: string, values: readonly string[]])[];
}

export function derive<R extends StoredRecord>(collection: Collection<R>, record: Draft<R>): Derived {
  return {
    columns: Object.entries(collection.columns).map(([name, column]) =>
      checkedValue(column(record), `${collection.name}.${name}`),
    ),
    keys: Object.entries(collection.keys).map(([name, key]) => {
      const values = [...key(record)];
      if (values.some((value) => typeof value !== "string")) {
        throw new TypeError(`${collection.name}.${name}: a key value must be a text`);
      }
      return [name, [...new Set(values.map((value) => value.toWellFormed()))].sort()];
    }),
  };
}

/** The record with what it lacks; null where it lacks nothing. */
export function completed<R extends StoredRecord>({ defaults = {} }: Collection<R>, record: R): R | null {
  const missing = Object.keys(defaults).some((name) => !Object.hasOwn(record, name));
  return missing ? { ...defaults, ...record } : null;
}

/** The carried values in the order of declaration; one that was not handed in is null. */
export function carriedValues(
  collection: Collection,
  values: Readonly<Record<string, Scalar | null>> = {},
): (Scalar | null)[] {
  for (const name of Object.keys(values)) checkCarried(collection, name);
  return collection.carried.map((name) =>
    Object.hasOwn(values, name) ? checkedValue(values[name], `${collection.name}.${name}`) : null,
  );
}

/** The carried values that were handed in, by name. Throws where there is none. */
export function carriedAlone(
  collection: Collection,
  values: Readonly<Record<string, Scalar | null>>,
): ReadonlyMap<string, Scalar | null> {
  const all = carriedValues(collection, values);
  const given = collection.carried.map((name, at) => [name, all[at] ?? null] as const);
  const alone = new Map(given.filter(([name]) => Object.hasOwn(values, name)));
  if (alone.size === 0) throw new TypeError(`${collection.name}: nothing to carry`);
  return alone;
}

/** Throws where the collection carries no column of that name. */
function checkCarried(collection: Collection, name: string): void {
  if (!collection.carried.includes(name)) throw new TypeError(`${collection.name} carries no column "${name}"`);
}

/**
 * The value as both stores keep and compare it. Neither knows `undefined` or NaN, and both would take them for null
 * without a word; half a surrogate pair cannot be written as UTF-8.
 */
export function checkedValue(value: unknown, where: string): Scalar | null {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new TypeError(`${where}: ${describe(value)} is no text, finite number, truth value or null`);
}

function describe(value: unknown): string {
  return typeof value === "number" || value === undefined ? String(value) : `a value of type ${typeof value}`;
}
