import { derive } from "../declaration.ts";
import type { Collection, Draft, PageRequest, StoredRecord } from "../port.ts";
import { type Connection, sqlValue } from "./connection.ts";
import { tableOf } from "./table.ts";
import { replaceKeys } from "./writes.ts";

/** Inside a transaction only. */
export function rederive<R extends StoredRecord>(
  connection: Connection,
  collection: Collection<R>,
  { first, after }: PageRequest,
): readonly string[] {
  const table = tableOf(collection);
  const rows = connection.all(table.page, [after ?? "", first]);
  return rows.map((row) => {
    const [id, body] = [String(row[4]), String(row[5])];
    const derived = derive(collection, JSON.parse(body) as Draft<R>);
    const keys = replaceKeys(connection, collection, id, row, derived);
    connection.run(table.rederive, [keys, ...derived.columns.map(sqlValue), id]);
    return id;
  });
}
