import type { Action } from "../../core/access/caller.ts";
import type { Change } from "../../core/store/port.ts";
import { type HitReplyRecord, hitReplies, hitResults, hits } from "../../records/checks/records.ts";
import type { KindDataset } from "../../records/datasets.ts";
import type { Event } from "../executor/events.ts";

/** Where the events of a field of `Subscription` come from. */
export interface Source {
  /** What its events are about. */
  readonly dataset: KindDataset;
  /** What a caller must be allowed on it, as the subgraph's rules say of the field too. */
  readonly action: Action;
  /** Whose changes are its events. */
  readonly followed: readonly KindDataset[];
  /** The id of what a change is about. */
  readonly about: (changed: Change & { readonly record: object }) => string;
  /** What an event tells by itself; all else is asked for with the caller's rights of that moment. */
  readonly event: (cursor: string, id: string) => Event;
}

/** A hit, and what its bureaus write about it. */
const toldOfHits: Source = {
  dataset: hits,
  action: "search",
  followed: [hits, hitReplies, hitResults],
  about: ({ collection, id, record }) => (collection === hits.name ? id : (record as HitReplyRecord).hit),
  event: (cursor, id) => ({ cursor, hit: { __typename: hits.type, id } }),
};

/** By the name of the field. */
export const sources: ReadonlyMap<string, Source> = new Map([["hits", toldOfHits]]);
