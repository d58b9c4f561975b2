import { earliestDay, latestDay, type PartialDate } from "../core/standards/partial-dates.ts";
import type { Filter } from "../core/store/port.ts";

/** Days between two dates, both included; null where that end is open, which one of them is at most. */
export interface DateRange {
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  /** Only what lies within for sure: `1970` may lie in June 1970, and does in 1969 to 1971. */
  readonly surely: boolean;
}

/** Whether its first day comes after its last. */
export function isReversed({ from, until }: Pick<DateRange, "from" | "until">): boolean {
  return from !== null && until !== null && earliestDay(from) > latestDay(until);
}

/**
 * Rows whose partial date, kept in the column as it is written, lies in the range. A vaguer date comes before all in it:
 * so the last day bounds texts as it bounds days, and of dates that begin before the first only those it lies in may fit.
 */
export function inDateRange(column: string, { from, until, surely }: DateRange): Filter {
  const last = until === null ? null : latestDay(until);
  const start = from === null ? null : vaguestFrom(earliestDay(from));
  const around = from === null || surely ? [] : vaguer(earliestDay(from)).filter((date) => date < (start ?? ""));
  const beyond = last === null || !surely ? [] : vaguer(last).filter((date) => latestDay(date) !== last);
  const [first = start] = around;
  const bounds = { ...(first !== null && { $gte: first }), ...(last !== null && { $lte: last }) };
  const within: Filter = { [column]: bounds };
  const parts: Filter[] = [
    ...(around.length > 0 ? [{ $or: [{ [column]: { $gte: start as string } }, { [column]: { $in: around } }] }] : []),
    ...(beyond.length > 0 ? [{ [column]: { $not: { $in: beyond } } }] : []),
  ];
  return parts.length > 0 ? { $and: [within, ...parts] } : within;
}

/**
 * Rows whose period, of two such columns, has a day in the range. What states one end alone may go on, or have begun, at
 * any time; what states neither is not found.
 */
export function overlapping(begins: string, ends: string, { from, until, surely }: DateRange): Filter {
  const begun = until === null ? [] : [inDateRange(begins, { from: null, until, surely })];
  const going = from === null ? [] : [inDateRange(ends, { from, until: null, surely })];
  if (surely) return { $and: [...begun, ...going] };
  return {
    $and: [
      ...begun.map((one) => ({ $or: [{ [begins]: null }, one] })),
      ...going.map((one) => ({ $or: [{ [ends]: null }, one] })),
      { $or: [begins, ends].map((column) => ({ [column]: { $not: { $eq: null } } })) },
    ],
  };
}

/** The month and the year of a day, the vaguest first. */
function vaguer(day: string): string[] {
  return [day.slice(0, 4), day.slice(0, 7)];
}

/** The vaguest date that begins on this day: every later text of a date begins then or later. */
function vaguestFrom(day: string): string {
  return [...vaguer(day), day].find((date) => earliestDay(date) === day) ?? day;
}
