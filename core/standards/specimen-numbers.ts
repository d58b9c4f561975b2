/**
 * The number of a genuine specimen in PRADO's manner, `AUT-JO-03002`: country, category and type, version. Only the
 * shape is judged: further category letters exist than those named here.
 */
export interface SpecimenNumber {
  /** The country's code as printed, one to three letters; PRADO prints ISO's (`DEU`), Doc 9303 has `D`. */
  readonly country: string;
  /** One letter, see `specimenCategories`. */
  readonly category: string;
  /** One letter, see `specimenTypes`. */
  readonly type: string;
  /** Five digits. */
  readonly version: string;
}

/** Categories whose meaning is known to the hub. */
export const specimenCategories: Readonly<Record<string, string>> = {
  A: "passport",
  B: "identity card",
  H: "residence-related document",
  J: "travel document issued to non-nationals",
};

/** Types whose meaning is known to the hub. */
export const specimenTypes: Readonly<Record<string, string>> = {
  O: "ordinary",
  D: "diplomatic",
  S: "service",
  P: "provisional or emergency",
  F: "military",
};

const shape = /^([A-Z]{1,3})-([A-Z])([A-Z])-(\d{5})$/;

/** The parts of a specimen number, in any case and with space around it; null where it has another shape. */
export function parseSpecimenNumber(text: string): SpecimenNumber | null {
  // Longer text cannot be a number: not even upper-case it.
  if (text.length > 100) return null;
  const match = shape.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const [, country = "", category = "", type = "", version = ""] = match;
  return { country, category, type, version };
}

/** The number as printed: `AUT-JO-03002`. */
export function formatSpecimenNumber(number: SpecimenNumber): string {
  return `${number.country}-${number.category}${number.type}-${number.version}`;
}
