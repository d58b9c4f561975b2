import { attributeOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { type BirthDate, type Births, birthsOnce, dateOfParts, noteOfBirth } from "../listed/births.ts";

/** Days of birth: a whole one, its parts, or a range of years; each may be about right, and of another calendar. */
export function birthsOf(elements: readonly Element[]): Births {
  const read = elements.map((element) => ({ printed: printedOf(element), date: birthOf(element) }));
  const known = read.flatMap(({ printed, date }) => (date ? [{ ...date, printed }] : []));
  const { dates, notes } = birthsOnce(known);
  const unread = read.filter(({ printed, date }) => date === null && printed !== "").map(({ printed }) => printed);
  return { dates, notes: [...unread.map(noteOfBirth), ...notes] };
}

function birthOf(element: Element): BirthDate | null {
  const of = (name: string) => attributeOf(element, name);
  if ((of("calendarType") ?? "GREGORIAN") !== "GREGORIAN") return null;
  const approximate = of("circa") === "true";
  const [from, to] = [dateOfParts(of("yearRangeFrom"), null, null), dateOfParts(of("yearRangeTo"), null, null)];
  if (from !== null && to !== null && from <= to) return { date: from, until: to, approximate };
  const [year, month, day] = of("birthdate")?.split("-") ?? [];
  const date =
    dateOfParts(year ?? null, month ?? null, day ?? null) ??
    dateOfParts(of("year"), of("monthOfYear"), of("dayOfMonth"));
  return date === null ? null : { date, until: null, approximate };
}

function printedOf(element: Element): string {
  const of = (name: string) => attributeOf(element, name);
  const [from, to] = [of("yearRangeFrom"), of("yearRangeTo")];
  const range = from !== null || to !== null ? `from ${from ?? "?"} to ${to ?? "?"}` : null;
  const parts = ["year", "monthOfYear", "dayOfMonth"].map(of).filter(Boolean).join("-");
  const calendar = of("calendarType");
  const stated = [of("birthdate") ?? (parts || null), range].filter(Boolean);
  const foreign = calendar === null || calendar === "GREGORIAN" ? [] : [`(${calendar.toLowerCase()} calendar)`];
  return stated.length === 0 ? "" : [...stated, ...foreign].join(" ");
}
