import { z } from "zod";
import type { Fault } from "../../core/faults.ts";
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

const neverSet = "is never set as a target, though arrests and hits may be reported: leave it out of `targets`";

/** They may be reported: who has to reach a number of them arrests whom it should not. */
const neverTargets: readonly string[] = ["HITS", "ARRESTS"];

/** Targets that cannot be set so, each by its place among them. */
export function faultsOfTargets(targets: readonly z.output<typeof target>[]): Fault[] {
  return targets.flatMap(({ measure, amount }, at) => {
    if (neverTargets.includes(measure)) return { path: `targets[${at}].measure`, reason: neverSet };
    const isOver = measure.endsWith("_PERCENT") && amount > 100;
    return isOver ? { path: `targets[${at}].amount`, reason: "is over 100 percent" } : [];
  });
}
