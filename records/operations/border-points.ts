import { z } from "zod";
import { holds, hoursSchema } from "../../core/access/admission.ts";
import { borderPointCode } from "../../core/check-counts/expectations.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import { ownerCode, partialDate } from "../../core/record.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";

/** A border point that takes part in an operation: whose it is, and when it does. */
export const borderPoint = z.strictObject({
  code: borderPointCode,
  /** The bureau whose checks there count. */
  owner: ownerCode,
  /** Parts of the week, UTC; none means at any time. */
  hours: z.array(hoursSchema).max(100).default([]),
  from: partialDate.nullable().default(null),
  until: partialDate.nullable().default(null),
});

type Taking = Pick<z.output<typeof borderPoint>, "hours" | "from" | "until">;

/** Whether a border point takes part at that moment (milliseconds since 1970): in its hours, on its days. */
export function takesPart({ hours, from, until }: Taking, moment: number): boolean {
  if (from !== null && dayAt(moment) < earliestDay(from)) return false;
  if (until !== null && dayAt(moment) > latestDay(until)) return false;
  return hours.length === 0 || hours.some((part) => holds(part, moment));
}

function dayAt(moment: number): string {
  return dayOf(new Date(moment).toISOString());
}
