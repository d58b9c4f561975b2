import { birthPlaceOf } from "./places.ts";
import { childrenOf, textOf } from "../formats/elements.ts";
import { type Name, scriptOf } from "../listed/names.ts";
import type { Element } from "../formats/xml.ts";

const parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

/** All names of an individual. The list does not say which part is a family name, so they are kept in its order. */
export function namesOf(individual: Element): Name[] {
  const full = parts.flatMap((part) => textOf(individual, part) ?? []).join(" ");
  const original = textOf(individual, "NAME_ORIGINAL_SCRIPT");
  return [
    ...(full ? [named("MAIN", full, null)] : []),
    ...(original ? [named("MAIN", original, "in the original script")] : []),
    ...childrenOf(individual, "INDIVIDUAL_ALIAS").flatMap((alias) => aliasOf(alias) ?? []),
  ];
}

function aliasOf(alias: Element): Name | null {
  const full = textOf(alias, "ALIAS_NAME");
  if (full === null) return null;
  const quality = textOf(alias, "QUALITY");
  const place = birthPlaceOf(alias);
  const birth = [textOf(alias, "DATE_OF_BIRTH"), textOf(alias, "CITY_OF_BIRTH"), textOf(alias, "COUNTRY_OF_BIRTH")];
  const said = [
    formerly(quality),
    textOf(alias, "NOTE"),
    birth.some(Boolean) || place ? `born ${birth.filter(Boolean).join(", ")}` : null,
  ];
  return named(
    /^(low|faible|médiocre)\b/i.test(quality ?? "") ? "WEAK_ALIAS" : "ALIAS",
    full,
    said.filter(Boolean).join("; ") || null,
  );
}

/** What of an alias's quality, in English or French, its kind does not say. */
function formerly(quality: string | null): string | null {
  if (quality === null) return "quality not stated";
  if (/^(f\.?\s?k\.?\s?a|anciennement|autrefois)/i.test(quality)) return "formerly known as";
  return /^(Good|Low|a\.?\s?k\.?\s?a\.?|bonne?|faible|médiocre|alias)$/i.test(quality) ? null : `quality: ${quality}`;
}

function named(kind: Name["kind"], full: string, note: string | null): Name {
  return { kind, full, script: scriptOf(full), note };
}
