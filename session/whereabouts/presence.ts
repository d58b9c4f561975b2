import { earliestDay, latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";

/** When something was so, as vaguely as its source says: open at an end that is not known. */
export interface Period {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

/** That a record was somewhere for a while, or at some moment in it. */
export interface Presence {
  readonly record: string;
  /** What two presences at one place have in common. */
  readonly where: string;
  readonly place: string | null;
  /** Id of the operation. */
  readonly operation: string | null;
  readonly when: Span;
  /** Id of the link or hit that says so. */
  readonly because: string;
  /** Whether it says no more of the place than its operation, which has many. */
  readonly loose: boolean;
}

/** Days since 1970, infinite where they are not known. */
export interface Span {
  /** From the first to the last day that may be meant. */
  readonly first: number;
  readonly last: number;
  /** Days that are meant for certain; null where there are none. */
  readonly certain: { readonly first: number; readonly last: number } | null;
}

/** Two records at one place at one time. */
export interface Meeting {
  /** In the order of their ids. */
  readonly records: readonly [string, string];
  readonly place: string | null;
  readonly operation: string | null;
  readonly first: number;
  readonly last: number;
  /** Whether they were, however the vague dates are meant. */
  readonly certain: boolean;
  readonly because: readonly [string, string];
}

const millisOfDay = 86_400_000;

export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisOfDay;

/** The day of that number; null where it is not known. */
export function dayOfNumber(number: number): string | null {
  return Number.isFinite(number) ? new Date(number * millisOfDay).toISOString().slice(0, 10) : null;
}

/** The days of a period, which where it is open lies in another (that of the operation). */
export function spanOf({ since, until }: Period, within: Period): Span {
  const [from, to] = [since ?? within.since, until ?? within.until];
  const last = to === null ? Infinity : dayNumber(latestDay(to));
  const first = from === null ? -Infinity : dayNumber(earliestDay(from));
  const known = [since === null ? null : exactly(since), until === null ? null : exactly(until)];
  // Of a period with one end alone, that end is certain where it is a day.
  const [start, end] =
    since && until ? [latestDay(since), earliestDay(until)] : [known[0] ?? known[1], known[0] ?? known[1]];
  const certain = start && end && start <= end ? { first: dayNumber(start), last: dayNumber(end) } : null;
  return { first: Math.min(first, last), last: Math.max(first, last), certain };
}

function exactly(date: PartialDate): string | null {
  return date.length === 10 ? date : null;
}

/** Whether the days of one may be within so many days of the other's. */
function mayMeet(one: Pick<Span, "first" | "last">, other: Pick<Span, "first" | "last">, days: number): boolean {
  return one.first - days <= other.last && other.first - days <= one.last;
}

/**
 * Whether two presences are a meeting: at one place, at most so many days apart, in the time that is asked about. Two
 * checks of one operation alone say that both were in it, not where.
 */
export function meetingOf(one: Presence, other: Presence, days: number, asked: Span): Meeting | null {
  if (one.record === other.record || one.where !== other.where || (one.loose && other.loose)) return null;
  if (!mayMeet(one.when, other.when, days)) return null;
  const [a, b] = [Math.max(one.when.first, other.when.first), Math.min(one.when.last, other.when.last)];
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  if (!mayMeet({ first, last }, asked, 0)) return null;
  const [left, right] = one.record < other.record ? [one, other] : [other, one];
  const sure = one.when.certain !== null && other.when.certain !== null;
  const certain = sure && mayMeet(one.when.certain, other.when.certain, days);
  return {
    records: [left.record, right.record],
    place: left.place ?? right.place,
    operation: left.operation ?? right.operation,
    first,
    last,
    certain,
    because: [left.because, right.because],
  };
}

/** By their first day, then records and place: each once. */
export function placeInOrder({ first, records, because, place }: Meeting): string {
  // Days before 1970 are negative, and not known is before all.
  const day = Number.isFinite(first) ? String(first + 1_000_000).padStart(8, "0") : "";
  return [day, ...records, ...because, place ?? ""].join(" ");
}
