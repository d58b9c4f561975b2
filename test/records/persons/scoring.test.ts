import { describe, expect, it } from "vitest";
import { labelledPairs, type Statement } from "../../../bench/matching/pairs.ts";
import { prepareAsked, preparePerson } from "../../../records/persons/scoring/prepare.ts";
import type { PersonStated, StatedName } from "../../../records/persons/scoring/person.ts";
import { profiles, verdictOf } from "../../../records/persons/scoring/profiles.ts";
import { qualityAt } from "../../../records/persons/scoring/quality.ts";
import { scorePerson } from "../../../records/persons/scoring/score.ts";
import { patterns } from "../../hostile-texts.ts";

const named = (full: string, kind: StatedName["kind"] = "MAIN"): StatedName => ({
  full,
  kind,
  surname: null,
  givenNames: null,
});
const on = (date: string) => ({ date, until: null, approximate: false });

interface Beside {
  readonly born?: string;
  readonly nationality?: string;
  readonly sex?: "F" | "M" | "X";
}

function score(asked: string, stated: string | Partial<PersonStated>, known: Beside = {}, recorded: Beside = {}) {
  const { born = null, nationality, sex = null } = known;
  const names = typeof stated === "string" ? { names: [named(stated)] } : stated;
  return scorePerson(
    prepareAsked({ names: [asked], birthDate: born, nationalities: nationality ? [nationality] : [], sex }),
    preparePerson({
      names: [],
      birthDates: recorded.born ? [on(recorded.born)] : [],
      nationalities: recorded.nationality ? [recorded.nationality] : [],
      sex: recorded.sex ?? null,
      ...names,
    }),
  );
}

const { threshold } = profiles.secondLine;

describe("a person is found although", () => {
  it.each([
    ["a letter was left out", "Anna Voliborodva", "Anna Voliborodova"],
    ["two letters were turned", "Qinzghou Talmere", "Qingzhou Talmere"],
    ["of the given names the first letters alone are known", "A. M. Talmere", "Anna Maria Talmere"],
    ["an initial more is asked for", "E. V. Talmere", "Elina Talmere"],
    ["a given name was begun only", "Moham Salouman", "Mohamed Salouman"],
    ["one name is spelled in another way", "Muhammad Salouman", "Mohamed Salouman"],
    ["one given name more is asked for than the record has", "Elina Vessora Talmere", "Elina Talmere"],
    ["the record writes out all of a name", "Elina Talmere", "Elina Vessora Marane Talmere Oskmere"],
    ["the parts stand in another order", "TALMERE, Elina", "Elina Talmere"],
    ["a father's name was added", "Velidar Yasenovich Voldolinin", "Velidar Voldolinin"],
    ["a short form of the name is used", "Bill Talmere", "William Talmere"],
    ["parts were written in one piece", "Abdulrahman Aldoury", "Abd al-Rahman al-Doury"],
    ["one part was written in pieces", "Anne Marie Mc Brook", "Annemarie McBrook"],
    ["articles were left out", "Saryd Nadolydi", "Saryd al-Nadolydi"],
    ["the surname is stored in Latin letters and asked in Cyrillic", "Ясенушанов Зорен", "Zoren Yasenushanov"],
    ["the surname is stored in Latin letters and asked in Arabic", "محمد سالومان", "Mohamed Saluman"],
    ["it was stored in Arabic and asked in Latin letters", "Abd al-Rahman Saluman", "عبدالرحمن سالومان"],
    ["one side is in Greek", "Θεμάνθη Ψηλιάδης", "Themanthi Psiliadis"],
    ["one side is in Hebrew", "בנימין טלמר", "Binyamin Talmer"],
    ["one side is in Chinese characters", "屿星荷", "Yu Xinghe"],
    ["an older spelling of Chinese is used", "曹星荷", "Tsao Hsing-ho"],
    ["one side is in Hangul", "김가온", "Kim Ga-on"],
    ["one side is in Kana", "タルメレ エリナ", "Erina Tarumere"],
    ["both are in Cyrillic, in two languages", "Дмитро Талмеренко", "Дмитрий Талмеренко"],
    ["umlauts were spelled out", "Joerg Muellhagener", "Jörg Müllhagener"],
    ["two letters were read as one", "Tamic Bemardane", "Tarnic Bernardane"],
    ["the article is written as it is spoken", "Abdulrahman ar-Radwany", "Abd ar-Rahman al-Radwany"],
    ["a by-name stands in it", 'Elina "La Vessa" Talmere', "Elina Talmere"],
    ["the family goes by a father's name", "Saryd Mazir Karan bin Radwan", "Saryd bin Radwan"],
    ["digits stand for letters", "E1ina Ta1mere", "Elina Talmere"],
  ])("%s", (_why, asked, stated) => {
    expect(score(asked, stated).score).toBeGreaterThanOrEqual(threshold);
  });
});

describe("two persons are told apart where", () => {
  it.each([
    ["the given names differ", "Elina Talmere", "Orlane Talmere"],
    ["the family names differ", "Elina Talmere", "Elina Oskwick"],
    ["a given name is a man's and a woman's", "Velidar Talmere", "Velidara Talmere"],
    ["two names that many bear are a letter apart", "Marta Talmere", "Maria Talmere"],
    ["two names that many bear have the same consonants", "محمود سالومان", "Mohamed Saluman"],
    ["short names differ", "Wei Talmere", "Fei Talmere"],
    ["the second given names differ", "Elina Vessora Talmere", "Elina Marane Talmere"],
    ["an initial is no piece of a name in another script", "Wuo M.", "وممم يوفا"],
    ["the middle initials differ", "Elina V. Talmere", "Elina M. Talmere"],
    ["the fathers differ", "Velidar Yasenovich Voldolinin", "Velidar Zorenovich Voldolinin"],
    ["one is the other's father by name", "Saryd bin Mazir", "Mazir bin Saryd"],
    ["brothers share all but the first name", "Elin Vessor Marr Nimor Talmere", "Orl Vessor Marr Nimor Talmere"],
    ["they are father and son", "Kailor Talmere Sr.", "Kailor Talmere Jr."],
    ["one name of several is all there is", "Talmere", "Elina Talmere"],
    ["there are first letters and nothing else", "E. T.", "Elina Talmere"],
  ])("%s", (_why, asked, stated) => {
    expect(score(asked, stated).score).toBeLessThan(threshold);
  });
});

describe("what is known beside a name", () => {
  const known = (recorded: Beside, asked: Beside = { born: "1970-03-04" }) =>
    score("Elina Talmere", "Elina Talmere", asked, recorded).score;

  it("lowers a score that it contradicts, a date the more the farther it is", () => {
    const dates = ["1970-04-03", "1970-03-14", "1971", "1970-03-23", "1970-09-23", "1965-09-23", "1940-09-23"];
    const scores = dates.map((born) => known({ born }));
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores.map((each) => each >= threshold)).toEqual([true, true, true, true, false, false, false]);
    expect(known({ sex: "F" }, { sex: "M" })).toBeLessThan(threshold);
    expect(known({ nationality: "UTO" }, { nationality: "NLD" })).toBeLessThan(1);
  });

  it("does not lower it where one side is vaguer, or where a form's first of January stands for the year", () => {
    for (const born of ["1970", "1970-03", "1970-01-01"]) expect(known({ born })).toBe(1);
    expect(known({ sex: "X" }, { sex: "M" })).toBe(1);
    expect(known({ nationality: "D" }, { nationality: "DEU" })).toBe(1);
  });

  it("counts a range and what is approximate as their years", () => {
    const stated = (birthDates: PersonStated["birthDates"]) =>
      score("Elina Talmere", { names: [named("Elina Talmere")], birthDates }, { born: "1970-03-04" }).score;
    expect(stated([{ date: "1968", until: "1971", approximate: false }])).toBe(1);
    expect(stated([{ date: "1969", until: null, approximate: true }])).toBe(1);
    expect(stated([{ date: "1960", until: "1965", approximate: false }])).toBeLessThan(threshold);
    expect(stated([on("1960"), on("1970-03-04")])).toBe(1);
  });

  it("makes nobody of another name the same person", () => {
    const twin = { born: "1970-03-04", nationality: "UTO", sex: "F" } as const;
    expect(score("Elina Talmere", "Orlane Talmere", twin, twin).score).toBeLessThan(profiles.analyst.threshold);
  });
});

describe("a score", () => {
  it("says which alias met, and a weak one counts less", () => {
    const names = [named("Orlane Oskwick"), named("Elina Talmere", "ALIAS")];
    expect(score("Elina Talmere", { names })).toMatchObject({ score: 1, alias: "Elina Talmere" });
    expect(score("Elina Talmere", { names: [named("Elina Talmere", "WEAK_ALIAS")] }).score).toBe(0.9);
  });

  it("explains itself part by part", () => {
    const { parts } = score("Elina Vessora Talmere", "E. Talmére", { born: "1970" }, { born: "1970-03-04" });
    expect(parts.map(({ feature, says }) => `${feature}: ${says}`)).toEqual([
      "name: talmere – talmére: is the same",
      "name: elina – e: is its initial",
      "name: vessora is asked for, and not in the record",
      "birthDate: date of birth: the same year, no more on one side",
    ]);
  });

  it("keeps how complete the evidence is apart from it: a name alone is no hit of the first line", () => {
    const alone = score("Elina Talmere", "Elina Talmere");
    expect(alone).toMatchObject({ score: 1, completeness: 0.4 });
    expect(verdictOf(alone, "firstLine")).toBe("incomplete");
    expect(verdictOf(alone, "secondLine")).toBe("hit");
    const yearAndMore = { born: "1970", nationality: "UTO", sex: "F" } as const;
    expect(verdictOf(score("Elina Talmere", "Elina Talmere", yearAndMore, yearAndMore), "firstLine")).toBe(
      "incomplete",
    );
    const day = { born: "1970-03-04" };
    expect(verdictOf(score("Elina Talmere", "Elina Talmere", day, day), "firstLine")).toBe("hit");
    expect(verdictOf(score("Elina Talmere", "Orlane Oskwick", day, day), "firstLine")).toBe("none");
  });

  it("stays between 0 and 1 and is the same again, whatever is written", () => {
    const texts = [...patterns, "", "王", "ー", "\u05d0", "ا", "ⅷ", "Ⅻ 𝔎𝔦𝔪", "ǅ", "x", "'", "al", "Jr.", "Dr.", ","];
    for (const asked of texts)
      for (const stated of texts) {
        const first = score(asked, stated);
        expect(first.score >= 0 && first.score <= 1 && first.completeness <= 1).toBe(true);
        expect(score(asked, stated)).toEqual(first);
      }
  });

  it("tells the invented persons of npm run matching apart", () => {
    const judged = Array.from(labelledPairs(7, 600), ({ one, other, isMatch }) => ({
      score: score(one.name, other.name, besides(one), besides(other)).score,
      isMatch,
    }));
    expect(qualityAt(judged, threshold).f1).toBeGreaterThan(0.95);
  });
});

function besides({ birthDate, nationality, sex }: Statement): Beside {
  return {
    ...(birthDate !== null && { born: birthDate }),
    ...(nationality !== null && { nationality }),
    ...(sex !== null && { sex }),
  };
}
