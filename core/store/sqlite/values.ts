import type { Scalar } from "../port.ts";
import type { SqlValue } from "./connection.ts";

const no = Uint8Array.of(0);
const yes = Uint8Array.of(1);

/**
 * A value as the tables hold it. SQLite has no truth values: as blobs they neither equal nor sort among numbers and
 * texts, as in MongoDB. Columns have no declared type, so nothing is converted on the way.
 */
export function sqlValue(value: Scalar | null): SqlValue {
  return typeof value === "boolean" ? (value ? yes : no) : value;
}

/** What `sqlValue` wrote. */
export function scalarOf(value: SqlValue | undefined): Scalar | null {
  return value instanceof Uint8Array ? value[0] === 1 : (value ?? null);
}
