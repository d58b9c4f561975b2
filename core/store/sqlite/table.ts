import { fields } from "../declaration.ts";
import { indexColumns, sortedColumns } from "../indexes.ts";
import type { Collection } from "../port.ts";

/** Names and statements of the two tables of one collection. All names in them were checked by `fields`. */
export interface Table {
  /** One row a record: `_id owner policy test`, the columns, the carried columns and the record as JSON. */
  readonly rows: string;
  /** One row a value of a search key: `(key, value, _id)`. */
  readonly keys: string;
  readonly create: readonly string[];
  /** What SQLite's planner is told of the indexes: rows of `sqlite_stat1`. */
  readonly statistics: readonly (readonly [table: string, index: string, statistics: string])[];
  readonly put: string;
  /** JSON of the row at a place. */
  readonly body: string;
  readonly standing: string;
  readonly digest: string;
  readonly recarry: string;
  /** Rows after an id, in order: `_version _digest _created _keys _id _body`. */
  readonly page: string;
  /** Which of a JSON list of values any row has under a search key, by their places in the list. */
  readonly held: string;
  /** Sets what is derived but the rows of the key table. */
  readonly rederive: string;
  /** Puts in the content of a row as it stands what it lacked. */
  readonly fill: string;
}

const tables = new WeakMap<Collection, Table>();

export function tableOf(collection: Collection): Table {
  let table = tables.get(collection);
  if (!table) tables.set(collection, (table = describeTable(collection)));
  return table;
}

function describeTable(collection: Collection): Table {
  fields(collection);
  const rows = `"rows_${collection.name}"`;
  const keys = `"keys_${collection.name}"`;
  const carried = collection.carried.map(quoted);
  const columns = Object.keys(collection.columns).map(quoted);
  const fixed = ["_id", "owner", "policy", "test", "_version", "_digest", "_created", "_keys", "_body"];
  const all = [...fixed, ...columns, ...carried];
  const updates = all.slice(1).map((name) => `${name} = excluded.${name}`);
  return {
    rows,
    keys,
    create: [
      `CREATE TABLE IF NOT EXISTS ${rows} (_id PRIMARY KEY NOT NULL, ${all.slice(1).join(", ")}, ${updatedColumn})`,
      `CREATE TABLE IF NOT EXISTS ${keys} (key, value, _id, PRIMARY KEY (key, value, _id)) WITHOUT ROWID`,
      // Rows that a caller may see are picked in key order from the index alone; only theirs are then read.
      `CREATE INDEX IF NOT EXISTS "page_${collection.name}" ON ${rows} (test, _id, owner, policy)`,
      ...collection.indexes.map((names) => createIndex(collection, names)),
    ],
    statistics: [
      [`rows_${collection.name}`, `sqlite_autoindex_rows_${collection.name}_1`, "1000000 1"],
      [`rows_${collection.name}`, `page_${collection.name}`, "1000000 500000 1 1 1"],
      [`keys_${collection.name}`, `keys_${collection.name}`, "10000000 1000000 20 1"],
      ...collection.indexes.map((names) => indexStatistics(collection, names)),
    ],
    put:
      `INSERT INTO ${rows} (${all.join(", ")}) VALUES (${all.map(() => "?").join(", ")})` +
      ` ON CONFLICT (_id) DO UPDATE SET ${updates.join(", ")}`,
    body: `SELECT _body FROM ${rows} WHERE rowid = ?`,
    standing: `SELECT ${["_version", "_digest", "_created", "_keys", ...carried].join(", ")} FROM ${rows} WHERE _id = ?`,
    digest: `SELECT _digest FROM ${rows} WHERE _id = ?`,
    recarry: `UPDATE ${rows} SET ${carried.map((name) => `${name} = ?`).join(", ")} WHERE _id = ?`,
    page: `SELECT _version, _digest, _created, _keys, _id, _body FROM ${rows} WHERE _id > ? ORDER BY _id LIMIT ?`,
    held: `SELECT j.key FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM ${keys} k WHERE k.key = ? AND k.value = j.value)`,
    fill: `UPDATE ${rows} SET _digest = ?, _body = ? WHERE _id = ?`,
    rederive: `UPDATE ${rows} SET ${["_keys", ...columns].map((name) => `${name} = ?`).join(", ")} WHERE _id = ?`,
  };
}

export function indexName(collection: Collection, names: readonly string[]): string {
  return ["by", collection.name, ...names].join("_");
}

function createIndex(collection: Collection, names: readonly string[]): string {
  const columns = indexColumns(names).map(columnOf).join(", ");
  const index = quoted(indexName(collection, names));
  return `CREATE INDEX IF NOT EXISTS ${index} ON "rows_${collection.name}" (${columns})`;
}

/** Each further column that is given narrows the rows down tenfold, from a thousand for the first; `_id` to one. */
function indexStatistics(collection: Collection, names: readonly string[]): [string, string, string] {
  const sorted = sortedColumns(names).length;
  const left = indexColumns(names).map((_, at) => (at < sorted ? Math.max(1000 / 10 ** at, 2) : 1));
  return [`rows_${collection.name}`, indexName(collection, names), ["1000000", ...left].join(" ")];
}

export function quoted(name: string): string {
  return `"${name}"`;
}

/** The column of a field, as a statement names it. */
export function columnOf(field: string): string {
  return quoted(Object.hasOwn(stampColumns, field) ? String(stampColumns[field]) : field);
}

const stampColumns: Readonly<Record<string, string>> = { created: "_created", updated: "_updated" };

/** Read from the record as it is needed, so that it takes no room beside an index. */
export const updatedColumn = `_updated GENERATED ALWAYS AS (json_extract(_body, '$.updated')) VIRTUAL`;
