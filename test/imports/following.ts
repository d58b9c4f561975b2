import { follow, type FollowOptions } from "../../imports/feeds/follow.ts";
import { FeedSource } from "../../imports/feeds/source.ts";
import type { Asker, TestHub } from "../hub.ts";
import type { Operator } from "./operator.ts";

/** A hub that is followed, as one of its keys may. */
export async function followed(hub: TestHub, as: Asker = { owner: "XYZ", scopes: ["*:*"] }) {
  const url = await hub.app.listen({ host: "127.0.0.1", port: 0 }).catch(() => "");
  const address = hub.app.server.address();
  const place = url || (address && typeof address === "object" ? `http://127.0.0.1:${address.port}` : "");
  const headers = { authorization: `Bearer ${await hub.key(as)}`, "hub-purpose": "border-control" };
  return new FeedSource({ url: place, headers, reason: "our copy", patience: 0, remark: () => {} });
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
    return await follow(session, "https://there.example", source, options);
  } finally {
    await source.close();
  }
}
