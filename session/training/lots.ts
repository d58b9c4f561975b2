import type { Reader } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import type { ExerciseRecord } from "../../records/operations/records.ts";
import type { ExpectedOutcome, Scenario } from "../../records/operations/scenarios.ts";
import type { InspectionService } from "../inspections.ts";

/** What is drawn by lot: the same text always draws the same. */
export type Lots = (text: string) => string;

/** A traveller, and what there is to be found. */
export interface Drawn {
  readonly traveller: ExerciseRecord["travellers"][number];
  readonly outcome: ExpectedOutcome;
}

export interface Drawing {
  /** What the starter may see; it discloses nothing. */
  readonly reader: Pick<Reader, "byIds" | "find" | "findEach">;
  readonly inspections: Pick<InspectionService, "look">;
  /** ISO date. */
  readonly today: string;
}

/** **Our rule**: so many records are looked through for travellers, and so many checked at once. */
export const mostLookedAt = 5_000;
export const atOnce = 100;

export function byLot<T>(list: readonly T[], lots: Lots, name: (one: T) => string): T[] {
  const lotted = list.map((one) => [lots(name(one)), one] as const);
  return lotted.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

export function tooFew(outcome: ExpectedOutcome, scenario: Scenario | null, left: number) {
  const wanted = scenario ? `The scenario ${scenario}` : "The scenario";
  return hubError(
    "BAD_USER_INPUT",
    `${wanted} wants ${left} more travellers with ${outcome} than the test records that you see make: load more of them.`,
  );
}
