import { type Announcement, announcementCollection, isNews } from "../../core/announcements.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { Change, Collection, StoredRecord } from "../../core/store/port.ts";
import { type HitReplyRecord, hitReplies, hitResults, hits } from "../../records/checks/records.ts";
import type { KindDataset } from "../../records/datasets.ts";
import type { LiveEvent, Source } from "./source.ts";

/** Kinds of which a change is news of a hit: itself, and what its bureaus write about it. */
const kinds: readonly KindDataset[] = [hits, hitReplies, hitResults];
const followed: readonly Collection[] = [...kinds, announcementCollection as Collection];

/** A change that tells of a hit. */
interface News extends Change {
  readonly record: StoredRecord;
  readonly hit: string;
}

/** Hits as they are made and change, what is written about them, and the moments that come for them. */
export const hitNews: Source = {
  kind: hits.name,
  action: "search",
  classes: [],
  follow: ({ changes: feed }) => ({
    polled: false,
    begin: () => feed.end(),
    after: async (position, reader) => {
      const { changes, cursor: end } = await feed.after(followed, position);
      const news = await seenBy(reader, changes.flatMap(newsOf));
      return { events: news.map(eventOf), end };
    },
  }),
};

function newsOf({ record, ...change }: Change): News[] {
  return record ? [{ ...change, record, hit: hitOf(change, record) }] : [];
}

function hitOf({ collection, id }: Pick<Change, "collection" | "id">, record: StoredRecord): string {
  if (collection === hits.name) return id;
  return collection === announcementCollection.name ? (record as Announcement).record : (record as HitReplyRecord).hit;
}

/** Neither what changed nor the hit that it is about may be hidden; and what was announced must still be so. */
async function seenBy(reader: Reader, all: readonly News[]): Promise<News[]> {
  let news = await withoutOld(
    reader,
    all.filter(({ collection, record }) => ofHit(collection, record)),
  );
  for (const dataset of kinds) {
    const ids = news.filter(({ collection }) => collection === dataset.name).map(({ id }) => id);
    const seen = await seenIn(reader, dataset, ids);
    news = news.filter(({ collection, id }) => collection !== dataset.name || seen.has(id));
  }
  const ids = news.map(({ hit }) => hit);
  const seen = await seenIn(reader, hits, ids);
  return news.filter(({ hit }) => seen.has(hit));
}

function ofHit(collection: string, record: StoredRecord): boolean {
  return collection !== announcementCollection.name || (record as Announcement).kind === hits.name;
}

async function withoutOld(reader: Reader, news: readonly News[]): Promise<News[]> {
  const isTold = async ({ collection, record }: News) =>
    collection !== announcementCollection.name || isNews(reader, hits, record as Announcement);
  const told = await Promise.all(news.map(isTold));
  return news.filter((_one, at) => told[at]);
}

/** Those of the ids whose records the caller sees. */
async function seenIn(reader: Reader, dataset: KindDataset, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const records = ids.length > 0 ? await reader.byIds(dataset, ids) : [];
  return new Set(ids.filter((_id, at) => records[at]));
}

function eventOf({ cursor: position, collection, record, hit: id }: News): LiveEvent {
  const news = collection === announcementCollection.name ? (record as Announcement).says : "WRITTEN";
  return { position, event: (cursor) => ({ cursor, news, hit: { __typename: hits.type, id } }) };
}
