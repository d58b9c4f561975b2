import { listThen, referenceThen, stampsThen } from "../references.ts";
import type { Connection } from "./connection.ts";
import { sqlValue } from "./values.ts";
import { policyIndex } from "./log.ts";

const header = "owner, policy, test, _version, _digest, _created, _keys, _body";

/** To layout 3: see `references.ts`. A process that is killed has done none of it, and the next does all. */
export function addReferences(connection: Connection): void {
  connection.run(policyIndex);
  // The file of an index over the audit holds no policies.
  if (!connection.get("SELECT 1 FROM declared WHERE collection = 'policy'")) return;
  numberPolicies(connection);
  for (const name of ["policyReference", "policyList"]) {
    connection.run(`CREATE TABLE "rows_${name}" (_id PRIMARY KEY NOT NULL, ${header})`);
    connection.run(`CREATE TABLE "keys_${name}" (key, value, _id, PRIMARY KEY (key, value, _id)) WITHOUT ROWID`);
  }
  insert(connection, "policyList", { ...listThen, ...stampsThen });
  const [policy, owner] = ["json_extract(body, '$.policy')", "json_extract(body, '$.owner')"];
  const named = `SELECT DISTINCT ${policy}, ${owner} FROM versions WHERE ${policy} > ''`;
  for (const [of, by] of connection.all(named))
    insert(connection, "policyReference", referenceThen({ owner: String(by), policy: String(of) }));
}

/** Policies have no history from here on: they never change. */
function numberPolicies(connection: Connection): void {
  connection.run(`ALTER TABLE "rows_policy" ADD COLUMN "since"`);
  connection.run(`ALTER TABLE "rows_policy" ADD COLUMN "swept"`);
  const body = "json_set(_body, '$.since', 1)";
  connection.run(`UPDATE "rows_policy" SET "since" = 1, "swept" = ?, _body = ${body}`, [sqlValue(false)]);
  connection.run("DELETE FROM versions WHERE collection = 'policy'");
  connection.run("UPDATE declared SET fields = '_id owner policy test since swept; ' WHERE collection = 'policy'");
}

type Row = typeof listThen & typeof stampsThen;

function insert(connection: Connection, table: string, row: Row | ReturnType<typeof referenceThen>): void {
  const values = [row.id, row.owner, row.policy, sqlValue(row.test), row.version, "", row.created, "[]"];
  connection.run(`INSERT INTO "rows_${table}" (_id, ${header}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    ...values,
    JSON.stringify(row),
  ]);
}
