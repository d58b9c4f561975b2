import { earliestDay, latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";

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
export function surelyCovers({ from, until }: VaguePeriod): Days | null {
  const { first, last } = ends({ from, until });
  return first <= last ? { first, last } : null;
}

/** Whether two periods have a day in common whatever their vague ends mean; such a day need not always be the same one. */
export function surelyMeet(one: VaguePeriod, other: VaguePeriod): boolean {
  const [ofOne, ofOther] = [ends(one), ends(other)];
  return ofOne.first <= ofOther.last && ofOther.first <= ofOne.last;
}

/** Whether two periods may have a day in common. */
export function mayMeet(one: VaguePeriod, other: VaguePeriod): boolean {
  const [ofOne, ofOther] = [mayCover(one), mayCover(other)];
  return ofOne.first <= ofOther.last && ofOther.first <= ofOne.last;
}

/** The latest day on which it may begin, and the earliest on which it may end. */
function ends(period: VaguePeriod): Days {
  const { first, last } = mayCover(period);
  const latestFirst = period.from === null ? afterAll : latestDay(period.from);
  const earliestLast = period.until === null ? beforeAll : earliestDay(period.until);
  return { first: latestFirst < last ? latestFirst : last, last: earliestLast > first ? earliestLast : first };
}
