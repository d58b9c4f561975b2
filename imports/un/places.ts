import { codeOfName, country } from "../../core/standards/countries.ts";
import { textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";

/** The Doc 9303 code of a country as the list prints it; null where it names none. */
export function countryCode(printed: string | null): string | null {
  if (printed === null) return null;
  return codeOfName(printed) ?? country(printed)?.code ?? null;
}

/** Parts of a place in a row, with the country at the end where it resolves to no code. */
function placeText(element: Element, parts: readonly string[], printedCountry: string | null): string | null {
  const texts = parts.map((part) => textOf(element, part)).filter((text) => text !== null);
  if (printedCountry !== null && countryCode(printedCountry) === null) texts.push(printedCountry);
  return texts.join(", ") || null;
}

export interface Place {
  readonly place: string | null;
  readonly country: string | null;
}

/** `INDIVIDUAL_PLACE_OF_BIRTH`, or what an alias says of the same; null where nothing is said. */
export function birthPlaceOf(element: Element): Place | null {
  const printed = textOf(element, "COUNTRY") ?? textOf(element, "COUNTRY_OF_BIRTH");
  const place = placeText(element, ["STREET", "CITY", "CITY_OF_BIRTH", "STATE_PROVINCE", "NOTE"], printed);
  const code = countryCode(printed);
  return place === null && code === null ? null : { place, country: code };
}

/** `INDIVIDUAL_ADDRESS`; null where nothing is said. */
export function addressOf(element: Element): { text: string | null; country: string | null } | null {
  const printed = textOf(element, "COUNTRY");
  const text = placeText(element, ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "NOTE"], printed);
  const code = countryCode(printed);
  return text === null && code === null ? null : { text, country: code };
}
