import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import type { ExpectedOutcome, Expected, Presented } from "./scenarios.ts";

/** Why a traveller was missed. Values of the SDL's `Missed`. */
export const missed = [
  "NOT_CHECKED",
  "WRONG_NUMBER",
  "NOT_INSPECTED",
  "NOT_DECIDED",
  "NOT_TAKEN_UP",
  "NOTHING_SAID",
  "STOPPED_WITHOUT_GROUND",
] as const;
export type Missed = (typeof missed)[number];

/** What the hub saw of one participant with one traveller. */
export interface Attempt {
  readonly checks: readonly { readonly right: boolean; readonly verdict: string; readonly nextStep: string }[];
  readonly inspections: readonly string[];
  readonly decision: "PASS" | "SECOND_LINE" | "REFUSE" | null;
}

/** Whether it was dealt with as it should be; otherwise why not. */
export interface Scored extends Expected {
  readonly right: boolean;
  readonly missed: Missed | null;
}

/** One participant's travellers, in the order of the list; one who did nothing has missed them all. */
export function scoreOf(
  expected: readonly Expected[],
  attemptOn: (traveller: number) => Attempt | undefined,
): Scored[] {
  return expected.map(({ traveller, outcome }) => {
    const why = whyMissed(outcome, attemptOn(traveller));
    return { traveller, outcome, right: why === null, missed: why };
  });
}

/** **Our rule**: every document is checked, a false one inspected too, and whoever is not to pass is stopped for what the hub said. */
function whyMissed(outcome: ExpectedOutcome, attempt: Attempt | undefined): Missed | null {
  if (!attempt || attempt.checks.length === 0) return "NOT_CHECKED";
  const { checks, inspections, decision } = attempt;
  const asked = checks.filter(({ right }) => right);
  if (asked.length === 0) return "WRONG_NUMBER";
  if (outcome === "FAKE" && inspections.length === 0) return "NOT_INSPECTED";
  if (decision === null) return "NOT_DECIDED";
  if (outcome === "NOTHING") return decision === "PASS" ? null : "STOPPED_WITHOUT_GROUND";
  if (decision !== "PASS") return null;
  const said = asked.some(({ nextStep }) => nextStep !== "CONTINUE") || inspections.includes("CONTRADICTED");
  return said ? "NOT_TAKEN_UP" : "NOTHING_SAID";
}

/** **Our rule**: a number that differs in two places at most from one of the list is that one, misread. */
const mostEdits = 2;

/** Which of the travellers a number was asked of, from 1, and whether it is theirs; null where it is of none of them. */
export function travellerOf(
  travellers: readonly Presented[],
  number: string,
): { readonly traveller: number; readonly right: boolean } | null {
  const asked = normaliseNumber(number);
  const numbers = travellers.map((one) => normaliseNumber(one.number));
  const own = numbers.indexOf(asked);
  if (own >= 0) return { traveller: own + 1, right: true };
  const distances = numbers.map((one) => editsBetween(asked, one));
  const nearest = Math.min(...distances);
  if (nearest > mostEdits || distances.filter((one) => one === nearest).length > 1) return null;
  return { traveller: distances.indexOf(nearest) + 1, right: false };
}

/** Signs to exchange, put in or leave out (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, sign] of [...one].entries()) {
    const next = [at + 1];
    for (const [place, match] of [...other].entries())
      next.push(
        Math.min(
          (row[place] as number) + (sign === match ? 0 : 1),
          (row[place + 1] as number) + 1,
          (next[place] as number) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) as number;
}
