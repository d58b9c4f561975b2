import type { OperatorSession } from "../../session/operator.ts";
import { type Followed, type FollowedSource, Following } from "./following.ts";
import { FeedFalse } from "./lines.ts";
import { Taking } from "./taking.ts";

export interface FollowOptions {
  /** Takes a new copy: what it tells otherwise is mended, and what it does not name is gone. */
  readonly anew?: boolean | undefined;
  /** Compares also where that was done lately. */
  readonly compare?: boolean | undefined;
}

/**
 * Takes another hub's feed into this one, part by part: what a part tells is written before the place behind it is kept, so
 * that one that is told twice changes nothing.
 */
export async function follow(
  session: OperatorSession,
  feed: string,
  source: FollowedSource,
  { anew = false, compare = false }: FollowOptions = {},
): Promise<Followed> {
  const following = new Following(session, feed, await Taking.open(session, feed));
  await following.open();
  try {
    for await (const part of source.parts(anew ? null : following.cursor)) await following.take(part);
  } catch (error) {
    if (error instanceof FeedFalse) await following.goBack();
    throw error;
  }
  await following.verify();
  if (compare || !following.isComparedLately) await following.compare(source);
  return following.followed;
}
