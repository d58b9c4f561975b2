import { hubError } from "../core/errors.ts";
import { isPartialDate } from "../core/standards/partial-dates.ts";
import { isReversed } from "../records/date-ranges.ts";

/** Refuses two arguments that name no days, or none between them: nothing found would be taken for an answer. */
export function refuseNoDays(
  [first, from]: readonly [argument: string, date: string | null | undefined],
  [last, until]: readonly [argument: string, date: string | null | undefined],
): void {
  for (const [argument, date] of [
    [first, from],
    [last, until],
  ])
    if (date != null && !isPartialDate(date))
      throw hubError("BAD_USER_INPUT", `"${argument}" is a date such as 1965, 1965-03 or 1965-03-21.`);
  if (isReversed({ from: from ?? null, until: until ?? null }))
    throw hubError("BAD_USER_INPUT", `"${first}" is later than "${last}".`);
}
