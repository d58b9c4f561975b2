import { Kept } from "../../kept.ts";
import { type Collection, freezeWhole, type StoredRecord } from "../port.ts";
import { type Row, scalarOf, type SqlValue } from "./connection.ts";

/** Bytes of JSON whose records are kept; as objects they hold about three times as much. */
const mostKept = 16 * 1024 * 1024;

/** A record as its row was last read. */
interface Read {
  readonly collection: Collection;
  /** Frozen whole, since every reader of the same text gets it. */
  readonly record: StoredRecord;
  readonly carried: readonly SqlValue[];
}

/**
 * Records by their JSON, so that what is read again and again is parsed once: a record makes most of what reading it
 * costs (2 to 8 µs of 3 to 10). The text decides, not an id or version: whatever is written or erased, by whichever
 * process, a text never stands for another record than the one it says.
 */
const kept = new Kept<Read>(mostKept);

/** Forgets every text and record, as when records were erased for good. */
export function forgetParsed(): void {
  kept.clear();
}

/** The record in a row whose first value is its JSON and whose others are what it carries. */
export function recordIn<R extends StoredRecord>(collection: Collection<R>, row: Row): R {
  const json = row[0] as string;
  const before = kept.get(json);
  if (before?.collection === collection && isCarried(before.carried, row)) return before.record as R;
  const values = JSON.parse(json) as Record<string, unknown>;
  for (const [at, name] of collection.carried.entries()) values[name] = scalarOf(row[at + 1]);
  freezeWhole(values);
  const record = values as unknown as R;
  kept.set(json, { collection, record, carried: row.slice(1) }, json.length);
  return record;
}

function isCarried(carried: readonly SqlValue[], row: Row): boolean {
  for (let at = 0; at < carried.length; at += 1) if (carried[at] !== row[at + 1]) return false;
  return carried.length === row.length - 1;
}
