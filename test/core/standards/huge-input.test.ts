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

describe("texts of 100 kB", () => {
  // Linear work takes tens of milliseconds, a pattern that goes back over its text minutes; so a slow machine passes.
  it.each(Object.keys(readers))("do not hold up %s", { timeout: 60_000 }, (name) => {
    for (const text of hugeTexts) {
      const start = performance.now();
      readers[name]?.(text);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});
