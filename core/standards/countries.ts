import { isoCountries } from "./country-codes.ts";
import { normaliseName } from "./names.ts";
import { type CodeKind, specialCodes } from "./special-codes.ts";

/** A code of Doc 9303 with what it means. `code` is the one Doc 9303 prints: `D`, also where ISO's `DEU` was asked for. */
export interface Country {
  readonly code: string;
  /** English short name. */
  readonly name: string;
  readonly kind: CodeKind;
}

const byCode = new Map<string, Country>();
const codeByName = new Map<string, string>();

for (const [code, name, ...others] of isoCountries) enter({ code, name, kind: "country" }, others);
for (const [code, kind, name, ...others] of specialCodes) enter({ code, name, kind }, others);

function enter(country: Country, otherNames: readonly string[]): void {
  byCode.set(country.code, country);
  for (const name of [country.name, ...otherNames]) codeByName.set(nameKey(name), country.code);
}

/** Registers print one country as "Iran (Islamic Republic of)" and "Islamic Republic of Iran": the order says nothing. */
function nameKey(name: string): string {
  const words = normaliseName(name).split(" ");
  return [...new Set(words)]
    .filter((word) => word !== "of" && word !== "the" && word !== "and")
    .sort()
    .join(" ");
}

/**
 * What a code of Doc 9303 means, or null where the standard has none. The code is taken as printed in an MRZ or as kept
 * in a record (`D`, `D<<`, `UTO`), upper case. ISO's `DEU` is understood and answered as `D`.
 */
export function country(code: string): Country | null {
  const printed = code.replace(/<+$/, "");
  return byCode.get(printed === "DEU" ? "D" : printed) ?? null;
}

/**
 * Whether the code may stand as the issuer of a travel document. A person's status (stateless, refugee, unspecified) may
 * not; British classes may, since passports of overseas territories print `GBD` as their issuer.
 */
export function isIssuer(code: string): boolean {
  const kind = country(code)?.kind;
  return kind !== undefined && kind !== "stateless" && kind !== "refugee" && kind !== "unspecified";
}

/**
 * The Doc 9303 code of a country or body named in English, ignoring case, accents, punctuation and the order of words
 * ("Türkiye", "Turkey", "Korea, Republic of"). Null where the name is unknown or stands for no single country: the
 * caller then keeps the printed text. A code is not a name: `codeOfName("NLD")` is null, ask `country` for that.
 */
export function codeOfName(text: string): string | null {
  // No country's name comes near this length; longer text is prose.
  return text.length > 200 ? null : (codeByName.get(nameKey(text)) ?? null);
}

/** Every code with its meaning, ISO's first, each part in the order of its table. */
export function allCountries(): Country[] {
  return [...byCode.values()];
}
