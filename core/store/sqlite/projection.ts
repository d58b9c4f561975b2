import { contentDigest, versionJson } from "../content.ts";
import { carriedValues, type Derived, derive } from "../declaration.ts";
import type { Collection, Filter, StoredRecord } from "../port.ts";
import type { SqlValue } from "./connection.ts";
import { sqlValue } from "./values.ts";
import { findIds } from "./reads.ts";
import type { Reading } from "./slices.ts";
import { tableOf } from "./table.ts";
import { replaceKeys } from "./keys.ts";
import { inTurns } from "./writes.ts";

interface Projected {
  readonly row: StoredRecord;
  readonly digest: string;
  readonly derived: Derived;
  readonly carried: readonly SqlValue[];
}

/** The rows with all that can be said of them before the store is held. Throws on a fault in any of them. */
export function prepareRows<R extends StoredRecord>(
  collection: Collection<R>,
  rows: readonly R[],
): readonly Projected[] {
  return rows.map((row) => ({
    row,
    digest: contentDigest(row, collection.carried),
    derived: derive(collection, row),
    carried: carriedValues(collection).map(sqlValue),
  }));
}

/** Inside a transaction only. */
export async function project(writer: Reading, collection: Collection, prepared: readonly Projected[]): Promise<void> {
  const table = tableOf(collection);
  const { connection } = writer.records();
  await inTurns(writer, prepared, ({ row, digest, derived, carried }) => {
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
