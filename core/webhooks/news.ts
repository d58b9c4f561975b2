import { type Announcement, announcementCollection, isNews, isTo } from "../announcements.ts";
import { type AgreementBook, agreementNews } from "../access/keys/agreements.ts";
import { type Caller, may } from "../access/caller.ts";
import { Disclosures } from "../access/disclosures.ts";
import type { PolicyBook } from "../access/policies/book.ts";
import type { Purpose } from "../access/purposes.ts";
import { erasureCollection } from "../access/erasures.ts";
import { Reader } from "../access/reader.ts";
import { largestSpending, Spending } from "../access/spending.ts";
import type { ToldChange } from "../changes/told.ts";
import { scopesToWatch, type Watch, watchedAmong } from "../changes/watch.ts";
import type { Datasets } from "../datasets.ts";
import type { Dataset } from "../record.ts";
import type { Change, Store } from "../store/port.ts";
import { laterTurn } from "../turn.ts";
import type { LoggedEvent } from "./record.ts";

/** With what it is found out of what receivers are told. */
export interface NewsParts {
  readonly store: Store;
  readonly policies: PolicyBook;
  readonly datasets: Datasets;
  readonly links: Dataset;
  readonly agreements: Pick<AgreementBook, "toldOf">;
}

/** As whom a receiver is told, and when. */
export interface Receiving {
  readonly caller: Caller;
  readonly purpose: Purpose;
  readonly now: number;
}

/** Changes of the log that are judged at once. */
const atOnce = 100;

/** Of which kinds receivers are told that watch none. */
export interface Announcing {
  /** Their versions, and what the hub announces of them. */
  readonly kinds: readonly string[];
  /** Kinds of which they are told what the hub announces alone. */
  readonly reminded: readonly string[];
}

/** What is told of these kinds. A withdrawal and an erasure leave nothing to be seen there. */
export function announcedIn({ kinds, reminded }: Announcing, changes: readonly Change[]): LoggedEvent[] {
  return changes
    .filter(({ record }) => record !== null)
    .map(announcedBy)
    .filter(({ kind, announcement }) => kinds.includes(kind) || (announcement && reminded.includes(kind)));
}

function announcedBy({ id, collection: kind, version, at, cursor, record: changed }: Change): LoggedEvent {
  if (kind !== announcementCollection.name) return { record: id, kind, version, at, cursor };
  const { record, kind: of, says, condition, to } = changed as Announcement;
  return { record, kind: of, version, at, cursor, announcement: { id, says, condition, ...(to && { to }) } };
}

/** Those of the changes that somebody watches and may be told of now. */
export async function watchedIn(
  parts: NewsParts,
  receiving: Receiving,
  watch: Watch,
  changes: readonly Change[],
): Promise<LoggedEvent[]> {
  const told: ToldChange[] = [];
  for (let at = 0; at < changes.length; at += atOnce) {
    if (at > 0) await laterTurn();
    told.push(...(await watchedNow(parts, receiving, watch, changes.slice(at, at + atOnce))));
  }
  return told.map(({ id: record, dataset, change: { id, collection, version, at, cursor } }) => {
    const event = { record, kind: dataset.name, version, at, cursor };
    return collection === erasureCollection.name ? { ...event, erasure: id } : event;
  });
}

/** What happened, in a word, as the receiver may be told now; null where it may not. What it tells is noted. */
export async function newsOf(
  parts: NewsParts,
  receiving: Receiving,
  watch: Watch | null,
  event: LoggedEvent,
  disclosures: Disclosures,
): Promise<string | null> {
  const { record, kind, version, announcement, erasure } = event;
  if (watch) {
    const name = { collection: erasure ? erasureCollection.name : kind, id: erasure ?? record, version };
    const [told] = await watchedNow(parts, receiving, watch, await parts.store.versionsAt([name]));
    if (told) disclosures.add(told.owner, told.id);
    return told?.what.toLowerCase() ?? null;
  }
  if (announcement && !isTo(announcement, receiving.caller.owner)) return null;
  const shown = await shownNow(parts, receiving, { kind, record }, disclosures);
  if (!isNews(shown, announcement ?? { condition: {} })) return null;
  return announcement?.says.toLowerCase() ?? (version === 1 ? "created" : "changed");
}

async function shownNow(
  parts: NewsParts,
  receiving: Receiving,
  { kind, record }: Pick<LoggedEvent, "kind" | "record">,
  disclosures: Disclosures,
): Promise<object | null> {
  if (kind === agreementNews.kind) return parts.agreements.toldOf(receiving.caller, record);
  const dataset = parts.datasets.get(kind);
  if (!dataset) return null;
  const [shown = null] = await readerFor(parts, receiving, disclosures).byIds(dataset, [record]);
  return shown;
}

async function watchedNow(
  parts: NewsParts,
  receiving: Receiving,
  watch: Watch,
  changes: readonly Change[],
): Promise<ToldChange[]> {
  const { store, datasets, links } = parts;
  const { caller, now } = receiving;
  const scopes = scopesToWatch(watch, datasets, links);
  if (!scopes.every(([kind, action]) => may(caller, kind, action))) return [];
  const reader = readerFor(parts, receiving, new Disclosures());
  const spending = new Spending(largestSpending);
  return watchedAmong({ store, datasets, links, reader, spending, now }, watch, changes);
}

function readerFor({ store, policies, datasets }: NewsParts, receiving: Receiving, disclosures: Disclosures): Reader {
  return new Reader({ store, policies, datasets, ...receiving, disclosures, spending: new Spending(largestSpending) });
}
