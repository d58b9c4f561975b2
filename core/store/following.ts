import type { Change, Collection } from "./port.ts";

/** What some collections have in a stretch of the change log. */
export interface Stretch {
  readonly changes: readonly Change[];
  /** Where the stretch ends: to be handed back to `changesOf`. */
  readonly cursor: string;
  /** Whether the log goes on behind it. */
  readonly more: boolean;
}

/** How some collections are followed. */
export interface Following {
  /** The cursor behind the newest change: whoever reads the rows after it and then goes on from it misses nothing. */
  logEnd(): Promise<string>;

  /** The collections' among the next so many changes of the log, in the order of recording; others are passed over unread. */
  changesOf(collections: readonly Collection[], after: string, stretch: number): Promise<Stretch>;
}
