import type { Bounds, Grants } from "../access/caller.ts";
import type { Purpose } from "../access/purposes.ts";
import type { Announcement } from "../announcements.ts";
import type { Watch } from "../changes/watch.ts";
import type { Collection, StoredRecord } from "../store/port.ts";

/** Where an organisation is told of what happens to records that it may see, and with which rights it is asked for. */
export interface WebhookRecord extends StoredRecord, Grants {
  readonly url: string;
  readonly purpose: Purpose;
  readonly bounds: Bounds;
  /** What its secrets are derived from; the newest first, the others sign beside it until they end (RFC 3339). */
  readonly secrets: readonly { readonly salt: string; readonly until: string | null }[];
  readonly paused: boolean;
  /** Counts how often it was set going by hand: what was remembered of failures before counts no more. */
  readonly begun: number;
  /** Where in the change log it began the last time; null where it went on from where it stood. */
  readonly from: string | null;
  /** Who made it: id of a key or of who signed in, or `operator`. */
  readonly maker: string;
  /** The records of which it is told, and their kinds; left out where it is told what the hub announces, by its scopes. */
  readonly watched?: { readonly watch: Watch; readonly kinds: readonly string[] };
}

export const webhookCollection: Collection<WebhookRecord> = {
  name: "webhook",
  columns: {},
  carried: [],
  keys: {},
  indexes: [["owner"]],
};

/** How far a receiver was told. Follows from what was sent, so it has no history; under the receiver's own id. */
export interface ProgressRow extends StoredRecord {
  /** Everything in the change log up to here was sent or is kept as an event. */
  readonly cursor: string;
  /** That of the receiver when it was last set going. */
  readonly begun: number;
  /** How many events were ever kept. */
  readonly kept: number;
  /** When the last event arrived (RFC 3339). */
  readonly delivered: string | null;
  /** How often it failed since. */
  readonly failures: number;
  readonly failure: { readonly at: string; readonly says: string } | null;
  /** Milliseconds since 1970: nothing is sent before. */
  readonly rests: number;
  /** The receiver has said that it is no more (410). */
  readonly gone: boolean;
}

export const progressCollection: Collection<ProgressRow> = {
  name: "webhookProgress",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** A version of a record of which a receiver may be told, or what the hub announces of one. */
export interface LoggedEvent {
  /** Id of the record. */
  readonly record: string;
  readonly kind: string;
  readonly version: number;
  /** When it was recorded (RFC 3339). */
  readonly at: string;
  /** Of the change log. */
  readonly cursor: string;
  readonly announcement?: Pick<Announcement, "id" | "says" | "condition" | "to">;
  /** Id of the note that the record was erased, of which the version is then. */
  readonly erasure?: string;
}

/**
 * An event that did not arrive at once. `due`: sent again at its time; `behind`: an earlier one of the same record is
 * due; `dead`: given up.
 */
export interface KeptEvent extends StoredRecord {
  readonly webhook: string;
  readonly event: LoggedEvent;
  readonly state: "due" | "behind" | "dead";
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly next: number;
  /** Why it failed the last time, in words; null where it was not sent yet. */
  readonly failure: string | null;
}

export const keptEventCollection: Collection<KeptEvent> = {
  name: "webhookEvent",
  columns: {
    webhook: ({ webhook }) => webhook,
    state: ({ state }) => state,
    next: ({ next }) => next,
    record: ({ event }) => event.record,
  },
  carried: [],
  keys: {},
  indexes: [
    ["webhook", "state", "next"],
    ["webhook", "record"],
  ],
};

/** **Our rule**: with so many events kept for one receiver nothing more is read for it until some are gone. */
export const mostKept = 1_000;
