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
  /** 0 to 1; null where it was met by an exact reference. */
  readonly score: number | null;
  readonly nextStep: NextStep;
}

/** Why a check came to its verdict, for programs and in words for the officer. Never a word of a record's own. */
export interface Reason {
  readonly code: string;
  readonly says: string;
}

/** Something that a genuine document would not have. Alone it changes no verdict: second line looks. */
export interface Anomaly {
  readonly rule: string;
  readonly says: string;
  /** Id of the specimen that says so, where one does. */
  readonly specimen: string | null;
}

/** What a check comes to. */
export interface Finding {
  readonly verdict: Verdict;
  readonly nextStep: NextStep;
  readonly candidates: readonly Candidate[];
  readonly reasons: readonly Reason[];
  readonly anomalies: readonly Anomaly[];
  /** What it was drawn from: without a part of it, it is drawn anew. */
  readonly found: Found;
}

/** The parts of a finding before the verdict is drawn from them. */
export interface Found extends Pick<Finding, "candidates" | "reasons"> {
  /** The verdicts that its parts come to. */
  readonly verdicts: readonly Verdict[];
  readonly nextSteps: readonly NextStep[];
  readonly anomalies?: readonly Anomaly[];
  /** Why nobody could say that nothing is recorded: counts where nothing else was met. */
  readonly overdue?: readonly Reason[];
}

const noRecord: Reason = { code: "NO_RECORD", says: "Nothing is recorded about it, which is no proof of validity." };

/** The finding that counts: the gravest verdict, and the gravest of the next steps. */
export function findingOf(found: Found): Finding {
  const { candidates, reasons, anomalies = [], overdue = [] } = found;
  const drawn = gravest(verdicts, found.verdicts, "NO_RECORD");
  const isOverdue = drawn === "NO_RECORD" && overdue.length > 0;
  const verdict = isOverdue ? "NOT_CHECKED" : drawn;
  const steps = [
    ...candidates.map(({ nextStep }) => nextStep),
    ...found.nextSteps,
    ...(anomalies.length > 0 || isOverdue ? (["SECOND_LINE"] as const) : []),
  ];
  return {
    verdict,
    nextStep: gravest(nextSteps, steps, "CONTINUE"),
    candidates,
    reasons: [...reasons, ...overdue, ...(verdict === "NO_RECORD" ? [noRecord] : [])],
    anomalies,
    found,
  };
}

/** What several findings about one traveller come to together. */
export function gravestOf(findings: readonly Finding[]): Pick<Finding, "verdict" | "nextStep"> {
  const [only] = findings;
  if (only && findings.length === 1) return { verdict: only.verdict, nextStep: only.nextStep };
  return {
    verdict: gravest(
      verdicts,
      findings.map(({ verdict }) => verdict),
      "NO_RECORD",
    ),
    nextStep: gravest(
      nextSteps,
      findings.map(({ nextStep }) => nextStep),
      "CONTINUE",
    ),
  };
}

function gravest<T>(scale: readonly T[], among: readonly T[], otherwise: T): T {
  return scale.find((one) => among.includes(one)) ?? otherwise;
}
