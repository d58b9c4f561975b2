import { isPartialDate } from "../../core/standards/partial-dates.ts";
import { childrenOf, textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";

export interface BirthDate {
  readonly date: string;
  readonly until: string | null;
  readonly approximate: boolean;
}

interface Births {
  readonly dates: readonly BirthDate[];
  /** What the list says of a birth and a date cannot hold. */
  readonly notes: readonly string[];
}

/** A date as the list writes it: `1965`, `1965-03-21`, or that with a time zone; null where it is none. */
export function listDate(printed: string | null): string | null {
  const date = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(printed ?? "")?.[0];
  return date !== undefined && isPartialDate(date) ? date : null;
}

/** Dates of birth, those of the aliases included: under either the person may be asked for. */
export function birthsOf(individual: Element): Births {
  const notes: string[] = [];
  const stated = childrenOf(individual, "INDIVIDUAL_DATE_OF_BIRTH").map((element) => birthOf(element, notes));
  const ofAliases = childrenOf(individual, "INDIVIDUAL_ALIAS").map((alias) => exactly(textOf(alias, "DATE_OF_BIRTH")));
  const dates = [...stated, ...ofAliases].filter((date) => date !== null);
  const once = new Map(dates.toReversed().map((birth) => [`${birth.date} ${birth.until}`, birth]));
  return { dates: [...once.values()].toReversed(), notes };
}

function birthOf(element: Element, notes: string[]): BirthDate | null {
  const [type, printed, note] = ["TYPE_OF_DATE", "DATE", "NOTE"].map((name) => textOf(element, name));
  const year = textOf(element, "YEAR");
  const between = [textOf(element, "FROM_YEAR"), textOf(element, "TO_YEAR")];
  const saysAbout = /^approx/i.test(note ?? "");
  if (note && !saysAbout) notes.push(`Date of birth ${printed ?? year ?? ""}: ${note}`);

  const [from, to] = between.map((one) => listDate(one ?? null));
  if (from && to) return { date: from, until: to, approximate: false };
  const date = listDate(printed ?? null) ?? listDate(year) ?? from ?? to ?? null;
  if (date) return { date, until: null, approximate: type === "APPROXIMATELY" || saysAbout };
  const unread = [printed, year, ...between].filter(Boolean).join(" ");
  if (unread) notes.push(`Date of birth as printed: ${unread}`);
  return null;
}

function exactly(printed: string | null): BirthDate | null {
  const date = listDate(printed);
  return date === null ? null : { date, until: null, approximate: false };
}
