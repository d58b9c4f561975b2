import { FrequencyCache } from "../../core/frequency-cache.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { formatSpecimenNumber, parseSpecimenNumber } from "../../core/standards/specimen-numbers.ts";

/** Categories of documents. Values of the SDL's `SpecimenCategory`. */
export const specimenCategories = [
  "PASSPORT",
  "IDENTITY_CARD",
  "RESIDENCE_DOCUMENT",
  "TRAVEL_DOCUMENT",
  "OTHER",
] as const;
export type SpecimenCategory = (typeof specimenCategories)[number];

/** Types within a category. Values of the SDL's `SpecimenType`. */
export const specimenTypes = ["ORDINARY", "DIPLOMATIC", "SERVICE", "PROVISIONAL", "MILITARY", "OTHER"] as const;
export type SpecimenType = (typeof specimenTypes)[number];

const categoryOfLetter: Readonly<Record<string, SpecimenCategory>> = {
  A: "PASSPORT",
  B: "IDENTITY_CARD",
  H: "RESIDENCE_DOCUMENT",
  J: "TRAVEL_DOCUMENT",
};

const typeOfLetter: Readonly<Record<string, SpecimenType>> = {
  O: "ORDINARY",
  D: "DIPLOMATIC",
  S: "SERVICE",
  P: "PROVISIONAL",
  F: "MILITARY",
};

/** The number as printed where it is one; anything else as it is. */
export function asPrinted(number: string): string {
  const parts = parseSpecimenNumber(number);
  return parts ? formatSpecimenNumber(parts) : number;
}

/** The number as it is kept and looked up, whichever of its country's codes it prints; null where it is none. */
export function specimenKey(number: string): string | null {
  const parts = parseSpecimenNumber(number);
  return parts && formatSpecimenNumber({ ...parts, country: canonicalCode(parts.country) });
}

/** What a specimen's number says of it; null where the text is no specimen number. A letter the hub knows not is OTHER. */
export function specimenParts(
  number: string,
): { country: string; category: SpecimenCategory; type: SpecimenType } | null {
  const parts = parseSpecimenNumber(number);
  if (!parts) return null;
  return {
    // PRADO prints ISO's DEU where Doc 9303, and so the hub, has D.
    country: canonicalCode(parts.country),
    category: categoryOfLetter[parts.category] ?? "OTHER",
    type: typeOfLetter[parts.type] ?? "OTHER",
  };
}

interface Imitating {
  readonly kind: string;
  readonly country: string | null;
  readonly specimenNumber: string | null;
}

/** Country, category and type of a number: `UTO-AO`. */
function seriesOf({ specimenNumber }: Omit<Imitating, "kind">): string | null {
  const key = specimenNumber ? specimenKey(specimenNumber) : null;
  return key && key.slice(0, key.lastIndexOf("-"));
}

/** The country whose document it is, by the specimen's number or else as it says. */
export function countryImitated(alert: Omit<Imitating, "kind">): string | null {
  return seriesOf(alert)?.split("-")[0] ?? (alert.country && canonicalCode(alert.country));
}

/** What an alert is found under by those that may tell of the same fake: series and country, or what kind of fraud it is. */
export function imitatedKeys(alert: Imitating): string[] {
  const country = countryImitated(alert);
  return country ? [seriesOf(alert) ?? `${country} alone`, country] : [alert.kind];
}

/** Under which of these those stand that may tell of the same as this one: of a country alone, whatever is of it. */
export function imitatedAlike(alert: Imitating): string[] {
  const country = countryImitated(alert);
  if (!country) return [alert.kind];
  const series = seriesOf(alert);
  return series ? [series, `${country} alone`] : [country];
}

/**
 * The format of a series' document numbers, in a notation small enough to be safe whoever writes it (never taken as a
 * regular expression): `L` a letter A–Z, `N` a digit, `X` either, letters and digits in quotes stand for themselves, `|` parts
 * alternatives. So `LNNNNNNN`, `'AB'NNNNNN`, `LNNNNNNN|NNNNNNNN`. Spaces and hyphens are no part of a number.
 */
const notation = /^(?:[LNX]|'[A-Z0-9]+')+(?:\|(?:[LNX]|'[A-Z0-9]+')+)*$/;

/** Whether the text is a format in this notation. */
export function isNumberFormat(text: string): boolean {
  return text.length <= 200 && notation.test(text);
}

/** Formats kept compiled, by the length of their texts: each check compares with every series of its issuer and type. */
const compiled = new FrequencyCache<RegExp>(100_000);

/** Whether a normalised number (upper case, letters and digits only) has the format. */
export function fitsNumberFormat(format: string, number: string): boolean {
  return (compiled.get(format) ?? compiled.set(format, expressionOf(format), format.length)).test(number);
}

const placeShown: Readonly<Record<string, string>> = { L: "[A-Z]", N: "[0-9]", X: "[A-Z0-9]" };

/** Nothing in it repeats, so that no number takes long. */
function expressionOf(format: string): RegExp {
  const places = format
    .split("'")
    .map((part, index) =>
      index % 2 === 1 ? RegExp.escape(part) : part.replace(/[LNX]/g, (place) => placeShown[place] ?? ""),
    );
  return new RegExp(`^(?:${places.join("")})$`);
}
