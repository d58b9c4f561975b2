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
  day: { factor: 1.25, says: "the same day" },
  month: { factor: 1.1, says: "the same month, no day on one side" },
  year: { factor: 1.05, says: "the same year, no more on one side" },
  range: { factor: 1.05, says: "within what the record states" },
  swapped: { factor: 0.97, says: "day and month are exchanged" },
  slip: { factor: 0.9, says: "one digit differs, or two are exchanged" },
  nearYear: { factor: 0.85, says: "the year before or after" },
  sameMonth: { factor: 0.8, says: "another day of the same month" },
  sameYear: { factor: 0.66, says: "another day of the same year" },
  years: { factor: 0.55, says: "another year" },
  lifetime: { factor: 0.4, says: "more than ten years apart" },
} as const;

export type BirthFinding = keyof typeof agreements;

/** The best that any stated date of birth says of the one asked; null where either side has none. */
export function birthAgreement(
  asked: DateParts | null,
  askedText: PartialDate | null,
  stated: readonly StatedBirthDate[],
): (BirthAgreement & { readonly stated: string }) | null {
  if (asked === null || askedText === null || stated.length === 0) return null;
  let best: (BirthAgreement & { readonly stated: string }) | null = null;
  for (const one of stated) {
    const date = parsePartialDate(one.date);
    if (date === null) continue;
    const finding = compareWith(asked, askedText, date, one);
    const { factor, says } = agreements[finding];
    if (best === null || factor > best.factor)
      best = { factor, says, exactness: exactnessOf(asked, date, one), stated: inWords(one) };
  }
  return best;
}

function compareWith(asked: DateParts, text: PartialDate, date: DateParts, stated: StatedBirthDate): BirthFinding {
  const margin = stated.approximate ? 1 : 0;
  const until = stated.until === null ? date.year : (parsePartialDate(stated.until)?.year ?? date.year);
  if (margin > 0 || until !== date.year) {
    if (asked.year >= date.year - margin && asked.year <= until + margin) return "range";
    return apart(Math.min(Math.abs(asked.year - date.year), Math.abs(asked.year - until)));
  }
  return compareDays(known(asked), known(date), text, stated.date);
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

function exactnessOf(asked: DateParts, date: DateParts, { until, approximate }: StatedBirthDate): number {
  if (until !== null || approximate) return 0.4;
  const [one, two] = [known(asked), known(date)];
  if (one.day !== null && two.day !== null) return 1;
  return one.month !== null && two.month !== null ? 0.7 : 0.5;
}

function inWords({ date, until, approximate }: StatedBirthDate): string {
  return `${approximate ? "about " : ""}${date}${until === null ? "" : ` to ${until}`}`;
}
