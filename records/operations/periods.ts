import type { Fault } from "../../core/faults.ts";
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

/** Why a period cannot be; null where it can. */
export function faultOfPeriod({
  from,
  until,
}: {
  readonly from: string | null;
  readonly until: string | null;
}): Fault | null {
  if (!from || !until || earliestDay(from) <= latestDay(until)) return null;
  return { path: "until", reason: `ends it (${until}) before it begins (${from})` };
}
