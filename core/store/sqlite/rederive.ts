import { derive } from "../declaration.ts";
import type { Collection, Draft, PageRequest, StoredRecord } from "../port.ts";
import { sqlValue } from "./connection.ts";
import type { Reading } from "./slices.ts";
import { tableOf } from "./table.ts";
import { inTurns, replaceKeys } from "./writes.ts";

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
    const derived = derive(collection, JSON.parse(body) as Draft<R>);
    const keys = replaceKeys(connection, collection, id, row, derived);
    connection.run(table.rederive, [keys, ...derived.columns.map(sqlValue), id]);
    return id;
  });
}
