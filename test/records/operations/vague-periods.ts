import fc from "fast-check";
import type { VaguePeriod } from "../../../records/operations/vague-periods.ts";

/** Days of a short time around a change of month: all that periods of these tests can tell apart. */
export const daysInYear: readonly string[] = [
  ...Array.from({ length: 4 }, (_, at) => `2026-05-${28 + at}`),
  ...Array.from({ length: 30 }, (_, at) => `2026-06-${String(at + 1).padStart(2, "0")}`),
  ...Array.from({ length: 3 }, (_, at) => `2026-07-0${at + 1}`),
];

const date = fc.constantFrom(null, "2026-05-30", "2026-05-31", "2026-06-01", "2026-06-15", "2026-06", "2026-07-01");

/** A period, whose ends are days, a month or not known, and that ends no earlier than it begins. */
export const vaguePeriod = fc.record({ from: date, until: date }).filter((period) => meaningsOf(period).length > 0);

/** Whether an end of it is not known, so that it lasts beyond the days of these tests. */
export function isOpen({ from, until }: VaguePeriod): boolean {
  return from === null || until === null;
}

/** Whether a period, as one of its meanings has it, lasts on a day. */
export type Meaning = (day: string) => boolean;

/** Every first and last day that the ends may mean, of those that tell something apart. */
export function meaningsOf({ from, until }: VaguePeriod): Meaning[] {
  const [firsts, lasts] = [from, until].map((end) => daysInYear.filter((day) => end === null || day.startsWith(end)));
  return (firsts ?? []).flatMap((first) =>
    (lasts ?? []).filter((last) => first <= last).map((last) => (day: string) => first <= day && day <= last),
  );
}
