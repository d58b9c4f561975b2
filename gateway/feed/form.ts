import { z } from "zod";
import { text } from "../../core/record.ts";
import { handedInKinds } from "../../records/datasets.ts";

/** So that it has its place in one note of the audit. */
const longestReason = 120;

/** What is asked for is a feed: of which kinds, and where the copy stands. */
export const form = z.strictObject({
  kinds: z.array(z.enum(handedInKinds)).min(1).optional().describe("All that the key may follow, where left out."),
  after: z.string().max(400).nullish().describe("The last cursor that came; a new copy begins without one."),
  reason: text(longestReason).describe("Why, for the audit: owners of what is told of read it."),
});

export type FeedForm = z.output<typeof form>;
