import { follow } from "../../imports/feeds/follow.ts";
import type { Compared, Followed } from "../../imports/feeds/following.ts";
import type { ExitCode, Output } from "../output.ts";
import { originOf } from "../asked-hub.ts";
import { type FeedArguments, sourceOf } from "./feed.ts";
import { asOperator } from "./run.ts";

/** Options as the command line gives them. */
export interface FollowArguments extends FeedArguments {
  readonly anew?: boolean;
  readonly compare?: boolean;
}

/** `borderlink follow --url URL`. Ends with 1 where the feed did not come to its end, or the hubs differ then. */
export async function runFollow(options: FollowArguments, output: Output): Promise<ExitCode> {
  return asOperator<ExitCode>(async (session) => {
    const source = await sourceOf(options, output);
    try {
      const followed = await follow(session, originOf(options.url), source, options);
      output.answer(options.json ? JSON.stringify(followed) : inWords(followed));
      return followed.compared && followed.compared.apart.length > 0 ? 1 : 0;
    } finally {
      await source.close();
    }
  });
}

function inWords({ written, unchanged, gone, refused, compared }: Followed): string {
  const reasons = Object.entries(refused).map(([reason, count]) => `  ${count} refused: ${reason}`);
  const counts = `${written} written, ${unchanged} unchanged, ${gone} gone`;
  return [counts, ...reasons, ...(compared ? [comparedInWords(compared)] : [])].join("\n");
}

function comparedInWords({ ranges, mended, apart }: Compared): string {
  const places = apart.map(
    ({ after, through }) => `; it still differs from ${after ?? "the first"} to ${through ?? "the last"}`,
  );
  return `compared: ${ranges} ranges, ${mended} mended${places.join("")}`;
}
