/**
 * The format of a series' document numbers, in a notation small enough to be safe whoever writes it (never a regular
 * expression): `L` a letter A–Z, `N` a digit, `X` either, letters and digits in quotes stand for themselves, `|` parts
 * alternatives. So `LNNNNNNN`, `'AB'NNNNNN`, `LNNNNNNN|NNNNNNNN`. Spaces and hyphens are no part of a number.
 */
const notation = /^(?:[LNX]|'[A-Z0-9]+')+(?:\|(?:[LNX]|'[A-Z0-9]+')+)*$/;

/** Whether the text is a format in this notation. */
export function isNumberFormat(text: string): boolean {
  return text.length <= 200 && notation.test(text);
}

/** Whether a normalised number (upper case, letters and digits only) has the format. */
export function fitsNumberFormat(format: string, number: string): boolean {
  return format.split("|").some((alternative) => fits(placesOf(alternative), number));
}

interface Place {
  readonly character: string;
  readonly quoted: boolean;
}

function placesOf(alternative: string): Place[] {
  return alternative
    .split("'")
    .flatMap((part, index) => Array.from(part, (character) => ({ character, quoted: index % 2 === 1 })));
}

function fits(places: readonly Place[], number: string): boolean {
  return places.length === number.length && places.every((place, index) => admits(place, number.charAt(index)));
}

function admits({ character, quoted }: Place, found: string): boolean {
  if (quoted) return found === character;
  const letter = found >= "A" && found <= "Z";
  const digit = found >= "0" && found <= "9";
  return (letter && character !== "N") || (digit && character !== "L");
}
