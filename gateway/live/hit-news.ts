import { type Announcement, announcementCollection, isNews } from "../../core/announcements.ts";
import type { Reader } from "../../core/access/reader.ts";
import type { HubRecord } from "../../core/record.ts";
import type { Change, Collection, StoredRecord } from "../../core/store/port.ts";
import { type HitReplyRecord, hitReplies, hitResults, hits } from "../../records/checks/records.ts";
import type { KindDataset } from "../../records/datasets.ts";
import { needing } from "./rights.ts";
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
  refuse: needing(hits.name, "search"),
  follow: ({ changes: feed }) => ({
    polled: false,
    begin: (position) => feed.begin(position),
    after: async (position, { reader }) => {
      const { changes, cursor: end } = await feed.after(followed, position);
      const news = await seenBy(reader, changes.flatMap(newsOf));
      return { events: news.map(eventOf), end };
    },
  }),
};

function newsOf({ record, ...change }: Change): News[] {
  const hit = record && hitOf(change, record);
  return hit ? [{ ...change, record, hit }] : [];
}

/** Null where it is about something else. */
function hitOf({ collection, id }: Pick<Change, "collection" | "id">, changed: StoredRecord): string | null {
  if (collection === hits.name) return id;
  if (collection !== announcementCollection.name) return (changed as HitReplyRecord).hit;
  const { kind, record } = changed as Announcement;
  return kind === hits.name ? record : null;
}

/** Neither what changed nor the hit that it is about may be hidden; and what was announced must still be so. */
async function seenBy(reader: Reader, all: readonly News[]): Promise<News[]> {
  let news = all;
  for (const dataset of kinds) {
    const ids = news.filter(({ collection }) => collection === dataset.name).map(({ id }) => id);
    const seen = await seenIn(reader, dataset, ids);
    news = news.filter(({ collection, id }) => collection !== dataset.name || seen.has(id));
  }
  const ids = news.map(({ hit }) => hit);
  const shown = await seenIn(reader, hits, ids);
  return news.filter(({ collection, record, hit }) => {
    const announced = collection === announcementCollection.name ? (record as Announcement) : { condition: {} };
    return isNews(shown.get(hit) ?? null, announced);
  });
}

/** Those of the records with these ids that the caller sees, as it is shown them. */
async function seenIn(reader: Reader, dataset: KindDataset, ids: readonly string[]): Promise<Map<string, HubRecord>> {
  const records = ids.length > 0 ? await reader.byIds(dataset, ids) : [];
  return new Map(records.flatMap((record) => (record ? [[record.id, record]] : [])));
}

function eventOf({ cursor: position, collection, record, hit: id }: News): LiveEvent {
  const news = collection === announcementCollection.name ? (record as Announcement).says : "WRITTEN";
  return { position, event: (cursor) => ({ cursor, news, hit: { __typename: hits.type, id } }) };
}
