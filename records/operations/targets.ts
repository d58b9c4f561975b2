import { z } from "zod";
import { partialDate, text } from "../../core/record.ts";

/** What may be measured of an operation. Values of the SDL's `TargetMeasure`. */
export const measures = [
  "CHECKS",
  "COVERAGE_PERCENT",
  "BORDER_POINTS_CONNECTED",
  "OFFICERS_TRAINED",
  "DOCUMENTS_EXAMINED",
  "COUNTRIES_TAKING_PART",
  "HITS_ANSWERED_IN_TIME_PERCENT",
  "HITS",
  "ARRESTS",
] as const;

/** An objective that can be measured: so much of it, by a day. */
export const target = z.strictObject({
  measure: z.enum(measures),
  amount: z.number().positive(),
  by: partialDate.nullable().default(null),
  note: text(500).nullable().default(null),
});

/** They may be reported: who has to reach a number of them arrests whom it should not. */
const neverTargets: readonly string[] = ["HITS", "ARRESTS"];

/** Why targets cannot be set so, in words for the operation's owner; null where they can. */
export function faultOfTargets(targets: readonly z.output<typeof target>[]): string | null {
  if (targets.some(({ measure }) => neverTargets.includes(measure)))
    return "arrests and hits may be reported, they are never set as targets: leave them out of `targets`";
  const over = targets.find(({ measure, amount }) => measure.endsWith("_PERCENT") && amount > 100);
  return over ? `${over.measure} has no target over 100` : null;
}
