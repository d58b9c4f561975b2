import { type Action, type Caller, may } from "../../core/access/caller.ts";
import { erasureCollection } from "../../core/access/erasures.ts";
import type { ToldChange, WhatChanged } from "../../core/changes/told.ts";
import { kindsWatched, type Watch } from "../../core/changes/watch.ts";
import { lacksScope } from "../../core/errors.ts";
import type { Collection } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { type Kind, kindOfWord, wordOfKind } from "../../records/kinds.ts";
import { links } from "../../records/links/records.ts";
import { participantAsked } from "../../subgraphs/codes-asked.ts";
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

/** As the input of the schema has it. */
type WatchInput = Watch & { readonly kinds?: readonly string[] | null; readonly what?: readonly WhatChanged[] | null };

function watchIn({ watch }: Arguments): Watch {
  const { kinds, owner, ...rest } = watch as WatchInput;
  return { ...rest, kinds: kinds?.map(kindOfWord), owner: participantAsked("owner", owner) };
}

/** Who watches kinds lists them; who watches records by their ids must be able to read them. */
function refuseBeyondScopes(caller: Caller, watch: Watch): void {
  const needed: (readonly [string, Action])[] = kindsWatched(watch, datasets, links).map(({ name }) => [name, "read"]);
  if (watch.linkedTo != null) needed.push([links.name, "read"]);
  for (const kind of watch.kinds ?? []) needed.push([kind, "search"]);
  for (const [kind, action] of needed) if (!may(caller, kind, action)) throw lacksScope(`${kind}:${action}`);
}

function eventOf(watch: Watch, { change, dataset, id, owner, what }: ToldChange): LiveEvent {
  const { cursor: position, at } = change;
  const version = what === "GONE" ? null : change.version;
  return {
    position,
    event: (cursor) => ({ cursor, kind: wordOfKind(dataset.name as Kind), id, what, version, at }),
    holds: async ({ looking }) => (await looking.changes.watched(watch, [change])).length > 0,
    discloses: { owner, id },
  };
}
