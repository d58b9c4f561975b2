import { dayOf, type Day } from "../../lifetime/days.ts";
import type { Agreement } from "./agreements.ts";

type Lasting = Pick<Agreement, "until" | "renewal">;

/** Of an agreement that says nothing of its renewal: as long before its end it is due. **Our rule**. */
const usualNoticeDays = 60;

const dayMillis = 86_400_000;

/**
 * The end (RFC 3339) of an agreement once it is renewed; null where it does not end, no renewal was agreed, or it would end
 * after the last year that a date can be written of: an end that nobody can read is none.
 */
export function renewedUntil({ until, renewal }: Lasting): string | null {
  if (until === null || !renewal) return null;
  const day = monthsAfter(dayOf(new Date(until).toISOString()), renewal.months);
  return day && `${day}${timeOf(until)}`;
}

/** Whether somebody has to see to it: from the notice that was agreed on, or so many days before its end. An ended one is. */
export function isDue({ until, renewal }: Lasting, now: number, withinDays?: number | null): boolean {
  if (until === null) return false;
  const days = withinDays ?? renewal?.noticeDays ?? usualNoticeDays;
  return Date.parse(until) - days * dayMillis <= now;
}

/** The 31st becomes the last day of a month that has none. */
function monthsAfter(day: Day, months: number): Day | null {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return moved.getUTCFullYear() > 9_999 ? null : moved.toISOString().slice(0, 10);
}

function timeOf(moment: string): string {
  return new Date(moment).toISOString().slice(10);
}
