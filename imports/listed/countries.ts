import { codeMeant, codeOfName, country } from "../../core/standards/countries.ts";

/** The Doc 9303 code of a country as a list prints it; null where it names none. */
export function countryCode(printed: string | null): string | null {
  if (printed === null) return null;
  return codeOfName(printed) ?? country(printed)?.code ?? null;
}

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** The same of ISO 3166's two letters; lists write `00` where they know none. */
export function codeOfTwoLetters(printed: string | null): string | null {
  if (printed === null || !/^[A-Z]{2}$/.test(printed)) return null;
  const name = regions.of(printed);
  return name === undefined ? null : codeMeant(name);
}

/** Nationalities with a code, and those as printed that have none. */
export function nationalitiesOf(printed: readonly string[]) {
  const codes = printed.flatMap((one) => countryCode(one) ?? []);
  return {
    nationalities: [...new Set(codes)],
    nationalitiesPrinted: [...new Set(printed.filter((one) => countryCode(one) === null))],
  };
}

export interface Place {
  readonly place: string | null;
  readonly country: string | null;
}

/** A place in a row of its parts, with the country as printed at its end where that has no code; null where nothing is said. */
export function placeOf(parts: readonly (string | null)[], printedCountry: string | null): Place | null {
  const code = countryCode(printedCountry);
  const texts = [...parts, code === null ? printedCountry : null].filter(Boolean);
  return texts.length === 0 && code === null ? null : { place: texts.join(", ") || null, country: code };
}
