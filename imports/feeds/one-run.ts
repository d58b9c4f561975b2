import type { StoreSession } from "../../core/store/port.ts";
import { followingCollection, type FollowingRow } from "../../session/following/rows.ts";
import { FeedFailed } from "./lines.ts";

/**
 * Within what a run writes: fails where another one follows the same hub since, so that of two at once the later goes on alone.
 * One that was killed keeps nobody from it.
 */
export async function refuseFollowedAnew(within: StoreSession, { id, run }: FollowingRow): Promise<void> {
  await within.lock(followingCollection, [id]);
  const standing = (await within.getMany(followingCollection, [id])).get(id);
  if (standing?.run !== run)
    throw new FeedFailed("Another run follows this hub since, and goes on where this one was. Run one at a time.");
}
