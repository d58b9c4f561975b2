import { follow } from "../../imports/feeds/follow.ts";
import { FeedSource, type Part } from "../../imports/feeds/source.ts";
import type { Asker, TestHub } from "../hub.ts";
import type { Operator } from "./operator.ts";

/** A hub that is followed, as one of its keys may. */
export async function followed(
  hub: TestHub,
  as: Asker = { owner: "XYZ", scopes: ["*:*"] },
  purpose = "border-control",
) {
  const url = await hub.app.listen({ host: "127.0.0.1", port: 0 }).catch(() => "");
  const address = hub.app.server.address();
  const place = url || (address && typeof address === "object" ? `http://127.0.0.1:${address.port}` : "");
  const headers = { authorization: `Bearer ${await hub.key(as)}`, "hub-purpose": purpose };
  return new FeedSource({ url: place, headers, reason: "our copy", patience: 0, remark: () => {} });
}

/** Follows it to the end of its feed. */
export async function followOnce({ session }: Pick<Operator, "session">, hub: TestHub, as?: Asker, purpose?: string) {
  const source = await followed(hub, as, purpose);
  try {
    return await follow(session, "https://there.example", source);
  } finally {
    await source.close();
  }
}

/** Hands on parts of a feed, and ends the follower where `ends` says so. */
export async function* endedAt(parts: AsyncIterable<Part>, ends: (nth: number) => boolean): AsyncGenerator<Part> {
  let nth = 0;
  for await (const part of parts) {
    if (ends((nth += 1))) throw new Error("killed");
    yield part;
  }
}
