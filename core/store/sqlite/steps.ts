import { lastDayThen, type RecordThen, tombstoneThen, yearsThen } from "../last-days.ts";
import type { Connection } from "./connection.ts";
import { sqlValue } from "./values.ts";
import { timeIndex } from "./log.ts";

/** To layout 2: see `last-days.ts`. */
export function addLastDays(connection: Connection): void {
  const hasErased = connection.all("PRAGMA table_info(versions)").some(([, name]) => name === "erased");
  if (!hasErased) connection.run("ALTER TABLE versions ADD COLUMN erased");
  const declared = connection.all("SELECT collection, fields FROM declared");
  const kinds = declared.filter(([name]) => Object.hasOwn(yearsThen, String(name)));
  for (const [name, fields] of kinds) addColumn(connection, String(name), String(fields));
  if (kinds.length > 0) noteTombstones(connection);
}

/** To layout 4: the log is also found by time. */
export function addLogTimes(connection: Connection): void {
  connection.run(timeIndex);
}

function addColumn(connection: Connection, kind: string, declaration: string): void {
  const rows = `"rows_${kind}"`;
  connection.run(`ALTER TABLE ${rows} ADD COLUMN "due"`);
  connection.run(`UPDATE ${rows} SET "due" = date(substr(_created, 1, 10), '+${yearsThen[kind]} years')`);
  const stated = `SELECT _id, _created, json_extract(_body, '$.reviewBy') AS stated FROM ${rows} WHERE stated IS NOT NULL`;
  for (const [id = null, created, reviewBy] of connection.all(stated)) {
    const due = lastDayThen(kind, String(created), reviewBy as string | null);
    connection.run(`UPDATE ${rows} SET "due" = ? WHERE _id = ?`, [due, id]);
  }
  const [fields = "", indexes = ""] = declaration.split("; ");
  const names = fields.split(" ");
  // Carried columns stand after the others, and before the search keys.
  const firstKey = names.findIndex((name) => name.endsWith("[]"));
  const now = names.toSpliced(firstKey < 0 ? names.length : firstKey, 0, "due").join(" ");
  connection.run("UPDATE declared SET fields = ? WHERE collection = ?", [`${now}; ${indexes}`, kind]);
}

function noteTombstones(connection: Connection): void {
  const columns = `owner, policy, test, _version, _digest, _created, _keys, _body, "due"`;
  connection.run(`CREATE TABLE "rows_remnant" (_id PRIMARY KEY NOT NULL, ${columns})`);
  connection.run(`CREATE TABLE "keys_remnant" (key, value, _id, PRIMARY KEY (key, value, _id)) WITHOUT ROWID`);
  const withdrawn = connection.all(
    "SELECT w.collection, w.created, (SELECT body FROM versions v WHERE v.collection = w.collection AND v._id = w._id" +
      " AND body IS NOT NULL ORDER BY version DESC LIMIT 1) FROM withdrawn w WHERE w.created IS NOT NULL",
  );
  for (const [collection, created, body] of withdrawn) {
    if (body == null || !Object.hasOwn(yearsThen, String(collection))) continue;
    const record = tombstoneThen(String(collection), String(created), JSON.parse(String(body)) as RecordThen);
    const keys = JSON.stringify(record.ends.map((end) => `end ${end}`));
    const text = JSON.stringify(record);
    const values = [record.id, record.owner, "", sqlValue(record.test), 1, "", record.created, keys, text, record.due];
    connection.run(`INSERT INTO "rows_remnant" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, values);
    for (const end of record.ends)
      connection.run(`INSERT INTO "keys_remnant" VALUES (?, ?, ?)`, ["end", end, record.id]);
  }
}
