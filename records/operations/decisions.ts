import { z } from "zod";
import { dataset, text } from "../../core/record.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { kinds } from "../kinds.ts";

/** What was decided of an operation, by whom and when. It is never changed: a correction is a decision that names it. */
export const decisions = dataset(
  kinds.decision,
  z.object({
    operation: z.string().regex(recordIdForm),
    /** What it is about, in a few words. */
    subject: text(),
    decision: text(2000),
    reasons: text(2000).nullable().default(null),
    /** Who decided, as the hub knows the caller; the organisation is the owner. */
    decidedBy: text(),
    /** When, by the hub's clock, RFC 3339. */
    decidedAt: z.iso.datetime(),
    /** Id of the decision that it corrects. */
    corrects: z.string().regex(recordIdForm).nullable().default(null),
  }),
  {
    forms: 1,
    columns: { operation: ({ operation }) => operation, decidedAt: ({ decidedAt }) => decidedAt },
    indexes: [["operation"], ["decidedAt"]],
    within: { field: "operation", kind: kinds.operation.name },
    texts: {
      names: { subject: ({ subject }) => [subject] },
      words: { decision: ({ decision }) => [decision], reasons: ({ reasons }) => [reasons] },
    },
    displayName: ({ subject }) => subject,
    classes: {
      operation: "open",
      subject: "open",
      decision: "open",
      reasons: "open",
      decidedBy: "open",
      decidedAt: "open",
      corrects: "open",
    },
    handedIn: false,
    reviewYears: 10,
  },
);
