import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../records/persons/candidates/find-candidates.ts";
import { KeyTable } from "../../../records/persons/candidates/key-table.ts";
import { NameIndex } from "../../../records/persons/candidates/name-index.ts";
import { NumberLists } from "../../../records/persons/candidates/number-lists.ts";
import { Texts } from "../../../records/persons/candidates/texts.ts";
import { mayBeAlike, signOf } from "../../../records/persons/candidates/word-keys.ts";
import { readPart } from "../../../records/persons/scoring/part.ts";
import type { PersonStated } from "../../../records/persons/scoring/person.ts";
import { prepareAsked, preparePerson } from "../../../records/persons/scoring/prepare.ts";
import { identityScore } from "../../../records/persons/scoring/score.ts";
import { anyText } from "../../any-text.ts";

function stated(full: string, more: Partial<PersonStated> = {}): PersonStated {
  const names = [{ kind: "MAIN", full, surname: null, givenNames: null }] as const;
  return { names, birthDates: [], nationalities: [], sex: null, ...more };
}

async function found(index: NameIndex, name: string, threshold = 0.7): Promise<string[]> {
  const asked = prepareAsked({ names: [name], birthDate: null, nationalities: [], sex: null });
  return (await findCandidates(index, asked, threshold)).map(({ id }) => id);
}

describe("the index of names", () => {
  it("scores a person by what it keeps as by what the record states", () => {
    const index = new NameIndex();
    const people: PersonStated[] = [
      stated("Dr. Orlane DRAWICK Jr.", { birthDates: [{ date: "1971-02", until: null, approximate: true }], sex: "F" }),
      stated("Мария Образцова", { birthDates: [{ date: "1960", until: "1964", approximate: false }] }),
      stated("خالد بن سالم المرزوني", { nationalities: ["D", "UTO"] }),
      stated("王小明", { birthDates: [{ date: "1990-03-04", until: null, approximate: false }] }),
      {
        ...stated("Ilva van der Wilg"),
        names: [
          { kind: "WEAK_ALIAS", full: "Wilg, Ilva", surname: "Wilg", givenNames: "Ilva" },
          { kind: "ALIAS", full: "I. Wilgmeren", surname: null, givenNames: null },
        ],
      },
    ];
    const asked = [...people.map(({ names }) => names[0]?.full ?? ""), "Maria Obrazcova", "Khaled Marzouni"].map(
      (name) => prepareAsked({ names: [name], birthDate: "1971-02-03", nationalities: ["DEU"], sex: "M" }),
    );
    for (const [at, person] of people.entries()) {
      index.put(`P${at}`, person);
      const number = at + 1;
      expect(index.id(number)).toBe(`P${at}`);
      for (const one of asked)
        expect(identityScore(one, index.person(number))).toBe(identityScore(one, preparePerson(person)));
    }
  });

  it("holds a record once, as it was last put, and nothing of one that has gone", async () => {
    const index = new NameIndex();
    const born = [{ date: "1970-03-04", until: null, approximate: false }];
    index.put("A", stated("Orlane Drawick", { birthDates: born, sex: "F" }));
    index.put("B", stated("Orlane Quillmere"));
    index.put("A", stated("Vessina Drawick"));
    expect([index.size, await found(index, "Orlane Drawick")]).toEqual([2, []]);
    expect(await found(index, "Vessina Drawik")).toEqual(["A"]);
    index.remove("A");
    index.remove("A");
    expect([index.size, index.wordOf("vessina"), index.wordOf("orlane") > 0]).toEqual([1, 0, true]);
    expect(await found(index, "Vessina Drawick")).toEqual([]);
  });

  it("finds whoever the full score finds, among some hundred who are alike", async () => {
    const parts = [
      "Orlane",
      "Orlana",
      "Orlin",
      "Drawick",
      "Dravik",
      "Quillmere",
      "Kvilmer",
      "Vessina",
      "Wesina",
      "Tavandor",
    ];
    const index = new NameIndex();
    const people = parts.flatMap((one) => parts.map((other) => stated(`${one} ${other}`)));
    people.forEach((person, at) => index.put(`P${at}`, person));
    for (const name of ["Orlane Drawick", "QUILMERE Vesina", "Tavandor", "O. Dravick"]) {
      const asked = prepareAsked({ names: [name], birthDate: null, nationalities: [], sex: null });
      const expected = people.flatMap((person, at) =>
        identityScore(asked, preparePerson(person)) >= 0.7 ? [`P${at}`] : [],
      );
      expect((await found(index, name)).toSorted()).toEqual(expected.toSorted());
    }
  });

  it("finds a name that was only begun, on either side, and an Arabic j before a consonant", async () => {
    const index = new NameIndex();
    index.put("A", stated("Vessina Drawick"));
    index.put("B", stated("Tav Quillmere"));
    index.put("C", stated("زيد شيرجوي"));
    expect(await found(index, "Vess Drawick")).toEqual(["A"]);
    expect(await found(index, "Tavandor Quillmere")).toEqual(["B"]);
    expect(await found(index, "Zaid Shirajwi")).toEqual(["C"]);
    expect(await found(index, "Zaid Shirajwi", 0.9)).toEqual(["C"]);
  });

  it("finds initials of any alphabet, whichever side writes them", async () => {
    const index = new NameIndex();
    index.put("A", stated("Ж. Drawick"));
    index.put("B", stated("Zhessina Quillmere"));
    expect(await found(index, "Zhessina Drawick")).toEqual(["A"]);
    expect(await found(index, "Ж. Quillmere")).toEqual(["B"]);
  });

  it("finds whoever the full score finds, whatever their dates of birth say beside the name", async () => {
    const index = new NameIndex();
    const plain = ["1970-03-04", "1970-04-03", "1970-03-05", "1970-03-19", "1970-08-04", "1907-03-04", "1971-03-04"];
    const vague = ["1970-01-01", "1971-01-01", "1970-03", "1970-05", "1970", "1971", "1985-06-07"];
    const one = (date: string, more = {}) => ({ date, until: null, approximate: false, ...more });
    const births = [
      [],
      ...[...plain, ...vague].map((date) => [one(date)]),
      [one("1968", { until: "1972" })],
      [one("1971-06-06", { approximate: true })],
      [one("1950-02-02"), one("1970-03-04")],
      [one("1950-02-02"), one("1960", { until: "1970" })],
    ];
    const people = ["Orlane Drawick", "Orlana Dravik", "Orlane Maren Quillmere"].flatMap((name) =>
      births.flatMap((birthDates) => [null, "M" as const].map((sex) => stated(name, { birthDates, sex }))),
    );
    people.forEach((person, at) => index.put(`P${at}`, person));
    for (const birthDate of ["1970-03-04", "1970-01-01", "1970-03", "1970"]) {
      const asked = prepareAsked({ names: ["Orlane Drawick"], birthDate, nationalities: [], sex: "F" });
      for (const threshold of [0.75, 0.5]) {
        const scores = people.map((person) => identityScore(asked, preparePerson(person)));
        const expected = scores.flatMap((score, at) => (score >= threshold ? [`P${at}`] : []));
        const found = (await findCandidates(index, asked, threshold)).map(({ id }) => id);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }
    }
  });
});

describe("a day of birth and a sex that are asked for", () => {
  const date = fc
    .tuple(fc.integer({ min: 1930, max: 2010 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
  const sex = fc.constantFrom("F" as const, "M" as const, "X" as const, null);

  it("pass over nobody whom the full score finds", async () => {
    const one = fc.record({ date: fc.option(date), sex });
    const run = async (persons: { date: string | null; sex: PersonStated["sex"] }[], birthDate: string | null) => {
      const people = persons.map(({ date, sex }) =>
        stated("Orlane Drawick", { birthDates: date === null ? [] : [{ date, until: null, approximate: false }], sex }),
      );
      const index = new NameIndex();
      people.forEach((person, at) => index.put(`P${at}`, person));
      for (const asking of ["F", "M", null] as const) {
        const asked = prepareAsked({ names: ["Orlane Dravick"], birthDate, nationalities: [], sex: asking });
        const expected = people.flatMap((person, at) =>
          identityScore(asked, preparePerson(person)) >= 0.7 ? [`P${at}`] : [],
        );
        expect((await findCandidates(index, asked, 0.7)).map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(one, { maxLength: 30 }), fc.option(date), run), { numRuns: 40 });
  });
});

describe("the signs of words", () => {
  const signs = (...words: string[]) => words.map((word) => signOf(readPart(word))) as [number, number];

  it("pass over no word that is alike by one consonant more, less or another, and most that are not", () => {
    const alike = ["drawick drawik", "drawick drawicks", "drawicks drawick", "karim karin", "vessina وسينا", "lea lia"];
    const other = ["drawick quillmere", "bart kolin", "marten vossil", "vessina شيرجوي"];
    expect(alike.map((pair) => mayBeAlike(...signs(...pair.split(" "))))).toEqual(alike.map(() => true));
    expect(other.map((pair) => mayBeAlike(...signs(...pair.split(" "))))).toEqual(other.map(() => false));
  });

  it("say the same in either order, and of a word and itself that it may be", () => {
    const word = fc.stringMatching(/^[a-z]{1,14}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [sign, otherSign] = signs(one, other);
        expect(mayBeAlike(sign, otherSign)).toBe(mayBeAlike(otherSign, sign));
        expect(mayBeAlike(sign, sign)).toBe(true);
      }),
    );
  });
});

describe("texts in one array", () => {
  it("keep each its number, whatever comes and goes", () => {
    const act = fc.record({ text: anyText({ maxLength: 12 }), goes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        const [texts, model] = [new Texts(), new Map<string, number>()];
        for (const { text, goes } of acts) {
          if (!goes) model.set(text, texts.add(text));
          else if (model.has(text)) {
            texts.remove(model.get(text) as number);
            model.delete(text);
          }
        }
        expect(texts.size).toBe(model.size);
        const kept = [...model.keys()].map((text) => [texts.text(texts.numberOf(text)), texts.numberOf(text)]);
        expect(kept).toEqual([...model]);
      }),
      { numRuns: 30 },
    );
  });

  it("that were taken out are gone: no byte of it stays", () => {
    const texts = new Texts();
    const number = texts.add("vessina");
    texts.remove(number);
    expect(texts.holds("vessina")).toBe(false);
    expect([texts.numberOf("vessina"), texts.text(number)]).toEqual([0, ""]);
  });
});

describe("lists in one array", () => {
  it("hold what was put into each", () => {
    const act = fc.record({
      list: fc.integer({ min: 0, max: 8 }),
      value: fc.integer({ min: 0, max: 5 }),
      goes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
        const [lists, keys] = [new NumberLists(), new KeyTable()];
        const model = new Map<number, number[]>();
        for (const { list, value, goes } of acts) {
          const of = model.getOrInsertComputed(list, () => []);
          if (goes && of.includes(value)) {
            of.splice(of.indexOf(value), 1);
            lists.remove(list, value);
            keys.remove(list + 1, value);
          } else if (!goes && !of.includes(value)) {
            of.push(value);
            lists.push(list, value);
            keys.add(list + 1, value);
          }
        }
        for (const [list, values] of model) {
          expect([...lists.of(list)].toSorted()).toEqual(values.toSorted());
          const under: number[] = [];
          keys.each(list + 1, (value) => under.push(value));
          expect(under.toSorted()).toEqual(values.toSorted());
        }
      }),
    );
  });
});
