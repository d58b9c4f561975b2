import type { Action, Caller } from "../../core/access/caller.ts";
import type { FieldClass } from "../../core/access/policies/policy.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Kind } from "../../records/kinds.ts";
import type { Event } from "../executor/events.ts";
import type { ChangeFeed } from "./feed.ts";
import type { CountFeed } from "./count-feed.ts";

/** Where the events of a field of `Subscription` come from. */
export interface Source {
  /** The kind of what its events are about, and what a caller must be allowed on it, as the subgraph's rules say too. */
  readonly kind: Kind;
  readonly action: Action;
  /** What its events tell that a key may be bound not to see. */
  readonly classes: readonly FieldClass[];
  readonly follow: (feeds: Feeds, caller: Caller, args: Readonly<Record<string, unknown>>) => Followed;
}

/** What all subscriptions of a process read together. */
export interface Feeds {
  readonly changes: ChangeFeed;
  readonly counts: CountFeed;
}

/** What one subscription follows. Positions are sealed in its cursors, and have 16 characters at most. */
export interface Followed {
  /** Whether it goes on without a change in the log, so that each look is to look at it. */
  readonly polled: boolean;
  /** Where one begins: behind that position, or where it names none, with what comes. Throws `BAD_CURSOR` where it is none. */
  begin(after: string | null): Promise<string>;
  /** What is behind a position; what the reader's caller does not see is no event, and costs it nothing. */
  after(position: string, reader: Reader): Promise<Told>;
}

export interface Told {
  readonly events: readonly LiveEvent[];
  /** Where it goes on: the same position again where there is nothing behind it yet. */
  readonly end: string;
}

/** What a caller is told of. */
export interface LiveEvent {
  /** Who has taken it in goes on behind this one. */
  readonly position: string;
  /** What it tells by itself; all else is asked for with the caller's rights of that moment. */
  readonly event: (cursor: string) => Event;
}
