import type { CandidateKind } from "../checks/records.ts";

/** What a check comes to, the gravest first: of several, the first counts. */
export const verdicts = [
  "NOT_VALID",
  "BEARER_OF_INTEREST",
  "REPORTED",
  "CANDIDATES",
  "INCOMPLETE",
  "MALFORMED",
  "NOT_CHECKED",
  "NO_RECORD",
] as const;
export type Verdict = (typeof verdicts)[number];

/** What the officer does next, the gravest first. None of them is to act against the traveller. */
export const nextSteps = [
  "PROTECT",
  "SECOND_LINE",
  "SEEK_CONFIRMATION",
  "READ_AGAIN",
  "CHECK_AGAIN",
  "CONTINUE",
] as const;
export type NextStep = (typeof nextSteps)[number];

/** A record that a check met, as far as who may only check is told of it. */
export interface Candidate {
  readonly kind: CandidateKind;
  /** Id of the record: for the hit and the audit, and for who may read it. */
  readonly record: string;
  readonly owner: string;
  /** 0 to 1; null where it was met by an exact key. */
  readonly score: number | null;
  readonly nextStep: NextStep;
}

/** Why a check came to its verdict: which of its parts, and in words for the officer. */
export interface Reason {
  readonly code: string;
  readonly says: string;
}

/** What a check comes to. */
export interface Finding {
  readonly verdict: Verdict;
  readonly nextStep: NextStep;
  readonly candidates: readonly Candidate[];
  readonly reasons: readonly Reason[];
}

/** The verdict that counts among several. */
export function gravest<T>(scale: readonly T[], among: readonly T[], otherwise: T): T {
  return scale.find((one) => among.includes(one)) ?? otherwise;
}
