import type { Hours } from "../../core/access/admission.ts";
import { daysBefore } from "../../core/lifetime/days.ts";
import { partsOf } from "./hours.ts";
import { afterAll, type Days, mayCover, surelyCovers, type VaguePeriod, weekdaysIn } from "./vague-periods.ts";

/** So many of an offer, allocated for a time. */
export interface Taken extends VaguePeriod {
  readonly amount: number;
  /** Parts of the week, UTC; none means at any time. */
  readonly hours: readonly Hours[];
}

/** The most that is allocated of an offer at one time, and by what. */
export interface AtOnce<T extends Taken> {
  readonly amount: number;
  readonly taken: readonly T[];
}

/** The most at once if vague dates are taken at their widest: it may be so many. */
export function mostAtOnce<T extends Taken>(taken: readonly T[]): AtOnce<T> {
  return mostOf(taken, mayCover);
}

/** The most at once on days that all of it surely lies on: it is so many, whatever vague dates mean. */
export function surelyAtOnce<T extends Taken>(taken: readonly T[]): AtOnce<T> {
  return mostOf(taken, surelyCovers);
}

function mostOf<T extends Taken>(taken: readonly T[], cover: (one: T) => Days | null): AtOnce<T> {
  const covering = taken.flatMap((one) => {
    const days = cover(one);
    return days ? [{ one, days }] : [];
  });
  let most: AtOnce<T> = { amount: 0, taken: [] };
  for (const stretch of stretchesOf(covering.map(({ days }) => days))) {
    const there = covering.filter(({ days }) => days.first <= stretch.first && stretch.last <= days.last);
    const found = mostInWeek(
      there.map(({ one }) => one),
      weekdaysIn(stretch),
    );
    if (found.amount > most.amount) most = found;
  }
  return most;
}

/** The days cut wherever one of them begins, or follows on the last of one: within each stretch the same ones last. */
function stretchesOf(all: readonly Days[]): Days[] {
  const begins = all.flatMap(({ first, last }) => (last === afterAll ? [first] : [first, daysBefore(last, -1)]));
  const inOrder = [...new Set(begins)].toSorted();
  return inOrder.map((first, at) => {
    const next = inOrder[at + 1];
    return { first, last: next === undefined ? afterAll : daysBefore(next, 1) };
  });
}

/** A most is reached where a part of the week begins. */
function mostInWeek<T extends Taken>(taken: readonly T[], weekdays: ReadonlySet<number>): AtOnce<T> {
  let most: AtOnce<T> = { amount: 0, taken: [] };
  for (const weekday of weekdays) {
    const parts = taken.flatMap((one) =>
      partsOf(one.hours).flatMap((part) => (part.days.includes(weekday) ? [{ one, part }] : [])),
    );
    for (const time of new Set(parts.map(({ part }) => part.from))) {
      const then = new Set(parts.filter(({ part }) => part.from <= time && time < part.until).map(({ one }) => one));
      const amount = [...then].reduce((sum, one) => sum + one.amount, 0);
      if (amount > most.amount) most = { amount, taken: [...then] };
    }
  }
  return most;
}
