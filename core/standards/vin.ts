import { normaliseNumber } from "./document-numbers.ts";
import { foreignLetters } from "./look-alikes.ts";
import { normalForm } from "./normal-form.ts";

/**
 * Something a reader of the number may want to know. Never a reason to reject: the check digit is compulsory only in
 * North America, and older vehicles carry other numbers.
 */
export interface VinAdvice {
  readonly code: "check-digit" | "length" | "characters" | "look-alike";
  readonly message: string;
}

/** A vehicle identification number as read. */
export interface VinReading {
  /** Normalised: upper case, without spaces, hyphens and other separators. */
  readonly vin: string;
  /** `iso-3779`: 17 characters of digits and letters without I, O, Q. Anything else that has a letter or digit: `older`. */
  readonly shape: "iso-3779" | "older";
  readonly advice: readonly VinAdvice[];
}

/** Seventeen characters of ISO 3779: digits and letters without I, O and Q. */
export const isoShape = /^[A-HJ-NPR-Z0-9]{17}$/;
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** Letters A–Z as 49 CFR 565 values them for the check digit; I, O and Q have none. */
const letterValues = "12345678 12345 7 923456789";

/** Reads a VIN or an older chassis number; null where the text holds no letter or digit at all. */
export function readVin(text: string): VinReading | null {
  const vin = normaliseNumber(text);
  if (vin === "") return null;
  const lookAlikes = lookAlikeAdvice(text);
  if (!isoShape.test(vin)) return { vin, shape: "older", advice: [...lookAlikes, ...shapeAdvice(vin)] };
  const expected = vinCheckDigit(vin);
  if (expected === vin[8]) return { vin, shape: "iso-3779", advice: lookAlikes };
  const message = `Position 9 is ${vin[8]}; the check digit used in North America would be ${expected}.`;
  return { vin, shape: "iso-3779", advice: [...lookAlikes, { code: "check-digit", message }] };
}

/** Of the text as it was typed: the number itself is in Latin letters by then. */
function lookAlikeAdvice(text: string): VinAdvice[] {
  const found = foreignLetters(
    normalForm(text, "NFKC")
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
  );
  if (found.length === 0) return [];
  const letters = found.slice(0, 17).map(({ words, latin }) => `${words} is read as ${latin}`);
  return [{ code: "look-alike", message: `A VIN has Latin letters only: ${letters.join(", ")}.` }];
}

function shapeAdvice(vin: string): VinAdvice[] {
  if (vin.length !== 17) {
    return [{ code: "length", message: `${vin.length} characters where a VIN of ISO 3779 has 17.` }];
  }
  const others = Array.from(vin, (letter, at) => ({ letter, at })).filter(
    ({ letter }) => !/[A-HJ-NPR-Z0-9]/.test(letter),
  );
  const named = others.map(({ letter, at }) => `${letter} at position ${at + 1}`).join(", ");
  const message = `A VIN of ISO 3779 has only digits and Latin letters, without I, O and Q (perhaps 1 or 0 was meant): here stands ${named}.`;
  return [{ code: "characters", message }];
}

/**
 * The check digit (0–9 or X) that belongs at position 9 of a VIN of 17 characters; what stands there now is ignored.
 * Null where the text has not the shape of ISO 3779.
 */
export function vinCheckDigit(vin17: string): string | null {
  if (!isoShape.test(vin17)) return null;
  let sum = 0;
  for (let position = 0; position < 17; position++) sum += valueOf(vin17.charAt(position)) * (weights[position] ?? 0);
  return sum % 11 === 10 ? "X" : String(sum % 11);
}

function valueOf(character: string): number {
  return Number(character >= "A" ? letterValues[character.charCodeAt(0) - 65] : character);
}

/** The VIN with the right check digit at position 9; null where the text has not the shape of ISO 3779. */
export function withCheckDigit(vin17: string): string | null {
  const digit = vinCheckDigit(vin17);
  return digit === null ? null : vin17.slice(0, 8) + digit + vin17.slice(9);
}
