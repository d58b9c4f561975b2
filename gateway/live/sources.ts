import type { Action } from "../../core/access/caller.ts";
import { hits } from "../../records/checks/records.ts";
import type { KindDataset } from "../../records/datasets.ts";
import type { Event } from "../executor/events.ts";

/** Where the events of a field of `Subscription` come from. */
export interface Source {
  /** Whose changes are its events. */
  readonly dataset: KindDataset;
  /** What a caller must be allowed on it, as the subgraph's rules say of the field too. */
  readonly action: Action;
  /** What an event tells by itself; all else is asked for with the caller's rights of that moment. */
  readonly event: (cursor: string, id: string) => Event;
}

/** By the name of the field. */
export const sources: ReadonlyMap<string, Source> = new Map([
  [
    "hits",
    {
      dataset: hits,
      action: "search",
      event: (cursor, id) => ({ cursor, hit: { __typename: hits.type, id } }),
    },
  ],
]);
