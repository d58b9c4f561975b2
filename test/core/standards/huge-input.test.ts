import { describe, expect, it } from "vitest";
import { parseAdmiralty } from "../../../core/standards/admiralty.ts";
import { codeOfName, country } from "../../../core/standards/countries.ts";
import { normaliseNumber } from "../../../core/standards/document-numbers.ts";
import { readMrz } from "../../../core/standards/mrz-read.ts";
import { nameTokens, normaliseName, searchTokens } from "../../../core/standards/names.ts";
import { isPartialDate } from "../../../core/standards/partial-dates.ts";
import { parseSpecimenNumber } from "../../../core/standards/specimen-numbers.ts";
import { mrzName } from "../../../core/standards/transliterate.ts";
import { readVin } from "../../../core/standards/vin.ts";
import { hugeTexts } from "./any-text.ts";
import { threadMillis } from "../../thread-time.ts";

const readers: Record<string, (text: string) => unknown> = {
  parseAdmiralty,
  codeOfName,
  country,
  normaliseNumber,
  readMrz: (text) => readMrz(text, "2026-11-23"),
  nameTokens,
  normaliseName,
  searchTokens,
  isPartialDate,
  parseSpecimenNumber,
  mrzName,
  readVin,
};

/** Milliseconds of this thread's processor time, which other work on the machine does not count in. */
function timeOf(work: () => void): number {
  const start = threadMillis();
  work();
  return threadMillis() - start;
}

const [once, times] = [1_000, 16];

/** Whether the text takes far longer in one piece than in sixteen: with work that grows by its square, sixteen times as long. */
function isSquare(read: (text: string) => unknown, at: number): boolean {
  const [short = "", long = ""] = [hugeTexts(once)[at], hugeTexts(once * times)[at]];
  const inPieces = timeOf(() => {
    for (let piece = 0; piece < times; piece += 1) read(short);
  });
  return timeOf(() => read(long)) > 4 * inPieces + 20;
}

describe("a text of sixteen times the length", () => {
  it.each(Object.keys(readers))("takes no more than its length's time in %s", (name) => {
    const read = readers[name] ?? String;
    for (const [at, text] of hugeTexts(1).entries()) {
      // What happens once may be the machine's.
      const square = isSquare(read, at) && isSquare(read, at) && isSquare(read, at);
      expect(square, JSON.stringify(text)).toBe(false);
    }
  });
});
