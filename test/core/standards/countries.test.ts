import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allCountries, codeOfName, country, isIssuer } from "../../../core/standards/countries.ts";
import { isoCountries } from "../../../core/standards/country-codes.ts";
import { specialCodes } from "../../../core/standards/special-codes.ts";
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

  it("leaves what it does not know to the caller", () => {
    expect(["na", "", "Atlantis", "NLD", "(", "Korea"].map(codeOfName)).toEqual([null, null, null, null, null, null]);
  });

  it("resolves every name of its own tables to the code it stands beside", () => {
    const rows = [...isoCountries, ...specialCodes.map(([code, , ...names]) => [code, ...names] as const)];
    const wrong = rows.flatMap(([code, ...names]) => names.filter((name) => codeOfName(name) !== code));
    expect(wrong).toEqual([]);
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => [country(text), codeOfName(text)]).not.toThrow();
      }),
    );
  });
});
