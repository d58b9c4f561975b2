import { hubError } from "../core/errors.ts";
import { momentForms, momentIn } from "../core/moments.ts";
import { isPartialDate } from "../core/standards/partial-dates.ts";
import { isReversed } from "../records/date-ranges.ts";

/** The moment that an argument names, as RFC 3339 in UTC; null where it is left out. `BAD_USER_INPUT` where it names none. */
export function momentAsked(argument: string, text: string): string;
export function momentAsked(argument: string, text: string | null | undefined): string | null;
export function momentAsked(argument: string, text: string | null | undefined): string | null {
  if (text == null) return null;
  const moment = momentIn(text);
  if (moment === null) throw hubError("BAD_USER_INPUT", `"${argument}" ${momentForms} (RFC 3339).`);
  return moment;
}

/** The same of a date that may be known in part. */
export function dateAsked(argument: string, text: string): string;
export function dateAsked(argument: string, text: string | null | undefined): string | null;
export function dateAsked(argument: string, text: string | null | undefined): string | null {
  if (text == null || isPartialDate(text)) return text ?? null;
  throw hubError("BAD_USER_INPUT", `"${argument}" is a date such as 1965, 1965-03 or 1965-03-21.`);
}

type Named = readonly [argument: string, date: string | null | undefined];

/** Two dates between which something is asked for. `BAD_USER_INPUT` where the first is later: nothing lies between. */
export function datesAsked(first: Named, last: Named): { readonly from: string | null; readonly until: string | null } {
  const dates = { from: dateAsked(...first), until: dateAsked(...last) };
  if (isReversed(dates)) throw hubError("BAD_USER_INPUT", `"${first[0]}" is later than "${last[0]}".`);
  return dates;
}
