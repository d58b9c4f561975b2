import { z } from "zod";
import { recordIdForm } from "../../core/record-id.ts";
import { text } from "../../core/record.ts";
import { handedInKinds } from "../../records/datasets.ts";

/** So that it has its place in one note of the audit. */
const longestReason = 120;

const bound = z.string().regex(recordIdForm).nullable();

/** What is asked for is a feed: of which kinds, and where the copy stands; or what stands between two ids. */
const fields = z.strictObject({
  kinds: z.array(z.enum(handedInKinds)).min(1).optional().describe("All that the key may follow, where left out."),
  after: z.string().max(400).nullish().describe("The last cursor that came; a new copy begins without one."),
  range: z
    .strictObject({ after: bound, through: bound })
    .optional()
    .describe("Behind the one id, up to and with the other, as a line of roots names them; null is open."),
  tell: z
    .enum(["records", "roots"])
    .default("records")
    .describe("Records as lines, or what the lines of each range come to, for a copy to be compared with."),
  reason: text(longestReason).describe("Why, for the audit: owners of what is told of read it."),
});

export const form = fields
  .refine(({ after, range, tell }) => after == null || (!range && tell === "records"), {
    path: ["after"],
    error: "goes on with a copy: leave it out where a range or its roots are asked for",
  })
  .refine(({ range, tell }) => tell === "records" || (range?.through ?? null) === null, {
    path: ["range", "through"],
    error: "is null where roots are asked for: the hub says where a range ends",
  });

export type FeedForm = z.output<typeof form>;
