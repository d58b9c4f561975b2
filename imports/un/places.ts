import { textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { type Place, placeOf } from "../listed/countries.ts";

/** `INDIVIDUAL_PLACE_OF_BIRTH`, or what an alias says of the same; null where nothing is said. */
export function birthPlaceOf(element: Element): Place | null {
  const printed = textOf(element, "COUNTRY") ?? textOf(element, "COUNTRY_OF_BIRTH");
  return placeOf(textsOf(element, ["STREET", "CITY", "CITY_OF_BIRTH", "STATE_PROVINCE", "NOTE"]), printed);
}

/** `INDIVIDUAL_ADDRESS`; null where nothing is said. */
export function addressOf(element: Element): { text: string | null; country: string | null } | null {
  const parts = textsOf(element, ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "NOTE"]);
  const place = placeOf(parts, textOf(element, "COUNTRY"));
  return place && { text: place.place, country: place.country };
}

function textsOf(element: Element, names: readonly string[]): (string | null)[] {
  return names.map((name) => textOf(element, name));
}
