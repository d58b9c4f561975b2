import { latestDay, type PartialDate } from "../standards/partial-dates.ts";

/** A day of the calendar, in UTC: `2031-06-01`. Days compare as texts. */
export type Day = string;

/** Six months before a record is due its owner is asked: for persons as INTERPOL publishes it, else by **our rule**. */
const monthsAsked = 6;

const dayMillis = 86_400_000;

/** The day of a moment (RFC 3339, UTC). */
export function dayOf(moment: string): Day {
  return moment.slice(0, 10);
}

/** 29 February becomes 1 March where that year has none. */
export function yearsAfter(day: Day, years: number): Day {
  return moved(day, (date) => date.setUTCFullYear(date.getUTCFullYear() + years));
}

/** The moment (RFC 3339) at which a day is over; of the last one that can be written, its last second. */
export function endOfDay(day: Day): string {
  return day === "9999-12-31" ? `${day}T23:59:59Z` : `${dayIn(Date.parse(day) + dayMillis)}T00:00:00Z`;
}

/** So many days earlier. */
export function daysBefore(day: Day, days: number): Day {
  return dayIn(Date.parse(day) - days * dayMillis);
}

/** The last day of which an owner is asked today whether the record must be kept. */
export function lastAsked(today: Day): Day {
  return moved(today, (date) => date.setUTCMonth(date.getUTCMonth() + monthsAsked));
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  const count = (Date.parse(last) - Date.parse(first)) / dayMillis + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => dayIn(Date.parse(first) + at * dayMillis));
}

/** What a record's last day is reckoned from. */
export interface Timed {
  readonly created: string;
  /** As its owner stated it. */
  readonly reviewBy: PartialDate | null;
  /** The last day as it is now. */
  readonly due?: Day | null;
}

/**
 * The last day of a record, after which it is deleted: so many years after its creation, or what its owner states where
 * that is earlier. Recording it again prolongs nothing, and takes away no extension, unless its owner states another day.
 * `before`: the record as it stood, or what remains of it since it was withdrawn.
 */
export function dueDay({ created, reviewBy }: Timed, years: number, before?: Timed): Day {
  if (before?.due && before.reviewBy === reviewBy) return before.due;
  const byRule = yearsAfter(dayOf(before?.created ?? created), years);
  const maximum = before?.due && before.due > byRule ? before.due : byRule;
  if (reviewBy === null) return maximum;
  const stated = latestDay(reviewBy);
  return stated < maximum ? stated : maximum;
}

function moved(day: Day, move: (date: Date) => void): Day {
  const date = new Date(Date.parse(day));
  move(date);
  return dayIn(date.getTime());
}

function dayIn(millis: number): Day {
  return new Date(millis).toISOString().slice(0, 10);
}
