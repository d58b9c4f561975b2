import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf, partKeys, wholeKey } from "../../../core/standards/number-parts.ts";
import { normaliseNumber } from "../../../core/standards/document-numbers.ts";
import { longerThan } from "../../../records/search/beginning.ts";
import { readPart } from "../../../records/search/number-part.ts";
import { readQuestion } from "../../../records/search/question.ts";
import { runsUnderTest } from "../../store.ts";
import { threadMillis } from "../../thread-time.ts";

const today = "2026-06-01";
const numRuns = runsUnderTest ?? 300;

describe("the text of a search", () => {
  it("is read, or refused in words, whatever it is and soon", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 320 }),
      fc
        .array(fc.constantFrom("?", "*", "A", "0", "<", " ", "é", "中", "-"), { maxLength: 300 })
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (one) => {
        const began = threadMillis();
        const question = readQuestion(one, today);
        expect(threadMillis() - began).toBeLessThan(1_000);
        const isRefused = typeof question === "string" && /^(has|needs|names) /.test(question);
        const taken = typeof question === "string" ? [] : question.takenFor;
        expect(isRefused || taken.length > 0).toBe(true);
        expect(taken.every(({ normalForm }) => normalForm !== "")).toBe(true);
      }),
      { numRuns },
    );
  });

  it("looks for longer words behind the word itself, which others may have by the thousand", () => {
    const { from, below } = longerThan("mar");
    const within = (one: string) => one >= from && one < below;
    expect(["mar", "mara", "mar1", "mary", "mas", "ma"].filter(within)).toEqual(["mara", "mar1", "mary"]);
  });

  it("is a number in groups, unless a word is among them", () => {
    const numbersIn = (text: string) => {
      const question = readQuestion(text, today);
      return typeof question === "string" ? question : question.numbers;
    };
    expect(numbersIn("UT 12 345")).toEqual(["UT12345"]);
    expect(numbersIn("wvw zzz 1jz xw000001")).toEqual(["WVWZZZ1JZXW000001"]);
    expect(numbersIn("Harbour street 12")).toEqual([]);
    expect(numbersIn("Anna Li")).toEqual([]);
    expect(numbersIn("DEU-AO-01001")).toEqual(["DEUAO01001", "DAO01001"]);
  });
});

describe("a part of a number", () => {
  const sign = fc.constantFrom(..."ABOIZSG0125689X");
  const number = fc.array(sign, { minLength: 1, maxLength: 20 }).map((all) => all.join(""));

  it("lies in the range of one of the number's keys where the number has it, and in none where it has not even its like", () => {
    fc.assert(
      fc.property(number, number, fc.nat(20), fc.integer({ min: 3, max: 8 }), (one, other, from, length) => {
        const piece = one.slice(from % one.length, (from % one.length) + length);
        const part = readPart(piece);
        fc.pre(piece.length >= 3);
        if (typeof part === "string") throw new Error(part);
        const within = (keys: readonly string[]) =>
          keys.filter((key) => key >= part.range.from && key < part.range.below);
        expect(within(partKeys(one)).some((key) => part.isIn(key))).toBe(true);
        for (const key of within(partKeys(other))) expect(part.isIn(key)).toBe(other.includes(piece));
        expect(!other.includes(piece) || within(partKeys(other)).length > 0).toBe(true);
      }),
      { numRuns },
    );
  });

  it("keeps the number behind the key, and the whole first", () => {
    fc.assert(
      fc.property(number, (one) => {
        expect(partKeys(one)[0]).toBe(wholeKey(one));
        expect(new Set(partKeys(one).map(numberOf))).toEqual(new Set([one]));
        expect(normaliseNumber(one)).toBe(one);
      }),
      { numRuns },
    );
  });

  it("is tried in no time, however many gaps it has", () => {
    const part = readPart("AAA*A*A*B?");
    if (typeof part === "string") throw new Error(part);
    const began = threadMillis();
    for (let at = 0; at < 50; at += 1) expect(part.isIn(wholeKey("A".repeat(100)))).toBe(false);
    expect(threadMillis() - began).toBeLessThan(500);
    expect(readPart("AAA*A*A*A*A")).toMatch(/gaps/);
  });
});
