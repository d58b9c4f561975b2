import { textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { type Name, namesOnce, scriptOf } from "../listed/names.ts";

/** The name of an entry, and its aliases, which may be weak. */
export function namesOf(entry: Element, aliases: readonly Element[]): Name[] {
  return namesOnce([entry, ...aliases].flatMap((element) => nameOf(element, element === entry) ?? []));
}

function nameOf(element: Element, isMain: boolean): Name | null {
  const [givenNames, surname] = [textOf(element, "firstName"), textOf(element, "lastName")];
  const full = [givenNames, surname].filter(Boolean).join(" ");
  if (full === "") return null;
  const weak = /^weak$/i.test(textOf(element, "category") ?? "");
  const type = isMain ? null : textOf(element, "type");
  const note = type === null || /^a\.?k\.?a\.?$/i.test(type) ? null : type;
  const kind = isMain ? "MAIN" : weak ? "WEAK_ALIAS" : "ALIAS";
  return { kind, full, surname, givenNames, script: scriptOf(full), note };
}
