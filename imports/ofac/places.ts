import { textOf } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import { countryCode, type Place, placeOf } from "../listed/countries.ts";
import { distinct, fitting } from "../listed/fitting.ts";

/** A place of birth in one line, with the country behind the last comma where that names one: `Amaurot, Utopia`. */
export function birthPlaceOf(printed: string): Place {
  const parts = printed.split(",").map((part) => part.trim());
  const country = countryCode(parts.at(-1) ?? null);
  const place = country === null ? printed : parts.slice(0, -1).join(", ");
  return { place: fitting(place, 300), country };
}

export function addressesOf(addresses: readonly Element[]) {
  const names = ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode"];
  const read = addresses.flatMap((address) => {
    const parts = names.map((name) => textOf(address, name));
    return placeOf(parts, textOf(address, "country")) ?? [];
  });
  return distinct(read.map(({ place, country }) => ({ text: fitting(place ?? "", 500), country })));
}
