import { text } from "../../core/record.ts";
import { country } from "../../core/standards/countries.ts";
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

/** A specimen number in PRADO's manner, kept as printed: `AUT-JO-03002`. */
export const specimenNumber = text(40)
  .refine((value) => parseSpecimenNumber(value) !== null, "a specimen number is written AUT-JO-03002")
  .transform(asPrinted);

/** The number as printed where it is one; anything else as it is, which then finds nothing. */
export function asPrinted(number: string): string {
  const parts = parseSpecimenNumber(number);
  return parts ? formatSpecimenNumber(parts) : number;
}

/** What a specimen's number says of it; null where the text is no specimen number. A letter the hub knows not is OTHER. */
export function specimenParts(
  number: string,
): { country: string; category: SpecimenCategory; type: SpecimenType } | null {
  const parts = parseSpecimenNumber(number);
  if (!parts) return null;
  return {
    // PRADO prints ISO's DEU where Doc 9303, and so the hub, has D.
    country: country(parts.country)?.code ?? parts.country,
    category: categoryOfLetter[parts.category] ?? "OTHER",
    type: typeOfLetter[parts.type] ?? "OTHER",
  };
}
