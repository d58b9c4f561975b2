import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseNumber } from "../../../core/standards/document-numbers.ts";
import { inOneScript, numberInOneScript } from "../../../core/standards/look-alikes.ts";
import { anyText } from "./any-text.ts";

/** Latin capitals and the Cyrillic ones that look like them. */
const pairs = Array.from("ABCEHKMOPTXY", (letter, at) => [letter, "АВСЕНКМОРТХУ".charAt(at)] as const);
const typedInEither = fc.array(fc.tuple(fc.constantFrom(...pairs), fc.boolean()), { minLength: 1, maxLength: 12 });
const latinOf = (letters: readonly [readonly [string, string], boolean][]) => letters.map(([[one]]) => one).join("");
const typed = (letters: readonly [readonly [string, string], boolean][]) =>
  letters.map(([pair, cyrillic]) => pair[cyrillic ? 1 : 0]).join("");

describe("a number with look-alike letters", () => {
  it.each([
    ["А123ВС 77", "A123BC77"],
    ["WВАZZZ8K9CA123456", "WBAZZZ8K9CA123456"],
    ["ΑΒΖ-1234", "ABZ1234"],
    ["Ж 123 TT", "Ж123ТТ"],
    ["ΩΠ 12 A", "ΩΠ12Α"],
    ["345 ب 1", "345ب1"],
  ])("%j is found under the script of the rest, Latin where nothing says otherwise: %j", (printed, kept) => {
    expect(normaliseNumber(printed)).toBe(kept);
  });

  it("is one number in whatever mixture it is typed, beside letters of either script", () => {
    fc.assert(
      fc.property(typedInEither, fc.constantFrom("", "W", "Ж"), (letters, rest) => {
        expect(numberInOneScript(rest + typed(letters))).toBe(numberInOneScript(rest + latinOf(letters)));
      }),
    );
  });

  it("does not change once it is in one script", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = numberInOneScript(text);
        expect(numberInOneScript(once)).toBe(once);
      }),
    );
  });
});

describe("a word with look-alike letters", () => {
  it.each([
    ["ивaнов", "иванов"],
    ["ИВAHOB", "ИВАНОВ"],
    ["пeтp", "петр"],
    ["smіth", "smith"],
    ["Ηarris", "Harris"],
    ["Βασιλης", "Βασιλης"],
    ["сара", "сара"],
    ["王a", "王a"],
  ])("%j is read as %j", (word, read) => {
    expect(inOneScript(word)).toBe(read);
  });
});
