import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import type { ExpectedOutcome, Expected, Presented } from "./scenarios.ts";

/** Why a traveller was missed. Values of the SDL's `Missed`. */
export const missed = [
  "NOT_CHECKED",
  "WRONG_NUMBER",
  "VEHICLE_NOT_CHECKED",
  "WRONG_VEHICLE",
  "NOT_INSPECTED",
  "NOT_DECIDED",
  "NOT_TAKEN_UP",
  "NOTHING_SAID",
  "STOPPED_WITHOUT_GROUND",
] as const;
export type Missed = (typeof missed)[number];

interface AttemptedCheck {
  readonly kind: string;
  readonly right: boolean;
  readonly verdict: string;
  readonly nextStep: string;
}

/** What the hub saw of one participant with one traveller. */
export interface Attempt {
  readonly checks: readonly AttemptedCheck[];
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
  travellers: readonly Pick<Presented, "vehicle">[],
  attemptOn: (traveller: number) => Attempt | undefined,
): Scored[] {
  return expected.map(({ traveller, outcome }) => {
    const inVehicle = (travellers[traveller - 1]?.vehicle ?? null) !== null;
    const why = whyMissed(outcome, inVehicle, attemptOn(traveller));
    return { traveller, outcome, right: why === null, missed: why };
  });
}

/** **Our rule**: every document and vehicle is checked, a false document inspected too, and whoever is not to pass is stopped for what the hub said. */
function whyMissed(outcome: ExpectedOutcome, inVehicle: boolean, attempt: Attempt | undefined): Missed | null {
  const { checks = [], inspections = [], decision = null } = attempt ?? {};
  const ofVehicle = checks.filter(({ kind }) => kind === "vehicle");
  if (ofVehicle.length === checks.length) return "NOT_CHECKED";
  const asked = checks.filter(({ right }) => right);
  if (!asked.some(({ kind }) => kind !== "vehicle")) return "WRONG_NUMBER";
  if (inVehicle && ofVehicle.length === 0) return "VEHICLE_NOT_CHECKED";
  if (inVehicle && !ofVehicle.some(({ right }) => right)) return "WRONG_VEHICLE";
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
export function travellerOf(travellers: readonly Pick<Presented, "number">[], number: string): MetTraveller | null {
  const asked = normaliseNumber(number);
  return nearestTo(
    asked,
    travellers.map((one) => normaliseNumber(one.number)),
  );
}

/** The same of a vehicle, by the plate or the identification number that was asked. */
export function travellerIn(
  travellers: readonly Pick<Presented, "vehicle">[],
  asked: { readonly vin: string | null; readonly plate: string | null },
): MetTraveller | null {
  const met = (["vin", "plate"] as const).flatMap((mark) => {
    const numbers = travellers.map(({ vehicle }) => vehicle?.[mark] ?? null);
    const number = asked[mark];
    if (number === null) return [];
    return (
      nearestTo(
        normaliseNumber(number),
        numbers.map((one) => one && normaliseNumber(one)),
      ) ?? []
    );
  });
  return met.find(({ right }) => right) ?? met[0] ?? null;
}

export interface MetTraveller {
  readonly traveller: number;
  readonly right: boolean;
}

function nearestTo(asked: string, numbers: readonly (string | null)[]): MetTraveller | null {
  const own = numbers.indexOf(asked);
  if (own >= 0) return { traveller: own + 1, right: true };
  const distances = numbers.map((one) => (one === null ? Infinity : editsBetween(asked, one)));
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
