import { z } from "zod";
import { kinds } from "../kinds.ts";
import type { Fault } from "../../core/faults.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { dataset, ownerCode, text } from "../../core/record.ts";

/** What quality control looks at in an alert. **Our list.** Values of the SDL's `ReviewItem`. */
export const reviewItems = [
  "GENUINE_SPECIMEN_NAMED",
  "FEATURES_DESCRIBED",
  "PICTURES_LEGIBLE",
  "PERSONAL_DATA_MASKED",
  "NOT_A_DUPLICATE",
  "NUMBERS_PLAUSIBLE",
  "HANDLING_RIGHT",
] as const;

/** What a reviewer finds of an item. Values of the SDL's `ReviewFinding`. */
export const reviewFindings = ["PASSED", "FAILED", "NOT_APPLICABLE"] as const;

/** What a review comes to. Values of the SDL's `ReviewDecision`. */
export const reviewDecisions = ["PUBLISH", "RETURN"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

const reviewedItem = z.strictObject({
  item: z.enum(reviewItems),
  finding: z.enum(reviewFindings),
  note: text(1000).nullable().default(null),
});
export type ReviewedItem = z.output<typeof reviewedItem>;

/** A review of one version of an alert, by the organisation that made it; it is never changed. */
export const alertReviews = dataset(
  kinds.alertReview,
  z.object({
    alert: z.string().regex(recordIdForm),
    alertVersion: z.int().min(1),
    alertOwner: ownerCode,
    checklist: z.array(reviewedItem).max(reviewItems.length),
    decision: z.enum(reviewDecisions),
    reasons: z.array(text(1000)).max(20).default([]),
  }),
  {
    forms: 1,
    columns: { alert: ({ alert }) => alert, decision: ({ decision }) => decision },
    indexes: [["alert"]],
    texts: {
      words: {
        reasons: ({ reasons }) => reasons,
        checklist: ({ checklist }) => checklist.map(({ note }) => note),
      },
    },
    displayName: ({ decision, alertOwner }) =>
      `Review: ${decision === "PUBLISH" ? "published" : "returned"}, alert of ${alertOwner}`,
    classes: {
      alert: "open",
      alertVersion: "open",
      alertOwner: "open",
      checklist: "open",
      decision: "open",
      reasons: "open",
    },
    handedIn: false,
    fault: faultOfReview,
    reviewYears: 10,
  },
);

interface Decided {
  readonly checklist: readonly ReviewedItem[];
  readonly decision: ReviewDecision;
  readonly reasons: readonly string[];
}

/** Nothing is published with an item that failed or that nobody has looked at; what is returned says why. */
function faultOfReview({ checklist, decision, reasons }: Decided): Fault | null {
  const found = new Map(checklist.map(({ item, finding }) => [item, finding]));
  if (found.size < checklist.length) return { path: "checklist", reason: "has an item twice" };
  if (decision === "RETURN")
    return reasons.length === 0 ? { path: "reasons", reason: "are missing: an alert is returned with reasons" } : null;
  const open = reviewItems.filter((item) => !found.has(item));
  if (open.length > 0)
    return {
      path: "checklist",
      reason: `leaves ${open.join(", ")} open: an alert is published once every item was looked at`,
    };
  const failed = reviewItems.filter((item) => found.get(item) === "FAILED");
  if (failed.length === 0) return null;
  return { path: "checklist", reason: `has failed in ${failed.join(", ")}: such an alert is not published` };
}
