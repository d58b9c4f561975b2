import { setTimeout as wait } from "node:timers/promises";
import { fields } from "../declaration.ts";
import { type Collection, StoreUnavailable } from "../port.ts";
import type { Connection } from "./connection.ts";
import { tableOf } from "./table.ts";

const common = [
  "CREATE TABLE IF NOT EXISTS declared (collection PRIMARY KEY NOT NULL, fields) WITHOUT ROWID",
  // AUTOINCREMENT: a number of the log is never given out twice, even after the last version was erased.
  "CREATE TABLE IF NOT EXISTS versions (seq INTEGER PRIMARY KEY AUTOINCREMENT," +
    " collection, _id, version, at, by, request, body)",
  "CREATE INDEX IF NOT EXISTS versions_of_record ON versions (collection, _id, version)",
  "CREATE INDEX IF NOT EXISTS versions_of_request ON versions (request)",
  // What remains of withdrawn records, so that one which returns goes on counting its versions.
  "CREATE TABLE IF NOT EXISTS withdrawn (collection, _id, version, created, PRIMARY KEY (collection, _id)) WITHOUT ROWID",
  "CREATE TABLE IF NOT EXISTS batches (key PRIMARY KEY NOT NULL, at, outcomes) WITHOUT ROWID",
];

/** Makes the tables that are missing. Throws where the file was made for other columns or keys than declared now. */
export async function prepareSchema(connection: Connection, collections: readonly Collection[]): Promise<void> {
  if (isPrepared(connection, collections)) return;
  // Several processes may start on a new file at once; one of them makes the tables.
  for (let tries = 0; !connection.begin(); tries++) {
    if (tries === 200) throw new StoreUnavailable("another process held the store while it was being prepared");
    await wait(25);
  }
  try {
    for (const sql of [...common, ...collections.flatMap((collection) => tableOf(collection).create)]) {
      connection.run(sql);
    }
    tellPlanner(connection, collections);
    for (const collection of collections) {
      connection.run("INSERT INTO declared VALUES (?, ?) ON CONFLICT DO UPDATE SET fields = excluded.fields", [
        collection.name,
        declaration(collection),
      ]);
    }
    connection.commit();
  } catch (error) {
    connection.rollback();
    throw error;
  }
}

function isPrepared(connection: Connection, collections: readonly Collection[]): boolean {
  if (!connection.get("SELECT 1 FROM sqlite_schema WHERE name = 'declared'")) return false;
  const kept = new Map(connection.all("SELECT collection, fields FROM declared").map(([name, text]) => [name, text]));
  let complete = true;
  for (const collection of collections) {
    const was = kept.get(collection.name);
    if (was === undefined) complete = false;
    else if (was !== declaration(collection)) {
      const [fieldsWere, indexesWere] = String(was).split("; ");
      const [fieldsAre, indexesAre] = declaration(collection).split("; ");
      if (fieldsWere !== fieldsAre) {
        throw new Error(
          `this store was made for other fields of "${collection.name}": ${fieldsWere} then, ${fieldsAre} now.` +
            " Export it with the hub that made it, and import that into a new store.",
        );
      }
      if (indexesWere !== indexesAre) complete = false;
    }
  }
  return complete;
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

/** Indexes are told apart from fields: one that is new is simply made, a new field would be empty in every old row. */
function declaration(collection: Collection): string {
  const declared = [...fields(collection)].map(([name, width]) => (width === "many" ? `${name}[]` : name));
  return `${declared.join(" ")}; ${collection.indexes.map((names) => names.join("+")).join(" ")}`;
}
