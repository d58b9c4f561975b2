import { setTimeout as wait } from "node:timers/promises";
import { fields } from "../declaration.ts";
import { type Layout, layoutAfter, stepsFrom } from "../layout.ts";
import { type Collection, StoreUnavailable } from "../port.ts";
import type { Connection } from "./connection.ts";
import { policyIndex, timeIndex } from "./log.ts";
import { addLastDays, addLogTimes } from "./steps.ts";
import { addReferences } from "./references.ts";
import { quoted, tableOf, updatedColumn } from "./table.ts";

const common = [
  "CREATE TABLE IF NOT EXISTS declared (collection PRIMARY KEY NOT NULL, fields) WITHOUT ROWID",
  // AUTOINCREMENT: a number of the log is never given out twice, even after the last version was erased.
  "CREATE TABLE IF NOT EXISTS versions (seq INTEGER PRIMARY KEY AUTOINCREMENT," +
    " collection, _id, version, at, by, request, body, erased)",
  "CREATE INDEX IF NOT EXISTS versions_of_record ON versions (collection, _id, version)",
  "CREATE INDEX IF NOT EXISTS versions_of_request ON versions (request)",
  policyIndex,
  timeIndex,
  // What remains of withdrawn records, so that one which returns goes on counting its versions.
  "CREATE TABLE IF NOT EXISTS withdrawn (collection, _id, version, created, PRIMARY KEY (collection, _id)) WITHOUT ROWID",
  "CREATE TABLE IF NOT EXISTS batches (key PRIMARY KEY NOT NULL, at, outcomes) WITHOUT ROWID",
];

/** Brings a file from one layout to the next, inside the transaction that also writes down the new number. */
export type SqliteStep = (connection: Connection) => void;

/** From layout 1 on. A step that changes what a collection declares also changes its row in `declared`. */
export const sqliteSteps: readonly SqliteStep[] = [addLastDays, addReferences, addLogTimes];

/** The layout the file is in. Those made before there were numbers are in the first; an empty one is in none, 0. */
export function layoutOf(connection: Connection): Layout {
  const kept = Number(connection.get("PRAGMA user_version")?.[0]);
  return kept === 0 && hasTables(connection) ? 1 : kept;
}

/**
 * Brings the file to the layout of now and makes the tables that are missing. Throws, and changes nothing, where a newer
 * hub wrote the file, or where it was made for other columns or keys than declared now.
 */
export async function prepareSchema(
  connection: Connection,
  collections: readonly Collection[],
  steps: readonly SqliteStep[],
): Promise<void> {
  if (Number(connection.get("PRAGMA user_version")?.[0]) !== layoutAfter(steps)) {
    await writing(connection, () => {
      const found = layoutOf(connection);
      for (const step of found === 0 ? [] : stepsFrom(found, steps)) step(connection);
      connection.run(`PRAGMA user_version = ${layoutAfter(steps)}`);
    });
  }
  if (isPrepared(connection, collections)) return;
  await writing(connection, () => {
    for (const collection of collections) addColumns(connection, collection);
    for (const sql of [...common, ...collections.flatMap((collection) => tableOf(collection).create)]) {
      connection.run(sql);
    }
    for (const collection of collections) dropIndexes(connection, collection);
    tellPlanner(connection, collections);
    for (const collection of collections) {
      connection.run("INSERT INTO declared VALUES (?, ?) ON CONFLICT DO UPDATE SET fields = excluded.fields", [
        collection.name,
        declaration(collection),
      ]);
    }
  });
}

/** Several processes may start on one file at once; they prepare it one after the other. */
async function writing(connection: Connection, body: () => void): Promise<void> {
  for (let tries = 0; !connection.begin(); tries++) {
    if (tries === 200) throw new StoreUnavailable("another process held the store while it was being prepared");
    await wait(25);
  }
  try {
    body();
    connection.commit();
  } catch (error) {
    connection.rollback();
    throw error;
  }
}

function hasTables(connection: Connection): boolean {
  return connection.get("SELECT 1 FROM sqlite_schema WHERE name = 'declared'") !== undefined;
}

function isPrepared(connection: Connection, collections: readonly Collection[]): boolean {
  if (!hasTables(connection)) return false;
  const kept = new Map(connection.all("SELECT collection, fields FROM declared").map(([name, text]) => [name, text]));
  let complete = true;
  for (const collection of collections) {
    const was = kept.get(collection.name);
    if (was === undefined) complete = false;
    else if (was !== declaration(collection)) {
      const [fieldsWere] = String(was).split("; ");
      const [fieldsAre] = declaration(collection).split("; ");
      if (fieldsWere !== fieldsAre && !addsDerived(collection, fieldsWere)) {
        throw new Error(
          `this store was made for other fields of "${collection.name}": ${fieldsWere} then, ${fieldsAre} now.` +
            " Export it with the hub that made it, and import that into a new store.",
        );
      }
      complete = false;
    }
  }
  return complete;
}

/** Whether all that was declared still is, and what has come is derived or refilled: rows get it where `forms` is raised. */
function addsDerived(collection: Collection, were = ""): boolean {
  const now = fields(collection);
  const before = new Map(were.split(" ").map((name) => [name.replace("[]", ""), name.endsWith("[]") ? "many" : "one"]));
  const stand = [...before].every(([name, width]) => now.get(name) === width);
  return stand && collection.carried.every((name) => before.has(name) || collection.refilled?.includes(name));
}

/** Empty until the rows are derived anew. */
function addColumns(connection: Connection, collection: Collection): void {
  const { rows } = tableOf(collection);
  const there = new Set(connection.all(`PRAGMA table_xinfo(${rows})`).map(([, name]) => name));
  if (there.size === 0) return;
  if (!there.has("_updated")) connection.run(`ALTER TABLE ${rows} ADD COLUMN ${updatedColumn}`);
  for (const column of [...Object.keys(collection.columns), ...(collection.refilled ?? [])])
    if (!there.has(column)) connection.run(`ALTER TABLE ${rows} ADD COLUMN ${quoted(column)}`);
}

/** An index that is declared no more would be written with every row all the same. */
function dropIndexes(connection: Connection, collection: Collection): void {
  const made = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL";
  const declared = new Set(tableOf(collection).statistics.map(([, index]) => index));
  for (const [name] of connection.all(made, [`rows_${collection.name}`]))
    if (!declared.has(String(name))) connection.run(`DROP INDEX ${quoted(String(name))}`);
}

/**
 * Without statistics SQLite takes every index for equally good, and reads all live records in order of id to find the
 * few that were born in a year. With measured ones a plan would change with the data. So they are given, and fixed.
 */
function tellPlanner(connection: Connection, collections: readonly Collection[]): void {
  connection.run("ANALYZE declared");
  for (const collection of collections) {
    const { statistics } = tableOf(collection);
    connection.run("DELETE FROM sqlite_stat1 WHERE tbl IN (SELECT value FROM json_each(?))", [
      JSON.stringify(statistics.map(([table]) => table)),
    ]);
    for (const row of statistics) connection.run("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", row);
  }
  connection.run("ANALYZE sqlite_schema");
}

/** Indexes are told apart from fields: one that is new is simply made. */
function declaration(collection: Collection): string {
  const declared = [...fields(collection)].map(([name, width]) => (width === "many" ? `${name}[]` : name));
  return `${declared.join(" ")}; ${collection.indexes.map((names) => names.join("+")).join(" ")}`;
}
