import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allCountries,
  canonicalCode,
  codeMeant,
  codeOfName,
  country,
  equivalentCodes,
  includesCode,
  isIssuer,
} from "../../../core/standards/countries.ts";
import { isoCountries } from "../../../core/standards/country-codes.ts";
import { nearestCodes } from "../../../core/standards/nearest-codes.ts";
import { otherCodes, specialCodes } from "../../../core/standards/special-codes.ts";
import { anyText } from "./any-text.ts";

describe("country codes of Doc 9303", () => {
  it("has ISO's 249 countries once each, with Germany as D", () => {
    expect(isoCountries).toHaveLength(249);
    expect(new Set(allCountries().map((one) => one.code)).size).toBe(isoCountries.length + specialCodes.length);
    expect(country("D")).toEqual({ code: "D", name: "Germany", kind: "country" });
    expect(country("D<<")?.code).toBe("D");
    expect(country("DEU")?.code).toBe("D");
  });

  it("says what a code means that is no country", () => {
    expect(country("XXA")?.kind).toBe("stateless");
    expect(country("XXB")?.kind).toBe("refugee");
    expect(country("XXX")?.kind).toBe("unspecified");
    expect(country("XPO")).toEqual({
      code: "XPO",
      name: "International Criminal Police Organization",
      kind: "organisation",
    });
    expect(country("GBO")?.kind).toBe("british");
    expect(country("UTO")?.kind).toBe("specimen");
    expect(country("ZZZ")).toBeNull();
    expect(country("")).toBeNull();
  });

  it("lets no person's status issue a document", () => {
    expect(["NLD", "D", "UNO", "XOM", "UNK", "GBD", "RKS", "UTO"].filter((code) => !isIssuer(code))).toEqual([]);
    expect(["XXA", "XXB", "XXC", "XXX", "ZZZ"].filter(isIssuer)).toEqual([]);
  });

  it.each([
    ["Democratic Republic of the Congo", "COD"],
    ["Congo", "COG"],
    ["Iran (Islamic Republic of)", "IRN"],
    ["Islamic Republic of Iran", "IRN"],
    ["IRAN, ISLAMIC REPUBLIC OF", "IRN"],
    ["Syrian Arab Republic", "SYR"],
    ["United Kingdom of Great Britain and Northern Ireland", "GBR"],
    ["Russian Federation", "RUS"],
    ["Democratic People's Republic of Korea", "PRK"],
    ["Democratic People’s Republic of Korea", "PRK"],
    ["Republic of Korea", "KOR"],
    ["State of Palestine", "PSE"],
    ["Türkiye", "TUR"],
    ["Turkey", "TUR"],
    ["Côte d'Ivoire", "CIV"],
    ["Cote d’Ivoire", "CIV"],
    ["Germany", "D"],
    ["China, Hong Kong Special Administrative Region", "HKG"],
    ["United Republic of Tanzania", "TZA"],
    ["Guinea-Bissau", "GNB"],
    ["the Netherlands", "NLD"],
    ["former Soviet Union", "SUN"],
    ["stateless", "XXA"],
    ["Dominica", "DMA"],
    ["Dominican Republic", "DOM"],
    ["Niger", "NER"],
  ])("reads %s as %s", (name, code) => {
    expect(codeOfName(name)).toBe(code);
  });

  it("knows every code that ISO 3166-3 withdrew, and what is still printed", () => {
    const withdrawn =
      "AFI ANT ATB ATN BUR BYS CSK CTE DDR DHY FXX GEL HVO JTN MID NHB NTZ PCI PCZ PUS RHO SCG SKM SUN TMP VDR WAK YMD YUG ZAR";
    expect(withdrawn.split(" ").filter((code) => country(code)?.kind !== "withdrawn")).toEqual([]);
    expect(["ROM", "XKX", "XXK"].map((code) => country(code)?.name)).toEqual(["Romania", "Kosovo", "Kosovo"]);
  });

  it("leaves what it does not know to the caller", () => {
    expect(["na", "", "Atlantis", "NLD", "(", "Korea"].map(codeOfName)).toEqual([null, null, null, null, null, null]);
  });

  it("resolves every name of its own tables to the code it stands beside, or to one that is the same in the hub", () => {
    const rows = [...isoCountries, ...specialCodes.map(([code, , ...names]) => [code, ...names] as const)];
    const wrong = rows.flatMap(([code, ...names]) =>
      names.filter((name) => canonicalCode(codeOfName(name) ?? "") !== canonicalCode(code)),
    );
    expect(wrong).toEqual([]);
  });

  it("understands a code in any case and a name, and nothing that is not certain", () => {
    expect(["uto", " Utopia ", "deu", "Burma", "rom", "XXA", "Skyways", "Korea", "12", ""].map(codeMeant)).toEqual([
      "UTO",
      "UTO",
      "D",
      "MMR",
      "ROU",
      "XXA",
      null,
      null,
      null,
      null,
    ]);
  });

  it("names what is nearest to what it does not understand", () => {
    const nearest = (text: string) => nearestCodes(text).map(({ code }) => code);
    expect(nearest("Korea")).toEqual(expect.arrayContaining(["KOR"]));
    expect(nearest("Germny")[0]).toBe("D");
    expect(nearest("Utopa")[0]).toBe("UTO");
    expect(nearest("NDL").length).toBeGreaterThan(0);
    expect(["", "?", "Atlantis-by-the-Sea", "x".repeat(1_000_000)].map((text) => nearest(text).length <= 3)).toEqual(
      Array.from({ length: 4 }, () => true),
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => [country(text), codeOfName(text), codeMeant(text), nearestCodes(text)]).not.toThrow();
      }),
    );
  });
});

describe("codes that name one issuer", () => {
  it("are pairs of a code that is printed and one that stands for itself", () => {
    for (const [printed, one] of otherCodes) {
      expect([country(printed) === null, country(one)?.code, canonicalCode(one)]).toEqual([false, one, one]);
      expect(canonicalCode(printed)).toBe(one);
    }
    expect(new Set(otherCodes.map(([printed]) => printed)).size).toBe(otherCodes.length);
  });

  it("are one with each other, and with no other code", () => {
    const codes = [...otherCodes.flat(), ...allCountries().map(({ code }) => code), "SKYWAYS"];
    for (const code of codes) {
      const same = codes.filter((other) => canonicalCode(other) === canonicalCode(code));
      expect(new Set(equivalentCodes(code))).toEqual(new Set(same));
      expect(codes.filter((other) => includesCode([other], code)).toSorted()).toEqual(same.toSorted());
    }
  });

  it("are not those of a state that was divided, or joined another", () => {
    for (const code of ["SUN", "YUG", "DDR", "YMD", "VDR", "CSK", "UNK", "GBD"]) expect(canonicalCode(code)).toBe(code);
  });
});
