import { contentDigest, versionJson } from "../content.ts";
import { completed, derive } from "../declaration.ts";
import type { Collection, Draft, PageRequest, StoredRecord } from "../port.ts";
import { sqlValue } from "./values.ts";
import type { Reading } from "./slices.ts";
import { tableOf } from "./table.ts";
import { replaceKeys } from "./keys.ts";
import { inTurns } from "./writes.ts";

/** Inside a transaction only. */
export function rederive<R extends StoredRecord>(
  writer: Reading,
  collection: Collection<R>,
  { first, after }: PageRequest,
): Promise<readonly string[]> {
  const table = tableOf(collection);
  const { connection } = writer.records();
  const rows = connection.all(table.page, [after ?? "", first]);
  return inTurns(writer, rows, (row) => {
    const [id, body] = [String(row[4]), String(row[5])];
    const standing = JSON.parse(body) as R;
    const filled = completed(collection, standing);
    if (filled) {
      const { version, created, updated } = filled;
      const whole = versionJson(collection, filled, { version, created, updated });
      connection.run(table.fill, [contentDigest(filled, collection.carried), whole, id]);
    }
    const derived = derive(collection, (filled ?? standing) as unknown as Draft<R>);
    const keys = replaceKeys(connection, collection, id, row, derived);
    connection.run(table.rederive, [keys, ...derived.columns.map(sqlValue), id]);
    return id;
  });
}
