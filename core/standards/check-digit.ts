const weights = [7, 3, 1];

/**
 * The check digit of Doc 9303 part 3: weights 7-3-1, digits as they are, A–Z as 10–35, `<` as 0, modulo 10. The text is
 * as printed in the zone; throws RangeError on a character that no zone has, which is a fault of the caller.
 */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let position = 0; position < text.length; position++) {
    sum += valueOf(text.charCodeAt(position)) * (weights[position % 3] ?? 0);
  }
  return String(sum % 10);
}

function valueOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  if (code === 60) return 0;
  throw new RangeError(`A machine-readable zone has no ${JSON.stringify(String.fromCharCode(code))}`);
}

/** Characters of OCR-B that readers take for one another, each with the other. */
const confusions: Readonly<Record<string, string>> = {
  O: "0",
  "0": "O",
  I: "1",
  "1": "I",
  B: "8",
  "8": "B",
  S: "5",
  "5": "S",
};

/**
 * A character that may have been misread: where it stands in the field (from 0; the field's length means its check
 * digit), what was read, what may be printed.
 */
export interface OcrSuggestion {
  readonly position: number;
  readonly read: string;
  readonly instead: string;
}

/** The character that optical readers confuse with this one, or null. */
export function confusedWith(character: string): string | null {
  return confusions[character] ?? null;
}

/** The single confusions that would make a value agree with its check digit. Advice only: a guess is not a reading. */
export function ocrSuggestions(value: string, digit: string): OcrSuggestion[] {
  const suggestions: OcrSuggestion[] = [];
  for (let position = 0; position < value.length; position++) {
    const read = value.charAt(position);
    const instead = confusedWith(read);
    if (instead === null) continue;
    if (checkDigit(value.slice(0, position) + instead + value.slice(position + 1)) === digit) {
      suggestions.push({ position, read, instead });
    }
  }
  return suggestions;
}
