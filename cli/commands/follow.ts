import { type Followed, follow } from "../../imports/feeds/follow.ts";
import type { ExitCode, Output } from "../output.ts";
import { originOf } from "../asked-hub.ts";
import { type FeedArguments, sourceOf } from "./feed.ts";
import { asOperator } from "./run.ts";

/** Options as the command line gives them. */
export interface FollowArguments extends FeedArguments {
  readonly anew?: boolean;
}

/** `borderlink follow --url URL`. Ends with 1 where the feed did not come to its end. */
export async function runFollow(options: FollowArguments, output: Output): Promise<ExitCode> {
  return asOperator<ExitCode>(async (session) => {
    const source = await sourceOf(options, output);
    try {
      const followed = await follow(session, originOf(options.url), source, { anew: options.anew });
      output.answer(options.json ? JSON.stringify(followed) : inWords(followed));
      return 0;
    } finally {
      await source.close();
    }
  });
}

function inWords({ written, unchanged, gone, refused }: Followed): string {
  const reasons = Object.entries(refused).map(([reason, count]) => `  ${count} refused: ${reason}`);
  return [`${written} written, ${unchanged} unchanged, ${gone} gone`, ...reasons].join("\n");
}
