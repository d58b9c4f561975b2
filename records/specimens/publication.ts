import { type Policy, policySchema } from "../../core/access/policies/policy.ts";
import { endOfDay } from "../../core/lifetime/days.ts";
import { includesCode } from "../../core/standards/countries.ts";
import { latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";
import type { Transitions } from "../../core/transitions.ts";

/** How far an alert has come on its way to publication. Values of the SDL's `AlertState`. */
export const alertStates = ["DRAFT", "SUBMITTED", "IN_QUALITY_CONTROL", "PUBLISHED", "RETURNED"] as const;
export type AlertState = (typeof alertStates)[number];

/** Dial-Doc's way: an owner submits, takes back and corrects, quality control alone publishes and returns. */
export const alertTransitions: Transitions = {
  field: "state",
  begins: ["DRAFT", "SUBMITTED"],
  byOwner: {
    DRAFT: ["DRAFT", "SUBMITTED"],
    SUBMITTED: ["DRAFT"],
    RETURNED: ["DRAFT", "SUBMITTED"],
    PUBLISHED: ["DRAFT"],
  },
  byAct: { SUBMITTED: ["IN_QUALITY_CONTROL"], IN_QUALITY_CONTROL: ["PUBLISHED", "RETURNED"] },
  setByAct: ["returnReasons"],
  fixed: ["SUBMITTED", "IN_QUALITY_CONTROL", "PUBLISHED"],
  final: [],
};

/** Who reviews where no setting says it: Doc 9303's code of INTERPOL. */
export const usualReviewers = ["XPO"] as const;

interface Publishable {
  readonly state: AlertState;
  /** Last day in force. */
  readonly expires: PartialDate | null;
}

/**
 * Who sees an alert: its owner alone while it is a draft, the reviewing organisations too from when it is submitted, and
 * whom its owner stated once it is published, until its last day is over.
 */
export function policyOfAlert({ state, expires }: Publishable, stated: Policy, reviewers: readonly string[]): Policy {
  if (state === "PUBLISHED") return expires === null ? stated : endingBy(stated, endOfDay(latestDay(expires)));
  return shownTo(state === "DRAFT" ? [] : reviewers);
}

/** A review is its organisation's; the alert's owner sees it, and whoever else reviews. */
export function policyOfReview(reviewer: string, owner: string, reviewers: readonly string[]): Policy {
  return shownTo([owner, ...reviewers.filter((one) => !includesCode([owner, reviewer], one))]);
}

function shownTo(owners: readonly string[]): Policy {
  return policySchema.parse({ audiences: owners.length > 0 ? [{ to: owners }] : [] });
}

function endingBy(policy: Policy, end: string): Policy {
  const ending = <Part extends { readonly until: string | null }>(part: Part): Part => ({
    ...part,
    until: part.until !== null && Date.parse(part.until) <= Date.parse(end) ? part.until : end,
  });
  const { audiences, screening } = policy;
  return { ...policy, audiences: audiences.map(ending), ...(screening && { screening: ending(screening) }) };
}
