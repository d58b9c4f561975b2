import { daysBefore } from "../../core/lifetime/days.ts";
import { earliestDay, latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";
import { everyWeekday, weekdayOf } from "./hours.ts";

/** First and last day as they are stated; null where that end is not known. */
export interface VaguePeriod {
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
}

/** Days from one to another, both included. ISO dates, in the order of their texts. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** Before and after every day: where an end is not known. */
export const [beforeAll, afterAll] = ["0000-01-01", "9999-12-31"];

/** Days that may lie in the period, whatever its vague ends mean. */
export function mayCover({ from, until }: VaguePeriod): Days {
  return { first: from === null ? beforeAll : earliestDay(from), last: until === null ? afterAll : latestDay(until) };
}

/**
 * Days that lie in the period whatever its vague ends mean; null where there is none. It ends no earlier than it begins,
 * so of 10 June to some day of June the tenth is sure.
 */
export function surelyCovers(period: VaguePeriod): Days | null {
  const { first, last } = ends(period);
  return first <= last ? { first, last } : null;
}

/**
 * Whether two periods have such a day of the week in common whatever their vague ends mean; it need not always be the same
 * day.
 */
export function surelyMeet(one: VaguePeriod, other: VaguePeriod, on: ReadonlySet<number> = everyWeekday): boolean {
  const [sureOfOne, sureOfOther] = [surelyCovers(one), surelyCovers(other)];
  if (sureOfOne && sureOfOther) return !weekdaysIn(common(sureOfOne, sureOfOther)).isDisjointFrom(on);
  // One of which no day is sure may be any single one of several days: all of them have to be among the other's.
  const [sure, vague] = sureOfOne ? [sureOfOne, other] : [sureOfOther, one];
  if (!sure) return false;
  const { first: latest, last: earliest } = ends(vague);
  const single = { first: earliest, last: latest };
  return sure.first <= earliest && latest <= sure.last && weekdaysIn(single).isSubsetOf(on);
}

/** Whether two periods may have such a day of the week in common. */
export function mayMeet(one: VaguePeriod, other: VaguePeriod, on: ReadonlySet<number> = everyWeekday): boolean {
  return !weekdaysIn(common(mayCover(one), mayCover(other))).isDisjointFrom(on);
}

/** The days of the week that lie in these days. */
export function weekdaysIn({ first, last }: Days): ReadonlySet<number> {
  const found = new Set<number>();
  for (let day = first; day <= last && found.size < 7; day = daysBefore(day, -1)) {
    found.add(weekdayOf(day));
    if (day === afterAll) break;
  }
  return found;
}

function common(one: Days, other: Days): Days {
  return {
    first: one.first > other.first ? one.first : other.first,
    last: one.last < other.last ? one.last : other.last,
  };
}

/** The latest day on which it may begin, and the earliest on which it may end. */
function ends(period: VaguePeriod): Days {
  const { first, last } = mayCover(period);
  const latestFirst = period.from === null ? afterAll : latestDay(period.from);
  const earliestLast = period.until === null ? beforeAll : earliestDay(period.until);
  return { first: latestFirst < last ? latestFirst : last, last: earliestLast > first ? earliestLast : first };
}
