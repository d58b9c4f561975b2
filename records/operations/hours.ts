import type { Hours } from "../../core/access/admission.ts";

/** 1 Monday to 7 Sunday. */
export const everyWeekday: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7]);

const allDay: Hours = { days: [...everyWeekday], from: "00:00", until: "24:00" };

/** Parts of the week as they count: none stated means all of it. */
export function partsOf(hours: readonly Hours[]): readonly Hours[] {
  return hours.length > 0 ? hours : [allDay];
}

export function isAllWeek(hours: readonly Hours[]): boolean {
  return hours.length === 0;
}

/** The days of the week on which both have a minute in common; an end is no minute of its part. */
export function weekdaysShared(one: readonly Hours[], other: readonly Hours[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const mine of partsOf(one))
    for (const theirs of partsOf(other))
      if (mine.from < theirs.until && theirs.from < mine.until)
        for (const day of mine.days) if (theirs.days.includes(day)) found.add(day);
  return found;
}

/** Which day of the week an ISO date is. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
