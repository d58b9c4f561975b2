import { freezeWhole } from "../../freeze.ts";
import { FrequencyCache } from "../../frequency-cache.ts";
import type { Collection, StoredRecord } from "../port.ts";
import type { Connection, Row, SqlValue } from "./connection.ts";
import { scalarOf } from "./values.ts";
import { quoted, tableOf } from "./table.ts";

/** Bytes of JSON whose records are kept; as objects they hold about three times as much. */
const maxKept = 16 * 1024 * 1024;

/** A record as its row was last read. */
interface Read {
  readonly digest: SqlValue | undefined;
  readonly version: SqlValue | undefined;
  readonly carried: readonly SqlValue[];
  /** Frozen whole, since every reader of the version gets it. */
  readonly record: StoredRecord;
}

/** Collections of one store, at the most. */
const maxCollections = 64;

/** Where what a row carries begins. */
const firstCarried = 3;

/** What is read of a row named `r`: which version it is, where its JSON is, and what it carries. */
export function rowColumns({ carried }: Collection): string {
  return ["r._digest", "r._version", "r.rowid", ...carried.map((name) => `r.${quoted(name)}`)].join(", ");
}

/**
 * Makes records of the rows of one connection. Where it keeps them, a version that is read again is neither fetched nor
 * parsed again, which is most of what reading it costs (4 to 10 µs of 6 to 12).
 *
 * It may be kept where only what is committed is read: of one id, a number of version is never given out twice, and the
 * digest names the content. What a transaction writes and then takes back would be taken for what is written next.
 */
export class Records {
  readonly connection: Connection;
  /** By the row's number and its collection's. */
  readonly #kept: FrequencyCache<Read, number> | null;
  readonly #numbers = new Map<Collection, number>();

  constructor(connection: Connection, { keeps }: { readonly keeps: boolean }) {
    this.connection = connection;
    this.#kept = keeps ? new FrequencyCache(maxKept) : null;
  }

  /**
   * Forgets all of them, as when some were erased for good. Another process, in which no row leads to those any more,
   * forgets them as others take their place.
   */
  forget(): void {
    this.#kept?.clear();
  }

  /** The record of a row of `rowColumns`, in the moment in which that was read. */
  of<R extends StoredRecord>(collection: Collection<R>, row: Row): R {
    const [digest, version, rowid = null] = row;
    const place = Number(rowid) * maxCollections + this.#numberOf(collection);
    const before = this.#kept?.get(place);
    if (before && before.digest === digest && before.version === version && isCarried(before.carried, row)) {
      return before.record as R;
    }
    const json = this.connection.get(tableOf(collection).body, [rowid])?.[0] as string;
    const values = JSON.parse(json) as Record<string, unknown>;
    for (const [at, name] of collection.carried.entries()) values[name] = scalarOf(row[at + firstCarried]);
    freezeWhole(values);
    const record = values as unknown as R;
    this.#kept?.set(place, { digest, version, carried: row.slice(firstCarried), record }, json.length);
    return record;
  }

  #numberOf(collection: Collection): number {
    return this.#numbers.getOrInsertComputed(collection, () => this.#numbers.size);
  }
}

function isCarried(carried: readonly SqlValue[], row: Row): boolean {
  for (let at = 0; at < carried.length; at += 1) if (carried[at] !== row[at + firstCarried]) return false;
  return true;
}
