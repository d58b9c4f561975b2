import { followedHubs, unfollow } from "../../imports/feeds/unfollow.ts";
import { originOf } from "../asked-hub.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { asOperator } from "./run.ts";

/** `borderlink unfollow --url URL` */
export async function runUnfollow(
  { url, json }: { readonly url: string; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  return asOperator<ExitCode>(async (session) => {
    const feed = originOf(url);
    const removed = await unfollow(session, feed);
    if (removed === null) {
      const followed = await followedHubs(session);
      throw new Refusal(`${feed} is not followed here. Followed: ${followed.join(", ") || "no hub"}.`);
    }
    output.answer(json ? JSON.stringify({ gone: removed }) : `${removed} gone; ${feed} is followed no more`);
    return 0;
  });
}
