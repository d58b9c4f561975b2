import { numberInOneScript } from "./look-alikes.ts";
import { normalForm } from "./normal-form.ts";

/** The zeros of the decimal digits that plates and numbers are printed in besides 0–9; NFKC leaves these as they are. */
const nativeZeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0];

const printableAscii = /^[\x20-\x7e]*$/;

/**
 * The form under which a number is kept and looked up: of a document, a plate, a VIN, an engine, a part. See
 * `withoutSeparators`; letters that look like one of the script of the rest are that one, and like a Latin one where
 * nothing says otherwise (see `numberInOneScript`). O and 0 stay apart: likeness of glyphs within a script is a question
 * for a search, not for the key. May be empty.
 */
export function normaliseNumber(text: string): string {
  // The same in a third of the time; a batch has a hundred thousand of them a second.
  if (printableAscii.test(text)) return text.toUpperCase().replace(/[^A-Z0-9]+/g, "");
  return numberInOneScript(withoutSeparators(text));
}

/**
 * Upper case, compatibility forms unified (NFKC), native digits as 0–9, and nothing kept but letters, digits and their
 * marks: so spaces, every dash, dots, slashes, `<`, brackets and invisible characters are ignored. **Our rule**: dots and
 * slashes too, since sources disagree about them ("AB 12.345/6"); letters of other scripts stay, as plates carry them.
 * Imported records are referred to by it, and so their ids hang on it: it is never changed.
 */
export function withoutSeparators(text: string): string {
  const plain = normalForm(normalForm(text, "NFKC").toUpperCase(), "NFKC");
  const kept = plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, "").replace(/[^\P{Nd}0-9]/gu, westernDigit);
  // Marks that only now stand side by side have an order of their own.
  return normalForm(kept, "NFKC");
}

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = nativeZeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
