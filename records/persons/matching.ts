import type { Fault } from "../../core/faults.ts";
import { nameTokens, searchTokens } from "../../core/standards/names.ts";
import { earliestDay, latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";
import { namesNobody, numberKey } from "../fillers.ts";

/** The search keys of a person's names: every part in every spelling. */
export function nameKeys(names: readonly { readonly full: string }[]): string[] {
  return [...new Set(names.flatMap(({ full }) => (namesNobody(full) ? [] : nameTokens(full))))];
}

/** **Our rule**: no source gives more. A word is read in every spelling, which takes up to 20 µs of the event loop. */
const maxWords = 5_000;

/** What is wrong with a person's names, or null. */
export function faultOfNames(names: readonly { readonly full: string }[]): Fault | null {
  const words = names.reduce((sum, { full }) => sum + (full.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0), 0);
  if (words <= maxWords) return null;
  return { path: "names", reason: `have at most ${maxWords} words in all, not ${words}` };
}

/**
 * Of each of these a person who bears this name has at least one key: a part, or a piece that it makes with others. The
 * longest part comes first: it is likely the rarest. None where it names nobody.
 */
export function nameKeysAsked(name: string): string[][] {
  if (namesNobody(name)) return [];
  return searchTokens(name).toSorted(([one = ""], [other = ""]) => other.length - one.length);
}

/** The search keys of numbers: of a person's documents, of a notice. */
export function numberKeys(numbers: readonly (string | null)[]): string[] {
  return numbers.flatMap((number) => numberKey(number) ?? []);
}

/** A date of birth as one source gives it: a date, or a range of them, either of which may be approximate. */
export interface StatedBirthDate {
  readonly date: PartialDate;
  /** Last possible date of a range; null for a single date. */
  readonly until: PartialDate | null;
  readonly approximate: boolean;
}

/** **Our rule**: no source that knows anything of a birth is less sure of it than this. */
const longestRange = 100;

/** **Our rule**: "about 1965" also fits the year before and the year after. */
const approximateYears = 1;

/** What is wrong with the first of stated dates of birth that cannot be, or null. */
export function faultOfBirthDates(dates: readonly StatedBirthDate[]): Fault | null {
  for (const [at, { date, until }] of dates.entries()) {
    if (until === null) continue;
    const path = `birthDates[${at}].until`;
    if (earliestDay(date) > latestDay(until))
      return { path, reason: "comes before the date that the range begins with" };
    if (yearOf(until) - yearOf(date) > longestRange)
      return { path, reason: "is more than a lifetime after the date that the range begins with" };
  }
  return null;
}

/**
 * The search keys of a person's dates of birth. A question may be vaguer than the record or more exact, and either way
 * forgets nobody: each date stands under itself and what is vaguer (`1965-03`, `1965`), for the vaguer questions; and
 * marked (`1965-03~`), for those that name a day in it. A range or an approximate date counts as its whole years.
 */
export function birthKeys(dates: readonly StatedBirthDate[]): string[] {
  return [...new Set(dates.flatMap(keysOf))];
}

/** The keys of which a person has at least one who may be born on this (partial) date. */
export function birthKeysAsked(date: PartialDate): string[] {
  return [date, ...vaguer(date).map(marked)];
}

/** Years that a question spans: each is a key that is asked for. */
export const longestBirthRange = 300;

/** Of these a person has at least one who may be born between two days, both included. */
export function birthKeysWithin(first: string, last: string): string[] {
  return yearsBetween(yearOf(first), yearOf(last)).flatMap((year) => keysWithin(year, first, last));
}

/** The date where it lies within whole; otherwise marked, for who states no more, and what of the dates in it is within. */
function keysWithin(date: PartialDate, first: string, last: string): string[] {
  const [earliest, latest] = [earliestDay(date), latestDay(date)];
  if (latest < first || earliest > last) return [];
  if (earliest >= first && latest <= last) return [date];
  const parts = date.length === 4 ? 12 : Number(latest.slice(8));
  const inner = Array.from({ length: parts }, (_, at) => `${date}-${String(at + 1).padStart(2, "0")}`);
  return [marked(date), ...inner.flatMap((part) => keysWithin(part, first, last))];
}

function keysOf({ date, until, approximate }: StatedBirthDate): string[] {
  if (until === null && !approximate) return [date, marked(date), ...vaguer(date)];
  const margin = approximate ? approximateYears : 0;
  return yearsBetween(yearOf(date) - margin, yearOf(until ?? date) + margin).flatMap((year) => [year, marked(year)]);
}

function yearsBetween(first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index).padStart(4, "0"));
}

/** The date with less and less of it said: month, then year. */
function vaguer(date: PartialDate): PartialDate[] {
  return [7, 4].filter((length) => length < date.length).map((length) => date.slice(0, length));
}

function marked(date: PartialDate): string {
  return `${date}~`;
}

function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}
