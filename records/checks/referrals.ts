import { z } from "zod";
import { kinds } from "../kinds.ts";
import { inWords, known } from "../../core/display-name.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { dataset, text } from "../../core/record.ts";
import { placeKey, sentUnder } from "./meetings.ts";

/** Where a referral stands. */
export const referralStates = ["OPEN", "TAKEN", "CLOSED"] as const;
export type ReferralState = (typeof referralStates)[number];

/** What came of a traveller. */
export const outcomes = ["ARREST", "SEIZURE", "REFUSED_ENTRY", "NONE"] as const;

/** That first line sent a traveller to second line, where an examiner takes it and says what came of it. For its bureau alone. */
export const referrals = dataset(
  kinds.referral,
  z.object({
    /** The hub's id of the check, as its audit entry has it. */
    check: text(60),
    reason: text(1000),
    /** Border point or place, in the bureau's own words. */
    place: text().nullable().default(null),
    /** Id of the police operation or deployment that first line named as its case. */
    operation: z.string().regex(recordIdForm).nullable().default(null),
    state: z.enum(referralStates),
    outcome: z.enum(outcomes).nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    forms: 3,
    columns: {
      state: ({ state }) => state,
      operation: ({ operation }) => operation,
      place: ({ place }) => placeKey(place),
    },
    indexes: [["state", "owner"]],
    texts: {
      words: { reason: ({ reason }) => [reason], place: ({ place }) => [place], note: ({ note }) => [note] },
    },
    displayName: ({ place, state }) => known([`Referral ${inWords(state)}`, place], ", "),
    underGrant: sentUnder,
    classes: {
      check: "open",
      reason: "open",
      place: "open",
      operation: "open",
      state: "open",
      outcome: "open",
      note: "open",
    },
    unshown: { operation: "bounds who sees it under a grant, and is told in the audit of the check" },
    handedIn: false,
    reviewYears: 5,
  },
);

/** What is wrong with the step from one state to the next, in words for the examiner; null where nothing is. */
export function faultOfStep(from: ReferralState, to: ReferralState): string | null {
  if (to === "TAKEN" && from !== "OPEN") return from === "TAKEN" ? "an examiner has it already" : "it is closed";
  return from === "CLOSED" ? "it is closed" : null;
}
