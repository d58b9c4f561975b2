import { z } from "zod";
import { dataset, text } from "../../core/record.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { kinds } from "../kinds.ts";

/** Characters of a report's counts: a year at forty border points fits in. **Our rule**. */
const longestContent = 4_000_000;

/**
 * What an operation had brought when it was closed, as the hub counted it: counts alone. It is for the operation's owner,
 * who is told exact counts; to others it is told in fives, by `reportOf`.
 */
export const afterActionReports = dataset(
  kinds.afterActionReport,
  z.object({
    operation: z.string().regex(recordIdForm),
    /** 1 as it was made at the close; each correction is the next. */
    number: z.int().min(1),
    /** All that was durable by then was counted, RFC 3339. */
    asOf: z.iso.datetime(),
    /** The counts, as canonical JSON: see `reportText`. */
    content: z.string().max(longestContent),
    /** SHA-256 of the content's UTF-8, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Why it was made anew; null of the first. */
    reason: text(1000).nullable().default(null),
  }),
  {
    forms: 1,
    columns: { operation: ({ operation }) => operation },
    indexes: [["operation"]],
    texts: { words: { reason: ({ reason }) => [reason] } },
    displayName: ({ number }) => `After-action report ${number}`,
    classes: { operation: "open", number: "open", asOf: "open", content: "open", sha256: "open", reason: "open" },
    handedIn: false,
    reviewYears: 10,
  },
);
