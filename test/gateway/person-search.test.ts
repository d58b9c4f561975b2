import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub, type TestHub } from "../hub.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const query = `query($name: String!, $birthDate: PartialDate, $nationality: OwnerCode, $sex: Sex, $limit: Int, $threshold: Float) {
  searchPersons(name: $name, birthDate: $birthDate, nationality: $nationality, sex: $sex, limit: $limit, threshold: $threshold) {
    more matches { score completeness alias person { id } parts { feature asked stated agreement says } }
  }
}`;

async function found(name: string, more: Readonly<Record<string, unknown>> = {}) {
  const { data, codes } = await hub.ask("XYZ", query, { variables: { name, ...more } });
  expect(codes).toEqual([]);
  return data.searchPersons;
}

async function ids(name: string, more = {}): Promise<string[]> {
  const { matches } = await found(name, more);
  return matches.map(({ person }: { readonly person: { readonly id: string } }) => person.id);
}

async function refusal(more: Readonly<Record<string, unknown>>) {
  const { codes, errors } = await hub.ask("XYZ", query, { variables: { name: "Ilva Quillmere", ...more } });
  return [codes, errors[0]?.message];
}

describe("a search for who may be meant", () => {
  it.each([
    ["with one letter left out", "Gorvand Talestrom", "Gorvand Talstrom"],
    ["by the first letters of a given name", "Tavandor Quendmar", "Tavan Quendmar"],
    ["in another spelling of a common name", "Mohamed Velkaroun", "Muhammad Velkaroun"],
    ["stored in Latin letters and asked in Cyrillic", "Zoren Dramolin", "Зорен Драмолин"],
    ["stored in Latin letters and asked in Arabic", "Khalid Marazouni", "خالد مرزوني"],
    ["with one given name more than the record has", "Brenna Osktarn", "Brenna Ilvina Osktarn"],
    ["in the order of another form", "Fennor Holsund", "HOLSUND, Fennor"],
    ["by an initial", "Luzeth Marrtarn", "L. Marrtarn"],
    ["written in one piece", "Abd al-Rahim Sandovari", "Abdulrahim Sandovari"],
  ])("finds a person %s", async (_how, stored, asked) => {
    const id = await hub.world.person(stored);
    expect(await ids(asked)).toContain(id);
  });

  it("puts the likest first, and says which alias met and why, part by part", async () => {
    const names = [
      { kind: "MAIN", full: "Orlane Thelmere" },
      { kind: "ALIAS", full: "Kaila Drawick" },
    ];
    const near = await hub.world.person("Kaila Drawik", { birthDates: [{ date: "1980-05-06" }] });
    const same = await hub.world.write("person", { names, birthDates: [{ date: "1980-05-06" }], sex: "F" });
    const { matches, more } = await found("Kaila Drawick", { birthDate: "1980-05-06", sex: "F" });
    expect(matches.map((match: { readonly person: { readonly id: string } }) => match.person.id)).toEqual([same, near]);
    expect(more).toBe(false);
    const [first, second] = matches;
    expect(first).toMatchObject({ score: 1, alias: "Kaila Drawick" });
    expect(second.score).toBeLessThan(1);
    expect(first.completeness).toBeGreaterThan(second.completeness);
    expect(first.parts.map(({ feature }: { readonly feature: string }) => feature)).toEqual(
      expect.arrayContaining(["NAME", "BIRTH_DATE", "SEX"]),
    );
    expect(first.parts.every(({ says }: { readonly says: string }) => says.length > 0)).toBe(true);
  });

  it("lowers the score of who states another date of birth, nationality or sex, and leaves out who falls below", async () => {
    const id = await hub.world.person("Vessina Castbrook", {
      birthDates: [{ date: "1970-01-02" }],
      nationalities: ["UTO"],
      sex: "F",
    });
    const scoreOf = async (more: Readonly<Record<string, unknown>>) =>
      (await found("Vessina Castbrook", more)).matches[0]?.score;
    expect(await scoreOf({})).toBe(1);
    expect(await scoreOf({ sex: "M" })).toBeLessThan(1);
    expect(await scoreOf({ nationality: "XXA" })).toBeLessThan(1);
    expect(await scoreOf({ birthDate: "1970-01-03" })).toBeLessThan(1);
    expect(await ids("Vessina Castbrook", { birthDate: "1999-08-08", threshold: 0.7 })).toEqual([]);
    expect(await ids("Vessina Castbrook", { threshold: 0.7 })).toEqual([id]);
  });

  it("says that there are more than it answers", async () => {
    for (const _ of ["one", "two", "three"]) await hub.world.person("Nimora Lyrghelius");
    expect(await found("Nimora Lyrghelius", { limit: 2 })).toMatchObject({ more: true, matches: [{}, {}] });
    expect((await found("Nimora Lyrghelius", { limit: 3 })).more).toBe(false);
  });

  it("refuses what says nothing to look for, a limit and a threshold that it does not have", async () => {
    expect((await refusal({ name: "UNKNOWN" }))[0]).toEqual(["BAD_USER_INPUT"]);
    expect(await refusal({ name: "J. K." })).toEqual([
      ["BAD_USER_INPUT"],
      `"name" is initials alone: write one part of the name in full.`,
    ]);
    expect((await refusal({ nationality: "Narnia" }))[0]).toEqual(["BAD_USER_INPUT"]);
    expect((await refusal({ birthDate: "6.5.1980" }))[0]).toEqual(["BAD_USER_INPUT"]);
    expect((await refusal({ limit: 101 }))[0]).toEqual(["PAGE_SIZE"]);
    expect((await refusal({ threshold: 0.2 }))[0]).toEqual(["BAD_USER_INPUT"]);
  });

  it("is no search for who may only read, and discloses whom it shows", async () => {
    const reader = { owner: "GRC", scopes: ["person:read"] };
    expect((await hub.ask(reader, query, { variables: { name: "Nimora Lyrghelius" } })).codes).toEqual(["FORBIDDEN"]);
    const id = await hub.world.person("Sorane Voreighan");
    const { requestId } = await hub.ask("XYZ", query, { variables: { name: "Sorane Voreighan" } });
    const [entry] = await hub.entries(requestId);
    expect(JSON.stringify(entry)).toContain(id);
  });

  it("counts its limit as rows before it runs", async () => {
    const many = Array.from(
      { length: 6 },
      (_, at) => `p${at}: searchPersons(name: "Nimora Lyrghelius", limit: 100) {
      matches { person { documents(first: 100) { nodes { id } } } } }`,
    );
    expect((await hub.ask("XYZ", `{ ${many.join(" ")} }`)).codes).toEqual(["COST_LIMIT"]);
  });
});
