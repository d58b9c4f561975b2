import { GraphQLError } from "graphql";
import { describe, expect, it } from "vitest";
import { nameTokens } from "../../../core/standards/names.ts";
import { type PersonCriteria, personFilter } from "../../../subgraphs/persons/criteria.ts";
import { numberAsked } from "../../../subgraphs/search.ts";

/** Whether a person of this name has one of each set of name keys that the filter asks for. */
function findsName(stored: string, name: string): boolean {
  const keys = new Set(nameTokens(stored));
  return (personFilter({ name }).$and ?? []).every((condition) => {
    const asked = condition["name"] as { readonly $in: readonly string[] } | undefined;
    return !asked || asked.$in.some((key) => keys.has(key));
  });
}

function refusal(ask: () => unknown): unknown {
  try {
    ask();
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions["code"] : error;
  }
  return null;
}

describe("persons are searched by name", () => {
  it("without regard to case, diacritics and the order of parts", () => {
    for (const name of ["Zoë-Anne Ångström", "ANGSTROM zoe anne", "ångström", "  Anne,  Zoe "]) {
      expect(findsName("Zoë Anne Ångström", name)).toBe(true);
    }
  });

  it("so that every part given must occur", () => {
    expect(findsName("Zoë Anne Ångström", "Zoë Mustermann")).toBe(false);
  });

  it("across Latin and Cyrillic, and in Arabic as it is written", () => {
    expect(findsName("Мария Образцова", "Образцова Мария")).toBe(true);
    expect(findsName("Мария Образцова", "Obraztsova")).toBe(true);
    expect(findsName("أحمد المثال", "احمد المثال")).toBe(true);
  });

  it("with the longest part first, which is likely the rarest", () => {
    expect(personFilter({ name: "Al Ba Mustermann" }).$and?.[0]).toEqual({
      name: { $in: ["mustermann", "bamustermann", "albamustermann"] },
    });
  });
});

describe("an argument that says nothing to look for", () => {
  it("is refused, not ignored", () => {
    for (const asked of [
      { name: "" },
      { name: " -'. " },
      { name: "UNKNOWN" },
      { identifier: "--" },
      { identifier: "N/A" },
      { birthDate: "21.3.1965" },
      { birthDate: "" },
    ]) {
      expect(refusal(() => personFilter(asked as PersonCriteria))).toBe("BAD_USER_INPUT");
    }
    expect(refusal(() => numberAsked("number", "/"))).toBe("BAD_USER_INPUT");
  });

  it("is refused as well where it is a name of more parts than any has", () => {
    const name = Array.from({ length: 31 }, (_, index) => `part${index}`).join(" ");
    expect(refusal(() => personFilter({ name }))).toBe("BAD_USER_INPUT");
  });

  it("sets no condition where it is left out or null", () => {
    expect(personFilter({ name: null, sex: null })).toEqual({ $and: [{}] });
    expect(numberAsked("number", null)).toBeNull();
  });
});
