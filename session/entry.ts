import type { Fault } from "../core/faults.ts";
import type { Kind } from "../records/kinds.ts";

/**
 * A record as it is handed in, one a line in the hub's own NDJSON: which kind it is, who owns it, how it is handled, and
 * the fields of its kind beside them.
 */
export interface Entry {
  readonly record: Kind;
  readonly owner?: string;
  /** A link may go without: it is named by its kind, its ends and its source. */
  readonly reference?: string;
  readonly test?: boolean;
  /** A policy as in `policySchema`. Left out, the record is for its owner alone. */
  readonly handling?: unknown;
  readonly [field: string]: unknown;
}

/** An entry and where it stands: `line 12`. */
export interface Located {
  readonly at: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Something of which no record can be made. */
export interface Rejected {
  readonly at: string;
  readonly reason: string;
  /** All that is wrong with a record, of which the reason is the first, and how many faults there are beyond these. */
  readonly faults?: readonly Fault[];
  readonly moreFaults?: number;
}

/** Something whole and right, of a sort that the hub does not hold. */
export interface NotHeld {
  readonly at: string;
  readonly notHeld: string;
}

/** What a file holds, piece by piece. */
export type Found = Located | Rejected | NotHeld;

/** Entries that come from no file, each with its number for a place. */
export function* numbered(entries: Iterable<Entry>): Generator<Located> {
  let number = 0;
  for (const entry of entries) yield { at: `record ${(number += 1)}`, entry };
}
