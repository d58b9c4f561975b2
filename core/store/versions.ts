import type { Change, Collection } from "./port.ts";
import type { ReadOptions } from "./reading.ts";

/** One version of a record that is known. */
export type RecordedVersion = Omit<Change, "cursor" | "collection" | "id">;

/** Which versions of a record are asked for. */
export interface VersionPage {
  /** Of each record. */
  readonly first: number;
  /** Only versions of lower numbers. */
  readonly before?: number | null;
  /** Only what was recorded until this moment (RFC 3339, UTC). */
  readonly until?: string | null;
  /** Of each record these fields alone, two at least: the rest of one that is large need not be read. */
  readonly fields?: readonly string[];
}

/** What a store still has of how records stood. */
export interface Versions {
  /** Every version of one record, oldest first: for records that have few. */
  versions(collection: Collection, id: string): Promise<Change[]>;

  /**
   * Versions of many records, of each the newest first, in a single call. A record that has none of those asked for is
   * absent. Of an erased one nothing is found from before.
   */
  versionsEach(
    collection: Collection,
    ids: readonly string[],
    page: VersionPage,
    options?: ReadOptions,
  ): Promise<Map<string, RecordedVersion[]>>;
}
