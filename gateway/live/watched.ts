import { type Caller, may } from "../../core/access/caller.ts";
import { erasureCollection } from "../../core/access/erasures.ts";
import type { ToldChange } from "../../core/changes/told.ts";
import { kindsWatched, refuseWatch, scopesToWatch, type Watch } from "../../core/changes/watch.ts";
import { lacksScope } from "../../core/errors.ts";
import type { Collection } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { type Kind, wordOfKind } from "../../records/kinds.ts";
import { links } from "../../records/links/records.ts";
import { watchAsked, type WatchInput } from "../../subgraphs/watch-asked.ts";
import type { Arguments, LiveEvent, Source } from "./source.ts";

/** Changes of the records that the caller watches. */
export const watchedChanges: Source = {
  refuse: (caller, args) => refuseBeyondScopes(caller, watchIn(args)),
  follow: ({ changes: feed }, _caller, args) => {
    const watch = watchIn(args);
    const followed = [...kindsWatched(watch, datasets, links), erasureCollection] as Collection[];
    return {
      polled: false,
      begin: (position) => feed.begin(position),
      after: async (position, { looking }) => {
        const { changes, cursor: end } = await feed.after(followed, position);
        const told = await looking.changes.watched(watch, changes);
        return { events: told.map((one) => eventOf(watch, one)), end };
      },
    };
  },
};

function watchIn({ watch }: Arguments): Watch {
  return watchAsked(watch as WatchInput);
}

function refuseBeyondScopes(caller: Caller, watch: Watch): void {
  refuseWatch(watch, datasets);
  for (const [kind, action] of scopesToWatch(watch, datasets, links))
    if (!may(caller, kind, action)) throw lacksScope(`${kind}:${action}`);
}

function eventOf(watch: Watch, { change, dataset, id, owner, what }: ToldChange): LiveEvent {
  const { cursor: position, at } = change;
  const version = what === "GONE" ? null : change.version;
  return {
    position,
    event: (cursor) => ({ cursor, kind: wordOfKind(dataset.name as Kind), id, what, version, at }),
    // What has gone meanwhile is told as that, when the feed comes to it.
    holds: async ({ looking }) => (await looking.changes.watched(watch, [change])).some((now) => now.what === what),
    discloses: { owner, id },
  };
}
