import { codeMeant, codeOfName, country } from "../../core/standards/countries.ts";
import { normaliseName } from "../../core/standards/names.ts";
import { codeOfDemonym } from "./demonyms.ts";

/** Lists print few names of countries, and each many times; prose that stands in their place is let go of. */
const known = new Map<string, string | null>();
const mostKnown = 2_000;

/** The Doc 9303 code of a country as a list prints it, in English or French; null where it names none. */
export function countryCode(printed: string | null): string | null {
  if (printed === null) return null;
  if (known.size >= mostKnown) known.clear();
  return known.getOrInsertComputed(
    printed,
    () =>
      codeOfName(printed) ?? country(printed)?.code ?? frenchCodes().get(normaliseName(printed.slice(0, 200))) ?? null,
  );
}

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** As the United Nations print them and Unicode's names do not. */
const unitedNations: readonly (readonly [name: string, code: string])[] = [
  ["République démocratique du Congo", "COD"],
  ["République arabe syrienne", "SYR"],
  ["République populaire démocratique de Corée", "PRK"],
  ["République islamique d'Iran", "IRN"],
  ["Iran (République islamique d')", "IRN"],
  ["Fédération de Russie", "RUS"],
  ["Jamahiriya arabe libyenne", "LBY"],
  ["Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "GBR"],
  ["États-Unis d'Amérique", "USA"],
  ["République-Unie de Tanzanie", "TZA"],
];

let french: ReadonlyMap<string, string> | null = null;

/** Where a list is taken from the French interface. Names that English has for another country are English. */
function frenchCodes(): ReadonlyMap<string, string> {
  if (french) return french;
  const names = new Intl.DisplayNames("fr", { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const pairs = letters.flatMap((one) => letters.map((two) => one + two));
  const read = pairs.flatMap((pair) => {
    const [name, code] = [names.of(pair), codeOfTwoLetters(pair)];
    return name !== undefined && code !== null ? [[normaliseName(name), code] as const] : [];
  });
  const printed = unitedNations.map(([name, code]) => [normaliseName(name), code] as const);
  return (french = new Map([...read, ...printed]));
}

/** The same of ISO 3166's two letters; lists write `00` where they know none. */
export function codeOfTwoLetters(printed: string | null): string | null {
  if (printed === null || !/^[A-Z]{2}$/.test(printed)) return null;
  const name = regions.of(printed);
  return name === undefined ? null : codeMeant(name);
}

/** Nationalities with a code, by the country or what its people are called, and those as printed that have none. */
export function nationalitiesOf(printed: readonly string[]) {
  const codes = printed.flatMap((one) => nationalityCode(one) ?? []);
  return {
    nationalities: [...new Set(codes)],
    nationalitiesPrinted: [...new Set(printed.filter((one) => nationalityCode(one) === null))],
  };
}

function nationalityCode(printed: string): string | null {
  return countryCode(printed) ?? codeOfDemonym(printed);
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
