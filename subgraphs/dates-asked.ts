import { hubError } from "../core/errors.ts";
import { isPartialDate } from "../core/standards/partial-dates.ts";
import { isReversed } from "../records/date-ranges.ts";

type Named = readonly [argument: string, date: string | null | undefined];

/** `BAD_USER_INPUT` where one of two arguments is no date, or the first is later than the second: nothing lies between. */
export function checkDates(first: Named, last: Named): void {
  for (const [argument, date] of [first, last])
    if (date != null && !isPartialDate(date))
      throw hubError("BAD_USER_INPUT", `"${argument}" is a date such as 1965, 1965-03 or 1965-03-21.`);
  if (isReversed({ from: first[1] ?? null, until: last[1] ?? null }))
    throw hubError("BAD_USER_INPUT", `"${first[0]}" is later than "${last[0]}".`);
}
