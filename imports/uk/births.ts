import { type Births, birthsOnce, dateOfParts, noteOfBirth } from "../listed/births.ts";

/** Days of birth as the list prints them: `12/05/1945`, `dd/mm/1945` where the day and month are not known, `1945`. */
export function birthsOf(printed: readonly string[]): Births {
  const read = printed.map((text) => ({ text, date: dateOf(text) }));
  const known = read.flatMap(({ text, date }) =>
    date === null ? [] : [{ date, until: null, approximate: false, printed: text }],
  );
  const { dates, notes } = birthsOnce(known);
  return { dates, notes: [...read.filter(({ date }) => date === null).map(({ text }) => noteOfBirth(text)), ...notes] };
}

/** A day or month that is none, `dd` and `00` alike, is not known. */
function dateOf(printed: string): string | null {
  const [year, month, day] = printed.trim().split("/").toReversed();
  return dateOfParts(year ?? null, month ?? null, day ?? null);
}
