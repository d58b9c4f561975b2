import { timestamp } from "../../core/clock.ts";
import { pagesOf } from "../../core/store/pages.ts";
import { everything } from "../../core/store/port.ts";
import { followingCollection, isStanding, receivedCollection } from "../../session/following/rows.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { discard, removeReceived } from "./removal.ts";

/** The hubs that are followed, by the addresses that name their feeds. */
export async function followedHubs({ platform: { store } }: OperatorSession): Promise<string[]> {
  const feeds: string[] = [];
  for await (const rows of pagesOf(store, followingCollection, everything)) feeds.push(...rows.map(({ id }) => id));
  return feeds;
}

/**
 * Erases all that a feed brought and forgets where it stood, as if it had never been followed. Broken off it goes on where it was.
 * Returns how many records went; null where no such hub is followed.
 */
export async function unfollow(session: OperatorSession, feed: string): Promise<number | null> {
  const { store } = session.platform;
  const standing = (await store.getMany(followingCollection, [feed])).get(feed);
  if (!standing) return null;
  // A run that is under way ends before it takes in anything more.
  const row = { ...standing, run: session.clock.id(), cursor: null, updated: timestamp(session.clock) };
  await store.transaction((within) => within.project(followingCollection, [row]));
  let removed = 0;
  for await (const rows of pagesOf(store, receivedCollection, { feed })) {
    removed += await removeReceived(session, rows.filter(isStanding));
    await discard(session, rows);
  }
  await store.transaction((within) => within.discard(followingCollection, { _id: feed }));
  return removed;
}
