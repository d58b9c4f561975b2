import { type Place, placeOf } from "../listed/countries.ts";
import { distinct, fitting } from "../listed/fitting.ts";
import type { DesignatedPlace } from "./designation.ts";

export function birthPlacesOf(places: readonly DesignatedPlace[]): Place[] {
  const read = places.flatMap(({ lines, country }) => placeOf(lines, country) ?? []);
  return distinct(read.map(({ place, country }) => ({ place: fitting(place ?? "", 300), country })));
}

export function addressesOf(places: readonly DesignatedPlace[]) {
  const read = places.flatMap(({ lines, country }) => placeOf(lines, country) ?? []);
  return distinct(read.map(({ place, country }) => ({ text: fitting(place ?? "", 500), country })));
}

/** `(1) Utopia (2) Nowhere` are two. */
export function numbered(texts: readonly string[]): string[] {
  const apart = texts.flatMap((text) => text.split(/\(\d{1,2}\)/)).map((text) => text.trim());
  return [...new Set(apart.map((text) => text.replace(/[.,;]$/, "")).filter(Boolean))];
}
