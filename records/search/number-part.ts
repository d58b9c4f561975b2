import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { numberOf, shortestPart, withoutLikeness } from "../../core/standards/number-parts.ts";
import type { KeyRange } from "../../core/store/reading.ts";
import { rangeOf } from "./beginning.ts";

/** A part of a number, as far as it is known. */
export interface NumberPart {
  /** `?` stands for one unknown character, `*` for any number of them. */
  readonly normalForm: string;
  /** Where the keys of numbers lie that may have it. */
  readonly range: KeyRange;
  /** Whether the number of a key has it as it is written. */
  readonly isIn: (key: string) => boolean;
  /** Whether it has it once what looks alike is made one. */
  readonly isLikeIn: (key: string) => boolean;
}

/** **Our rule**: more of it would be no part of a number, and many gaps of any length take long to be tried. */
const longest = 40;
const mostGaps = 3;

/** The part of a number that a text names, or in words why it cannot be looked for. */
export function readPart(text: string): NumberPart | string {
  const pieces = text.match(/[?*]|[^?*]+/g) ?? [];
  const written = pieces.map((piece) => (/[?*]/.test(piece) ? piece : normaliseNumber(piece))).join("");
  const normalForm = written.replace(/\*+/g, "*").replace(/^\*|\*$/g, "");
  const known = normalForm.split(/[?*]/).reduce((best, run) => (run.length > best.length ? run : best), "");
  if (Array.from(known).length < shortestPart)
    return `needs ${shortestPart} characters of a number side by side that are known; ? stands for one unknown, * for several`;
  if (normalForm.length > longest || normalForm.split("*").length > mostGaps + 1)
    return `has more than ${longest} characters or ${mostGaps} gaps of unknown length`;
  const [exact, alike] = [finding(normalForm), finding(withoutLikeness(normalForm))];
  const isIn = (key: string) => exact(numberOf(key));
  return {
    normalForm,
    range: rangeOf(withoutLikeness(known)),
    isIn,
    isLikeIn: (key) => !isIn(key) && alike(withoutLikeness(numberOf(key))),
  };
}

/**
 * What lies between gaps is found one after the other, each as early as it can be: an expression with gaps in it would try
 * every length of each with every length of the others.
 */
function finding(pattern: string): (number: string) => boolean {
  const pieces = pattern.split("*").map((piece) => {
    const shown = piece.replace(/\?|[^?]+/g, (some) => (some === "?" ? "." : RegExp.escape(some)));
    return new RegExp(shown, "gsu");
  });
  return (number) => {
    let at = 0;
    return pieces.every((piece) => {
      piece.lastIndex = at;
      const isFound = piece.test(number);
      at = piece.lastIndex;
      return isFound;
    });
  };
}
