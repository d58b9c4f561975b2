import { versionJson } from "../content.ts";
import { readFilter } from "../filter.ts";
import type { Collection, Filter, StoredRecord } from "../port.ts";
import { type Connection, sqlValue } from "./connection.ts";
import { tableOf } from "./table.ts";
import { where } from "./where.ts";
import { type Prepared, replaceKeys } from "./writes.ts";

/** Inside a transaction only. */
export function project<R extends StoredRecord>(
  connection: Connection,
  collection: Collection<R>,
  rows: readonly R[],
  prepared: readonly Prepared<R>[],
): void {
  const table = tableOf(collection);
  for (const [at, { digest, derived, carried }] of prepared.entries()) {
    const row = rows[at] as R;
    const { id, owner, policy, test, version, created, updated } = row;
    const keys = replaceKeys(connection, collection, id, connection.get(table.standing, [id]), derived);
    const body = versionJson(collection, row, { version, created, updated });
    const columns = [...derived.columns.map(sqlValue), ...carried];
    connection.run(table.put, [id, owner, policy, sqlValue(test), version, digest, created, keys, body, ...columns]);
  }
}

/** Rows that are looked up at once; all of a year's would not fit the memory. */
const discardedAtOnce = 1_000;

/** Inside a transaction only. */
export function discard(connection: Connection, collection: Collection, filter: Filter): number {
  const table = tableOf(collection);
  const { text, values } = where(collection, readFilter(collection, filter), false);
  const next = `SELECT _version, _digest, _created, _keys, _id FROM ${table.rows} r WHERE ${text} LIMIT ${discardedAtOnce}`;
  let discarded = 0;
  for (let rows = connection.all(next, values); rows.length > 0; rows = connection.all(next, values)) {
    for (const row of rows) {
      const id = String(row[4]);
      replaceKeys(connection, collection, id, row, { columns: [], keys: [] });
      connection.run(`DELETE FROM ${table.rows} WHERE _id = ?`, [id]);
    }
    discarded += rows.length;
  }
  return discarded;
}
