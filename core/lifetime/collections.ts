import type { Collection, StoredRecord } from "../store/port.ts";
import type { Day } from "./days.ts";

/** What is kept about a record beside it, and erased with it. */
export interface About extends StoredRecord {
  /** Id of the record. */
  readonly record: string;
}

/**
 * While it is in force, the record is not deleted. It belongs to who placed it: the record's owner, or the hub's operator,
 * whose owner code is empty. One that was lifted stays, to tell that it stood.
 */
export interface Hold extends About {
  readonly reason: string;
  /** Last day on which it is in force; null where it is until it is lifted. */
  readonly until: Day | null;
  /** Id of the key, or `operator`. */
  readonly by: string;
  readonly lifted: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** Why an owner keeps a record beyond its last day. */
export interface Extension extends About {
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
  readonly by: string;
}

/** What a withdrawn record leaves, under its own id: its history in the change log, and the last day of that. */
export interface RecordTombstone extends StoredRecord {
  readonly due: Day;
  /** When the record was first recorded, and the last day its owner had stated for it. */
  readonly recorded: string;
  readonly reviewBy: string | null;
  /** Where the record was a link: what it joined. */
  readonly ends: readonly string[];
}

export const holdCollection: Collection<Hold> = about("hold");

export const extensionCollection: Collection<Extension> = about("extension");

export const tombstoneCollection: Collection<RecordTombstone> = {
  name: "remnant",
  columns: { due: ({ due }) => due },
  carried: [],
  keys: { end: ({ ends }) => ends },
  indexes: [["due"]],
};

function about<R extends About>(name: string): Collection<R> {
  return { name, columns: { record: ({ record }) => record }, carried: [], keys: {}, indexes: [["record"]] };
}
