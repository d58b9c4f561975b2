import { partialDate } from "../../core/record.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";

/** A day in full. */
export const wholeDay = partialDate.refine(
  (value) => value.length === 10,
  "is to be a day in full, such as 1965-03-21",
);

/** Fields of what lasts for a time, either end of which may be unknown. */
export const period = { from: partialDate.nullable().default(null), until: partialDate.nullable().default(null) };

/** Columns of a period; an index by its first day is named beside them. */
export const periodColumns = {
  from: ({ from }: { readonly from: string | null }) => from,
  until: ({ until }: { readonly until: string | null }) => until,
};

/** The days of a period; null where its beginning is not known. Of one without an end, the first alone is known. */
export function daysOf({ from, until }: { readonly from: string | null; readonly until: string | null }) {
  return from === null ? null : { first: earliestDay(from), last: latestDay(until ?? from) };
}

/** Why a period cannot be, in words for the owner; null where it can. */
export function faultOfPeriod({
  from,
  until,
}: {
  readonly from: string | null;
  readonly until: string | null;
}): string | null {
  return from && until && earliestDay(from) > latestDay(until) ? `it ends (${until}) before it begins (${from})` : null;
}
