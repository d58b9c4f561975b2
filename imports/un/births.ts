import { isPartialDate } from "../../core/standards/partial-dates.ts";
import { childrenOf, textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { type BirthDate, type Births, birthsOnce, noteOfBirth } from "../listed/births.ts";

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
  const { dates, notes: foreign } = birthsOnce([...stated, ...ofAliases].filter((date) => date !== null));
  return { dates, notes: [...notes, ...foreign] };
}

/** A date with what the list prints of it. */
type Printed = BirthDate & { readonly printed: string };

/** In English and in French, where it stands in the type, the note, or before the year. */
const about = /^(approx\S*|environ|circa|vers)\b/i;

function birthOf(element: Element, notes: string[]): Printed | null {
  const [type, printed, note] = ["TYPE_OF_DATE", "DATE", "NOTE"].map((name) => textOf(element, name));
  const year = textOf(element, "YEAR");
  const between = [textOf(element, "FROM_YEAR"), textOf(element, "TO_YEAR")];
  const saysAbout = about.test(note ?? "");
  if (note && !saysAbout) notes.push(`Date of birth ${printed ?? year ?? ""}: ${note}`);

  const [from, to] = between.map((one) => listDate(one ?? null));
  const all = [printed, year, ...between].filter(Boolean).join(" ");
  if (from && to) return { date: from, until: to, approximate: false, printed: all };
  const [bare, bareYear] = [printed, year].map((text) => text?.replace(about, "").trim() ?? null);
  const date = listDate(bare ?? null) ?? listDate(bareYear ?? null) ?? from ?? to ?? null;
  const approximate = saysAbout || [type, printed, year].some((text) => about.test(text ?? ""));
  if (date) return { date, until: null, approximate, printed: all };
  if (all) notes.push(noteOfBirth(all));
  return null;
}

function exactly(printed: string | null): Printed | null {
  const date = listDate(printed);
  return date === null ? null : { date, until: null, approximate: false, printed: printed ?? "" };
}
