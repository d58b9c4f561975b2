import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldArabic, mrzName, romanise, spellOut, stripDiacritics } from "../../../core/standards/transliterate.ts";
import { anyText } from "./any-text.ts";

describe("transliteration of Doc 9303 part 3", () => {
  it.each([
    ["Müller", "MUELLER"],
    ["Ångström", "AANGSTROEM"],
    ["Weiß", "WEISS"],
    ["Ægir Þór", "AEGIR<THOR"],
    ["O'Connor", "OCONNOR"],
    ["Smith-Jones,  Ann", "SMITH<JONES<ANN"],
    ["Núñez", "NUNEZ"],
    ["Щукин", "SHCHUKIN"],
    ["Хрущёв", "KHRUSHCHEV"],
    ["Їжак", "IZHAK"],
    ["محمود عبدالرحيم", "MXHMWD<EBDALRXHYM"],
    ["فاطمة", "FAXTTMXAH"],
    ["محمَّد", "MXHMMD"],
    ["王小明", ""],
  ])("writes %s as %s", (name, zone) => {
    expect(mrzName(name)).toBe(zone);
  });

  it("puts nothing but A–Z and single fillers into a zone", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(mrzName(text)).toMatch(/^([A-Z]+(<[A-Z]+)*)?$/);
      }),
    );
  });

  it("reads letters with their marks one by one as it reads them together", () => {
    const marked = fc.constantFrom(
      "ά",
      "αυ\u0301",
      "ᾳ",
      "한",
      "\u1112\u1161\u11ab",
      "กิ่",
      "र्क",
      "שָׁ",
      "مَّ",
      "e\u0323\u0302",
      "й",
      "ï",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(marked, anyText), { maxLength: 4 }), (parts) => {
        const text = parts.join("").normalize("NFKC").toLowerCase();
        // What a space stands in is read as a whole.
        for (const read of [romanise, spellOut, foldArabic]) expect(`${read(text)} `).toBe(read(`${text} `));
      }),
    );
  });

  it("reads by letter what is meant for people", () => {
    expect(romanise("юрій")).toBe("iurii");
    expect(spellOut("müller")).toBe("mueller");
    expect(stripDiacritics("Łódź")).toBe("Łodz");
    expect(foldArabic("أَحْمَد")).toBe("احمد");
  });
});
