import { follow, type FollowOptions } from "../../imports/feeds/follow.ts";
import type { FollowedSource } from "../../imports/feeds/following.ts";
import { FeedSource } from "../../imports/feeds/source.ts";
import type { Range } from "../../session/feeds/range.ts";
import type { Asker, TestHub } from "../hub.ts";
import { freshPlace } from "../store.ts";
import { openOperator, type Operator } from "./operator.ts";

export const feedName = "https://there.example";

/** An operator whose hub follows, on the store that is tested. */
export async function openFollower() {
  const place = freshPlace();
  const operator = await openOperator(place.store);
  const close = () => operator.close().then(() => place.remove());
  return { ...operator, store: place.store, close };
}

export type Follower = Awaited<ReturnType<typeof openFollower>>;

/** A hub that is followed, as one of its keys may. */
export async function followed(hub: TestHub, as: Asker = { owner: "XYZ", scopes: ["*:*"] }) {
  const url = await hub.app.listen({ host: "127.0.0.1", port: 0 }).catch(() => "");
  const address = hub.app.server.address();
  const place = url || (address && typeof address === "object" ? `http://127.0.0.1:${address.port}` : "");
  const headers = { authorization: `Bearer ${await hub.key(as)}`, "hub-purpose": "border-control" };
  return new FeedSource({ url: place, headers, reason: "our copy", patience: 0, remark: () => {} });
}

/** A feed of nothing but these parts. */
export function feedOf(parts: FollowedSource["parts"]): FollowedSource {
  const roots = () => {
    throw new Error("it has no roots");
  };
  return { parts, roots, range: roots };
}

/** Follows it to the end and compares; with the ranges that were told anew. */
export async function compareOnce({ session }: Pick<Operator, "session">, hub: TestHub, as?: Asker) {
  const source = await followed(hub, as);
  const asked: Range[] = [];
  const watched: FollowedSource = {
    parts: (after) => source.parts(after),
    roots: () => source.roots(),
    range: (range) => (asked.push(range), source.range(range)),
  };
  try {
    return { ...(await follow(session, feedName, watched, { compare: true })), asked };
  } finally {
    await source.close();
  }
}

/** Follows it to the end of its feed. */
export async function followOnce(
  { session }: Pick<Operator, "session">,
  hub: TestHub,
  as?: Asker,
  options: FollowOptions = {},
) {
  const source = await followed(hub, as);
  try {
    return await follow(session, feedName, source, options);
  } finally {
    await source.close();
  }
}
