import { versionJson } from "../content.ts";
import type { Collection, Filter, StoredRecord } from "../port.ts";
import { type Connection, sqlValue } from "./connection.ts";
import { findIds } from "./reads.ts";
import type { Reading } from "./slices.ts";
import { tableOf } from "./table.ts";
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
export async function discard(reading: Reading, collection: Collection, filter: Filter): Promise<number> {
  const { rows, standing } = tableOf(collection);
  let discarded = 0;
  for (;;) {
    const ids = await findIds(reading, collection, filter, discardedAtOnce);
    const { connection } = reading.records();
    for (const id of ids) {
      replaceKeys(connection, collection, id, connection.get(standing, [id]), { columns: [], keys: [] });
      connection.run(`DELETE FROM ${rows} WHERE _id = ?`, [id]);
    }
    discarded += ids.length;
    if (ids.length < discardedAtOnce) return discarded;
  }
}
