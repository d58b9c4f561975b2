import { monthOf } from "../formats/published.ts";
import { type BirthDate, type Births, birthsOnce, dateOfParts, noteOfBirth } from "../listed/births.ts";
import { daysInMonth } from "../../core/standards/partial-dates.ts";

/** Days of birth as the list prints them: `12 May 1945`, `May 1945`, `circa 1945`, `1945 to 1947`, `01 Jan 1945 to 31 Dec 1945`. */
export function birthsOf(printed: readonly string[]): Births {
  const read = printed.map((text) => ({ text, birth: birthOf(text) }));
  const { dates, notes } = birthsOnce(read.flatMap(({ text, birth }) => (birth ? [{ ...birth, printed: text }] : [])));
  return {
    dates,
    notes: [...read.filter(({ birth }) => birth === null).map(({ text }) => noteOfBirth(text)), ...notes],
  };
}

function birthOf(printed: string): BirthDate | null {
  const approximate = /^circa\b/i.test(printed);
  const [from, to] = printed.replace(/^circa\s+/i, "").split(/\s+to\s+/i);
  const date = englishDate(from ?? "");
  if (to === undefined) return date === null ? null : { date, until: null, approximate };
  const last = englishDate(to);
  return date === null || last === null ? null : { ...rangeOf(date, last), approximate };
}

/** A range from the first day to the last of a month or of years means these: the list writes a year so that it knows alone. */
export function rangeOf(from: string, to: string): { readonly date: string; readonly until: string | null } {
  if (from === to) return { date: from, until: null };
  const years = from.endsWith("-01-01") && to.endsWith("-12-31");
  const [one, other] = years ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  if (one === other) return { date: one, until: null };
  const [month, last] = [from.slice(0, 7), Number(to.slice(8))];
  const whole = from === `${month}-01` && to.startsWith(`${month}-`);
  const isMonth = whole && last === daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)));
  return isMonth ? { date: month, until: null } : { date: one, until: other };
}

/** `12 May 1945`, `May 1945`, `1945` */
export function englishDate(text: string): string | null {
  const [, day = null, month = null, year] = /^(?:(?:(\d{1,2}) )?([A-Za-z]{3,9}) )?(\d{4})$/.exec(text.trim()) ?? [];
  if (month !== null && monthOf(month) === null) return null;
  return dateOfParts(year ?? null, month && monthOf(month), day);
}
