import { attributeOf, textsOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { codeOfTwoLetters, countryCode, nationalitiesOf, type Place } from "../listed/countries.ts";
import { distinct, fitting } from "../listed/fitting.ts";

/** The country of an element. The list writes the code `00` and the name UNKNOWN where it knows none. */
export function countryOf(element: Element): { readonly code: string | null; readonly printed: string | null } {
  const printed = attributeOf(element, "countryDescription");
  const named = printed === null || /^unknown$/i.test(printed) ? null : printed;
  return { code: codeOfTwoLetters(attributeOf(element, "countryIso2Code")) ?? countryCode(named), printed: named };
}

/** Where a person was born, as an element about the day of birth says it. */
export function birthPlacesOf(births: readonly Element[]): Place[] {
  return distinct(births.flatMap((birth) => placeOf(birth, ["city", "place", "region", "zipCode"], 300) ?? []));
}

export function addressesOf(addresses: readonly Element[]) {
  const parts = ["street", "poBox", "zipCode", "city", "place", "region"];
  const read = addresses.flatMap((address) => placeOf(address, parts, 500, textsOf(address, "remark")) ?? []);
  return distinct(read.map(({ place, country }) => ({ text: place, country })));
}

export function citizenshipsOf(citizenships: readonly Element[]) {
  const read = citizenships.map(countryOf);
  const printed = read.flatMap(({ code, printed: name }) => (code === null && name !== null ? [name] : []));
  return {
    nationalities: [...new Set(read.flatMap(({ code }) => code ?? []))],
    nationalitiesPrinted: nationalitiesOf(printed).nationalitiesPrinted,
  };
}

function placeOf(
  element: Element,
  parts: readonly string[],
  longest: number,
  remarks: readonly string[] = [],
): Place | null {
  const { code, printed } = countryOf(element);
  const texts = parts.flatMap((part) => attributeOf(element, part) ?? []);
  const place = [...texts, ...(code === null && printed !== null ? [printed] : []), ...remarks].join(", ");
  return place === "" && code === null ? null : { place: fitting(place, longest), country: code };
}
