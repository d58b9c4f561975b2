import type { Chance } from "./chance.ts";

/** The day on which the demo world stands still; nothing in it has happened later. */
export const today = "2026-11-01";

const dayLength = 86_400_000;

/** A day from the first to the last, both ISO dates and included; the first where the last is earlier. */
export function dayBetween(chance: Chance, first: string, last: string): string {
  const from = Date.parse(first) / dayLength;
  const until = Math.max(from, Date.parse(last) / dayLength);
  return new Date(chance.between(from, until) * dayLength).toISOString().slice(0, 10);
}

/** The ISO date so many years later, or earlier where negative; a leap day becomes 28 February. */
export function yearsAfter(date: string, years: number): string {
  const day = date.slice(4) === "-02-29" ? "-02-28" : date.slice(4);
  return `${Number(date.slice(0, 4)) + years}${day}`;
}

/** The latest of ISO dates. */
export function latest(...dates: readonly string[]): string {
  return dates.reduce((one, other) => (one > other ? one : other));
}

/** As a source may give the date: one in eight leaves out the day, one in sixteen the month as well. */
export function asStated(chance: Chance, date: string): string {
  const drawn = chance.between(1, 16);
  return drawn === 1 ? date.slice(0, 4) : drawn <= 3 ? date.slice(0, 7) : date;
}
