import { closeSync, openSync } from "node:fs";
import { StateSum, type StoreState } from "../state.ts";
import { Connection } from "./connection.ts";
import { layoutOf } from "./schema.ts";

const busyMs = 10_000;

/** Copies what is committed now into a new file of the hub's own user, while other processes go on writing. */
export async function copySqlite(from: string, to: string): Promise<void> {
  closeSync(openSync(to, "wx", 0o600));
  const connection = new Connection(from, busyMs);
  try {
    await connection.copyTo(to);
  } finally {
    connection.close();
  }
}

/** Reads every row of every table of the hub's, so of a file that nobody writes. */
export function stateOfSqlite(path: string): StoreState {
  const connection = new Connection(path, busyMs);
  try {
    return connection.snapshot(() => readState(connection));
  } finally {
    connection.close();
  }
}

function readState(connection: Connection): StoreState {
  const names = connection
    .all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .map(([name]) => String(name));
  const sum = new StateSum();
  const rows = new Map<string, number>();
  for (const name of names) {
    let count = 0;
    for (const row of connection.each(`SELECT * FROM "${name}"`)) {
      sum.add(name, Buffer.from(JSON.stringify(row)));
      count += 1;
    }
    rows.set(name, count);
  }
  const records = names.filter((name) => name.startsWith("rows_")).map((name) => rows.get(name) ?? 0);
  return {
    layout: layoutOf(connection),
    hash: sum.hex,
    records: records.reduce((all, some) => all + some, 0),
    versions: rows.get("versions") ?? 0,
  };
}
