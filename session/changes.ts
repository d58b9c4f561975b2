import { type Caller, may } from "../core/access/caller.ts";
import { PastReader } from "../core/access/history/past-reader.ts";
import { type ChangePage, readChanges, refuseBeyondEnd } from "../core/changes/page.ts";
import { type JudgingChanges, type ToldChange, type WhatChanged } from "../core/changes/told.ts";
import { type Watch, watchedAmong } from "../core/changes/watch.ts";
import { erasureCollection, erasuresToldFor } from "../core/access/erasures.ts";
import { hubError, lacksScope } from "../core/errors.ts";
import { BoundCursors } from "../core/changes/bound-cursor.ts";
import type { Change, Collection, Store } from "../core/store/port.ts";
import { type Kind, kindNames } from "../records/kinds.ts";
import { links } from "../records/links/records.ts";
import type { LookingParts } from "./looking.ts";

/** What a follower asks for. */
export interface AskedChanges {
  /** All that the caller may search, where left out. */
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly after?: string | null | undefined;
  /** RFC 3339 in UTC; where neither it nor a cursor is named, the log is read from its beginning. */
  readonly since?: string | null | undefined;
  readonly first: number;
}

export interface FeedEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly what: WhatChanged;
  /** Null where the record is gone: its number would tell what became of it since the caller saw it. */
  readonly version: number | null;
  /** RFC 3339: when it was recorded. */
  readonly at: string;
}

export interface FeedPage {
  readonly changes: readonly FeedEntry[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** Where the caller follows what changes in the hub, as far as it may see it when it reads. */
export class ChangeService {
  readonly #parts: LookingParts;
  readonly #cursors: BoundCursors;

  constructor(parts: LookingParts) {
    const { platform, requestId } = parts;
    this.#parts = parts;
    let sealed = 0;
    const id = () => `${requestId} ${(sealed += 1)}`;
    this.#cursors = new BoundCursors(platform.secret("id"), { id });
  }

  async page({ kinds: asked, after, since, first }: AskedChanges): Promise<FeedPage> {
    const { disclosures, spending } = this.#parts;
    if (after != null && since != null)
      throw hubError("BAD_USER_INPUT", 'Name one of "after" and "since": a cursor says where to go on.');
    const kinds = this.#kinds(asked);
    const feed = `changes ${kinds.join(" ")}`;
    const position = after != null ? await this.#goOn(feed, after) : await this.#begin(since ?? null);
    const { changes, cursor, more } = await this.behind(kinds, position, first);
    spending.charge("rows", changes.length);
    const entries = changes.map(({ change: { version, at }, dataset, id, owner, what }): FeedEntry => {
      // That a record is there, or was, is told with its id.
      disclosures.add(owner, id);
      return { kind: dataset.name as Kind, id, what, version: what === "GONE" ? null : version, at };
    });
    return { changes: entries, cursor: this.#sealed(feed, cursor), hasMore: more };
  }

  /** What the caller is told of that stands in the log behind a position of it, of kinds that it may follow. It discloses nothing. */
  behind(kinds: readonly string[], position: string, first: number): Promise<ChangePage> {
    const judging = this.#judging(kinds);
    const collections = [...judging.datasets.values(), erasureCollection] as Collection[];
    return readChanges(judging, collections, position, first);
  }

  /** Those of some changes of the log that the watch is for, as the caller may be told of them now. */
  watched(watch: Watch, changes: readonly Change[]): Promise<ToldChange[]> {
    return watchedAmong({ ...this.#parts, links }, watch, changes);
  }

  #judging(kinds: readonly string[]): JudgingChanges & { readonly store: Store } {
    const { store, datasets, reader } = this.#parts;
    const past = new PastReader(reader, this.#parts);
    return { store, datasets: new Map([...datasets].filter(([name]) => kinds.includes(name))), past };
  }

  /** In one order, so that a cursor is bound to them and not to how they were named. */
  #kinds(asked: readonly Kind[] | null | undefined): Kind[] {
    const { caller } = this.#parts;
    const refused = asked?.find((kind) => !mayFollow(caller, kind));
    if (refused !== undefined) throw lacksScope(`${refused}:search and ${refused}:read`);
    return kindNames.filter((kind) => (asked ? asked.includes(kind) : mayFollow(caller, kind)));
  }

  async #goOn(feed: string, after: string): Promise<string> {
    const { caller, store, now } = this.#parts;
    const [place = "", day = ""] = this.#cursors.open(feed, caller, after).split(" ");
    if (dayNumber(now) - parseInt(day, 36) > erasuresToldFor)
      throw hubError("BAD_CURSOR", `A cursor of the feed is good for ${erasuresToldFor} days. Begin your copy anew.`);
    const position = String(parseInt(place, 36));
    await refuseBeyondEnd(store, position);
    return position;
  }

  /** With the day: what was erased is told for so long. Of 16 characters at most. */
  #sealed(feed: string, position: string): string {
    const { caller, now } = this.#parts;
    return this.#cursors.seal(feed, caller, `${Number(position).toString(36)} ${dayNumber(now).toString(36)}`);
  }

  async #begin(since: string | null): Promise<string> {
    return since === null ? "0" : this.#parts.store.logSince(since);
  }
}

/** Days since 1970. */
export function dayNumber(millis: number): number {
  return Math.floor(millis / 86_400_000);
}

/** Who follows a kind lists it, and reads it. */
export function mayFollow(caller: Caller, kind: Kind): boolean {
  return may(caller, kind, "search") && may(caller, kind, "read");
}
