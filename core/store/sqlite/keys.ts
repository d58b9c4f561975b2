import type { Derived } from "../declaration.ts";
import type { Collection } from "../port.ts";
import type { Connection, Row } from "./connection.ts";
import { tableOf } from "./table.ts";

/** Brings the key table up to date, touching only values that came or went. Returns what the row remembers of them. */
export function replaceKeys(
  connection: Connection,
  collection: Collection,
  id: string,
  standing: Row | undefined,
  derived: Derived,
): string {
  const { keys } = tableOf(collection);
  const had = new Set<string>(standing ? (JSON.parse(String(standing[3])) as string[]) : []);
  const has: string[] = [];
  const came: Row[] = [];
  for (const [key, values] of derived.keys) {
    for (const value of values) {
      const pair = `${key} ${value}`;
      has.push(pair);
      if (!had.delete(pair)) came.push([key, value, id]);
    }
  }
  connection.runEach(`INSERT INTO ${keys} VALUES (?, ?, ?)`, came);
  const gone = [...had].map((pair) => [...split(pair), id]);
  connection.runEach(`DELETE FROM ${keys} WHERE key = ? AND value = ? AND _id = ?`, gone);
  return JSON.stringify(has);
}

/** The name of a key holds no space. */
function split(pair: string): [key: string, value: string] {
  const space = pair.indexOf(" ");
  return [pair.slice(0, space), pair.slice(space + 1)];
}
