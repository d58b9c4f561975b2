import { versionJson } from "../content.ts";
import type { Collection, Filter, StoredRecord } from "../port.ts";
import { sqlValue } from "./connection.ts";
import { findIds } from "./reads.ts";
import type { Reading } from "./slices.ts";
import { tableOf } from "./table.ts";
import { inTurns, type Prepared, replaceKeys } from "./writes.ts";

/** Inside a transaction only. */
export async function project<R extends StoredRecord>(
  writer: Reading,
  collection: Collection<R>,
  rows: readonly R[],
  prepared: readonly Prepared<R>[],
): Promise<void> {
  const table = tableOf(collection);
  const { connection } = writer.records();
  await inTurns(writer, [...prepared.entries()], ([at, { digest, derived, carried }]) => {
    const row = rows[at] as R;
    const { id, owner, policy, test, version, created, updated } = row;
    const keys = replaceKeys(connection, collection, id, connection.get(table.standing, [id]), derived);
    const body = versionJson(collection, row, { version, created, updated });
    const columns = [...derived.columns.map(sqlValue), ...carried];
    connection.run(table.put, [id, owner, policy, sqlValue(test), version, digest, created, keys, body, ...columns]);
  });
}

/** Rows that are looked up at once; all of a year's would not fit the memory. */
const discardedAtOnce = 1_000;

/** Inside a transaction only. */
export async function discard(writer: Reading, collection: Collection, filter: Filter): Promise<number> {
  const { rows, standing } = tableOf(collection);
  const { connection } = writer.records();
  const discardOne = (id: string) => {
    replaceKeys(connection, collection, id, connection.get(standing, [id]), { columns: [], keys: [] });
    connection.run(`DELETE FROM ${rows} WHERE _id = ?`, [id]);
  };
  for (let discarded = 0; ;) {
    const ids = await findIds(writer, collection, filter, discardedAtOnce);
    await inTurns(writer, ids, discardOne);
    discarded += ids.length;
    if (ids.length < discardedAtOnce) return discarded;
  }
}
