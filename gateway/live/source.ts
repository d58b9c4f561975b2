import type { Caller } from "../../core/access/caller.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import type { Event } from "../executor/events.ts";
import type { ChangeFeed } from "./feed.ts";
import type { CountFeed } from "./count-feed.ts";
import type { OperationFeed } from "./operation-feed.ts";

/** Where the events of a field of `Subscription` come from. */
export interface Source {
  /** Throws what a caller may not ask, as the subgraph's own rule says of the field, which is never asked. */
  readonly refuse: (caller: Caller, args: Arguments) => void;
  readonly follow: (feeds: Feeds, caller: Caller, args: Arguments) => Followed;
}

/** Of the field, as the schema has them. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Who is told, with the rights of the moment. */
export type Asking = Pick<SubgraphContext, "caller" | "reader" | "looking" | "partnership">;

/** What all subscriptions of a process read together. */
export interface Feeds {
  readonly changes: ChangeFeed;
  readonly counts: CountFeed;
  readonly operations: OperationFeed;
}

/** What one subscription follows. Positions are sealed in its cursors, and have 16 characters at most. */
export interface Followed {
  /** Whether it goes on without a change in the log, so that each look is to look at it. */
  readonly polled: boolean;
  /** Where one begins: behind that position, or where it names none, with what comes. Throws `BAD_CURSOR` where it is none. */
  begin(after: string | null): Promise<string>;
  /** What is behind a position; what the caller does not see is no event, and costs it nothing. */
  after(position: string, asking: Asking): Promise<Told>;
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
  /** Whether it may still be told when it leaves; left out where the event's own record says so. */
  readonly holds?: (asking: Asking) => Promise<boolean>;
  /** The record whose being there it tells by itself. */
  readonly discloses?: { readonly owner: string; readonly id: string };
}
