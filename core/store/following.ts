import type { Change, Collection } from "./port.ts";

/** What some collections have in a stretch of the change log. */
export interface Stretch {
  readonly changes: readonly Change[];
  /** Where the stretch ends: to be handed back to `changesOf`. */
  readonly cursor: string;
  /** Whether the log goes on behind it. */
  readonly more: boolean;
}

/** **Our rule**: milliseconds for which no request writes, so that what was recorded later stands further on in the log. */
export const longestWriting = 24 * 60 * 60_000;

/** Names one version of a record. */
export type VersionName = Pick<Change, "collection" | "id" | "version">;

/** How some collections are followed. */
export interface Following {
  /** The cursor behind the newest change: whoever reads the rows after it and then goes on from it misses nothing. */
  logEnd(): Promise<string>;

  /** The collections' among the next so many changes of the log, in the order of recording; others are passed over unread. */
  changesOf(collections: readonly Collection[], after: string, stretch: number): Promise<Stretch>;

  /**
   * The cursor before the first change that was recorded at a moment (RFC 3339) or later; the end where there is none.
   * Changes of an earlier time may follow it, of requests that took long.
   */
  logSince(moment: string): Promise<string>;

  /** Versions of records that stand in the log, in no order; those that were erased are absent. */
  versionsAt(names: readonly VersionName[]): Promise<Change[]>;
}
