import { type DateParts, parsePartialDate, type PartialDate } from "../../../core/standards/partial-dates.ts";
import type { StatedBirthDate } from "../matching.ts";

/** What two dates of birth say of each other. */
export interface BirthAgreement {
  /** What the score is multiplied by; above 1 it raises what is left to 1 by that share. */
  readonly factor: number;
  /** From 0 to 1, how exact both are: a day on both sides is 1. */
  readonly exactness: number;
  readonly says: string;
}

/** **Our rule**, every factor: docs/matching.md gives the reasons. */
const agreements = {
  day: { factor: 1.4, says: "the same day" },
  month: { factor: 1.1, says: "the same month, no day on one side" },
  year: { factor: 1.05, says: "the same year, no more on one side" },
  range: { factor: 1.05, says: "within what the record states" },
  swapped: { factor: 0.97, says: "day and month are exchanged" },
  slip: { factor: 0.9, says: "one digit differs, or two are exchanged" },
  nearYear: { factor: 0.85, says: "the year before or after" },
  sameMonth: { factor: 0.72, says: "another day of the same month" },
  sameYear: { factor: 0.66, says: "another day of the same year" },
  years: { factor: 0.55, says: "another year" },
  lifetime: { factor: 0.4, says: "more than ten years apart" },
} as const;

/** The factors at the most: of any dates, of two that are not the same day, of two whole ones that no slip explains. */
export const most = {
  any: agreements.day.factor,
  besideDay: agreements.month.factor,
  besideSlip: agreements.sameYear.factor,
} as const;

type BirthFinding = keyof typeof agreements;

/** A stated date of birth, read once. */
export interface Birth {
  readonly stated: StatedBirthDate;
  readonly date: DateParts;
  /** Of a range, and of what is approximate, the years in which it lies; null of a date. */
  readonly years: readonly [first: number, last: number] | null;
}

/** Null where the date is none. */
export function readBirth(stated: StatedBirthDate): Birth | null {
  const date = parsePartialDate(stated.date);
  if (date === null) return null;
  const margin = stated.approximate ? 1 : 0;
  const until = stated.until === null ? date.year : Number(stated.until.slice(0, 4));
  const years = margin > 0 || until !== date.year ? ([date.year - margin, until + margin] as const) : null;
  return { stated, date, years };
}

/** The best that any stated date of birth says of the one asked; null where either side has none. */
export function birthAgreement(
  asked: DateParts | null,
  text: PartialDate | null,
  births: readonly Birth[],
): (BirthAgreement & { readonly stated: string }) | null {
  if (asked === null || text === null) return null;
  let best: (BirthAgreement & { readonly stated: string }) | null = null;
  for (const birth of births) {
    const { factor, says } = agreements[compareWith(asked, text, birth)];
    if (best === null || factor > best.factor)
      best = { factor, says, exactness: exactnessOf(asked, birth), stated: inWords(birth.stated) };
  }
  return best;
}

function compareWith(asked: DateParts, text: PartialDate, { date, years, stated }: Birth): BirthFinding {
  if (years === null) return compareDays(known(asked), known(date), text, stated.date);
  const [first, last] = years;
  if (asked.year >= first && asked.year <= last) return "range";
  return apart(Math.min(Math.abs(asked.year - first), Math.abs(asked.year - last)));
}

function compareDays(one: DateParts, two: DateParts, oneText: PartialDate, twoText: PartialDate): BirthFinding {
  const [years, vague] = [Math.abs(one.year - two.year), one.day === null || two.day === null];
  if (vague) {
    if (years > 0) return one.month !== null && two.month !== null ? apart(years + 1) : apart(years);
    if (one.month === null || two.month === null) return "year";
    return one.month === two.month ? "month" : "sameYear";
  }
  if (years === 0 && one.month === two.month) return one.day === two.day ? "day" : daysApart(oneText, twoText);
  if (years === 0 && one.month === two.day && one.day === two.month) return "swapped";
  if (oneSlip(oneText, twoText)) return "slip";
  return years === 0 ? "sameYear" : apart(years + 1);
}

function daysApart(one: PartialDate, two: PartialDate): BirthFinding {
  return oneSlip(one, two) ? "slip" : "sameMonth";
}

function apart(years: number): BirthFinding {
  if (years <= 1) return "nearYear";
  return years > 10 ? "lifetime" : "years";
}

/** The first of January is what forms and registers put where they know the year alone. */
function known(date: DateParts): DateParts {
  return date.month === 1 && date.day === 1 ? { year: date.year, month: null, day: null } : date;
}

/** Whether one digit of two whole dates differs, or two that stand side by side are exchanged. */
function oneSlip(one: PartialDate, two: PartialDate): boolean {
  const differ = Array.from(one).flatMap((digit, at) => (digit === two[at] ? [] : [at]));
  const [first, second] = differ;
  if (first === undefined || one.length !== two.length) return false;
  if (second === undefined) return true;
  return differ.length === 2 && second === first + 1 && one[first] === two[second] && one[second] === two[first];
}

function exactnessOf(asked: DateParts, { date, years }: Birth): number {
  if (years !== null) return 0.4;
  const [one, two] = [known(asked), known(date)];
  if (one.day !== null && two.day !== null) return 1;
  return one.month !== null && two.month !== null ? 0.7 : 0.5;
}

function inWords({ date, until, approximate }: StatedBirthDate): string {
  return `${approximate ? "about " : ""}${date}${until === null ? "" : ` to ${until}`}`;
}
