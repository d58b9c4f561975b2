import { isoCountries } from "./country-codes.ts";
import { normaliseName } from "./names.ts";
import { type CodeKind, otherCodes, specialCodes } from "./special-codes.ts";

/** A code with what it means. `code` is the one Doc 9303 prints: `D`, also where ISO's `DEU` was asked for. */
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
  for (const name of [country.name, ...otherNames]) {
    // "Zaire" and "Burma" are the states of today, whose withdrawn codes stand further down.
    if (!codeByName.has(nameKey(name))) codeByName.set(nameKey(name), country.code);
  }
}

const oneByOther = new Map(otherCodes);
/** Of each code that has others, all of them with itself. */
const equivalents = new Map(
  Map.groupBy(otherCodes, ([, one]) => one)
    .entries()
    .map(([one, pairs]) => [one, ...pairs.map(([other]) => other)])
    .flatMap((codes) => codes.map((code) => [code, codes] as const)),
);

/**
 * The code under which the hub compares this one, and keeps it in columns and keys: `D` for `DEU`, `ROU` for `ROM`. One
 * that is its own, or that no list has, comes back as it is. Records keep the code as printed.
 */
export function canonicalCode(code: string): string {
  return oneByOther.get(code) ?? code;
}

/** Every code that names the same issuer, or the same owner: this one, and those that are one with it. */
export function equivalentCodes(code: string): readonly string[] {
  return equivalents.get(code) ?? [code];
}

/** Whether the code, or another that names the same, is among these. */
export function includesCode(codes: readonly string[], code: string): boolean {
  return codes.includes(code) || (equivalents.get(code)?.some((one) => codes.includes(one)) ?? false);
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
 * What a code means, or null where no list has it: Doc 9303's, ISO 3166's withdrawn ones among them. The code is taken as
 * printed in an MRZ or as kept in a record (`D`, `D<<`, `UTO`), upper case. One that has no meaning of its own is
 * answered as the hub's: ISO's `DEU` as `D`.
 */
export function country(code: string): Country | null {
  const printed = code.endsWith("<") ? code.replace(/<+$/, "") : code;
  return byCode.get(printed) ?? byCode.get(canonicalCode(printed)) ?? null;
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

/** The hub's code of an issuer that is named by a code in any case or by its name; null where that is not certain. */
export function codeMeant(text: string): string | null {
  const named = country(text.trim().toUpperCase().slice(0, 10))?.code ?? codeOfName(text);
  return named && canonicalCode(named);
}

/** Every code with its meaning, ISO's first, each part in the order of its table. */
export function allCountries(): Country[] {
  return [...byCode.values()];
}
