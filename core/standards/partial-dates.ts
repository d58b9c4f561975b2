/**
 * Dates as records hold them: ISO 8601 calendar dates that may stop at the year or the month (`1965`, `1965-03`,
 * `1965-03-21`) and stay as vague as their source left them. Years run from 0001 to 9999.
 */
export type PartialDate = string;

/** The parts of a partial date; `month` is 1–12, `day` 1–31, null where the source did not say. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const shape = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The parts of a partial date, or null where the text is none or names a day that the calendar lacks. */
export function parsePartialDate(text: string): DateParts | null {
  if (!shape.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = text.length < 7 ? null : Number(text.slice(5, 7));
  const day = text.length < 10 ? null : Number(text.slice(8, 10));
  if (year === 0) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

/** Whether the text is a partial date of a real calendar day, month or year. */
export function isPartialDate(text: string): text is PartialDate {
  return parsePartialDate(text) !== null;
}

/** Whether it is one in full, of a day. */
export function isWholeDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** How many days the month (1–12) has in the year, by the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Order for sorting, negative when `a` comes first. A vaguer date comes before every date inside it (`1965` before
 * `1965-01-01`): the order of the texts. To ask whether two may be the same day, use `datesOverlap`.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether both may mean the same day: one lies inside the other. */
export function datesOverlap(a: PartialDate, b: PartialDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** The first day that a valid partial date may mean, for range filters. */
export function earliestDay(date: PartialDate): string {
  return date + "-01-01".slice(date.length - 4);
}

/** The last day that a partial date may mean, for range filters; throws RangeError where the text is no partial date. */
export function latestDay(date: PartialDate): string {
  const parts = parsePartialDate(date);
  if (parts === null) throw new RangeError(`Not a partial date: ${date.slice(0, 40)}`);
  const month = parts.month ?? 12;
  const day = parts.day ?? daysInMonth(parts.year, month);
  return `${date.slice(0, 4)}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
