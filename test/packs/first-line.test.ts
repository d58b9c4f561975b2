import { createHmac } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerKinds, decodeAnswer, encodeAnswer, type FirstAnswer } from "../../packs/first-line/answer.ts";
import { buildFirstLine } from "../../packs/first-line/build.ts";
import { KeyedHashLanes } from "../../packs/first-line/keyed-hash-lanes.ts";
import { FirstLine } from "../../packs/first-line/look-up.ts";
import { nextSteps } from "../../records/checking/verdict.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "first-line-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const stolen: FirstAnswer = { kind: "DOCUMENT_REPORT", nextStep: "SECOND_LINE", weak: false, owner: 3 };
const revoked: FirstAnswer = { ...stolen, nextStep: "SEEK_CONFIRMATION" };

/** The pack's key is the salt itself, so that a test can say under which key it is tried. */
const keyOf = (salt: Uint8Array) => Buffer.from(salt);

function built(
  keys: Readonly<Record<string, FirstAnswer>> | readonly (readonly [string, FirstAnswer])[],
  salts?: string[],
) {
  const pairs = Array.isArray(keys) ? keys : Object.entries(keys);
  const path = join(folder, "first-line");
  const all = [{ keys: pairs.map(([key]) => key), answers: pairs.map(([, answer]) => encodeAnswer(answer)) }];
  const draw = salts && (() => Buffer.from((salts.shift() as string).padEnd(16, ".")));
  const file = buildFirstLine(path, () => all, { most: pairs.length, keyOf, ...(draw && { draw }) });
  return { path, ...file };
}

function opened({ path, blocks }: { path: string; blocks: Buffer }, resident: boolean) {
  return FirstLine.open(path, { keyOf, blocks, resident });
}

describe("A keyed hash", () => {
  it("is HMAC-SHA-256, whatever the key, and the text's length and letters", () => {
    const text = fc.oneof(fc.string({ maxLength: 120 }), fc.string({ unit: "grapheme", maxLength: 20 }));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.array(text, { maxLength: 9 }), (key, texts) => {
        const words = new Uint32Array((texts.length + 4) * 4);
        const keyed = new KeyedHashLanes(key);
        for (let at = 0; at < texts.length; at += 4) keyed.hash(texts, at, words, at * 4);
        for (const [at, one] of texts.entries()) {
          const digest = createHmac("sha256", key).update(one).digest();
          expect([...words.subarray(at * 4, at * 4 + 4)]).toEqual(
            [0, 4, 8, 12].map((byte) => digest.readUInt32BE(byte)),
          );
        }
      }),
    );
  });
});

describe("The keys of a whole register", () => {
  const pairs = Array.from({ length: 1_000 }, (_, at): readonly [string, FirstAnswer] => [
    `XZ${at % 900}|PASSPORT|UTO`,
    at < 900 ? stolen : revoked,
  ]);
  const all = () => [{ keys: pairs.map(([key]) => key), answers: pairs.map(([, answer]) => encodeAnswer(answer)) }];
  const terms = { keyOf, draw: () => Buffer.alloc(16, 7) };

  it("go to their places a part after the other, to the same file as all at once", () => {
    const [path, inParts] = [join(folder, "at-once"), join(folder, "in-parts")];
    const one = buildFirstLine(path, all, { ...terms, most: 1_000 });
    const other = buildFirstLine(inParts, all, { ...terms, most: 1_000, usual: 32 });
    expect(other).toEqual(one);
    expect(readFileSync(inParts).equals(readFileSync(path))).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(["at-once", "in-parts"]);
  });

  it("may be fewer than were announced", () => {
    const path = join(folder, "first-line");
    const { blocks, keys } = buildFirstLine(path, all, { ...terms, most: 100_000, usual: 8 });
    const line = FirstLine.open(path, { keyOf, blocks, resident: true });
    expect([keys, line.find(["XZ899|PASSPORT|UTO", "XZ900|PASSPORT|UTO"]).map((one) => one !== null)]).toEqual([
      900,
      [true, false],
    ]);
  });
});

describe("A first answer", () => {
  it("comes back from its two bytes as it was", () => {
    for (const kind of answerKinds)
      for (const nextStep of nextSteps)
        for (const weak of [true, false])
          for (const owner of [0, 510, null]) {
            const answer = { kind, nextStep, weak, owner };
            expect(decodeAnswer(encodeAnswer(answer))).toEqual(answer);
          }
  });

  it("of an owner beyond the numbered ones names none, rather than another", () => {
    expect(decodeAnswer(encodeAnswer({ ...stolen, owner: 70_000 }))).toEqual({ ...stolen, owner: null });
  });
});

describe.each([true, false])("A first line, resident: %s", (resident) => {
  it("answers every key that is in it, and none that is not", () => {
    const number = (at: number) => `XU${at}|PASSPORT|UTO`;
    const line = opened(
      built(Array.from({ length: 5_000 }, (_, at) => [number(at), at % 2 ? stolen : revoked] as const)),
      resident,
    );
    expect(line.count).toBe(5_000);
    const found = line.find(Array.from({ length: 10_000 }, (_, at) => number(at)));
    expect(found.slice(0, 5_000)).toEqual(Array.from({ length: 5_000 }, (_, at) => (at % 2 ? stolen : revoked)));
    expect(found.slice(5_000).every((one) => one === null)).toBe(true);
    line.close();
  });

  it("of no keys answers none", () => {
    const line = opened(built([]), resident);
    expect(line.find(["XU1|PASSPORT|UTO"])).toEqual([null]);
    line.close();
  });

  it("has the gravest answer of a key that came twice, in whatever order", () => {
    for (const pairs of [
      [revoked, stolen],
      [stolen, revoked],
    ] as const) {
      const line = opened(built(pairs.map((answer) => ["XU1", answer] as const)), resident);
      expect([line.count, line.find(["XU1"])]).toEqual([1, [stolen]]);
      line.close();
      rmSync(join(folder, "first-line"));
    }
  });

  it("refuses a file of which any byte was changed, and never answers that a key is not there", () => {
    const keys = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`XU${at}`, stolen]));
    const file = built(keys);
    const sound = readFileSync(file.path);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(sound);
        other[at] = (other[at] as number) ^ change;
        writeFileSync(file.path, other);
        expect(() => opened(file, resident).find(Object.keys(keys))).toThrow(
          expect.objectContaining({ because: "damaged" }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a file that was cut or goes on", () => {
    const file = built({ XU1: stolen });
    const sound = readFileSync(file.path);
    for (const other of [
      sound.subarray(0, -1),
      sound.subarray(0, 10),
      Buffer.alloc(0),
      Buffer.concat([sound, sound]),
    ]) {
      writeFileSync(file.path, other);
      expect(() => opened(file, resident)).toThrow(expect.objectContaining({ because: "damaged" }));
    }
  });

  it("refuses a file that was made under another key", () => {
    const { path, blocks } = built({ XU1: stolen });
    const other = { keyOf: () => Buffer.alloc(16, 1), blocks, resident };
    expect(() => FirstLine.open(path, other)).toThrow(expect.objectContaining({ because: "foreign" }));
  });
});

describe("The build of a first line", () => {
  it("takes another key where two keys share a place", () => {
    // Without a bucket the place is 32 bits of remainder: of 140,000 texts some two share theirs under most keys.
    const [one, other] = sharingAPlace("first");
    const file = built(
      [
        [one, stolen],
        [other, revoked],
      ],
      ["first", "second"],
    );
    expect(file.tries).toBe(2);
    const line = opened(file, true);
    expect(line.find([one, other])).toEqual([stolen, revoked]);
    line.close();
  });

  it("overwrites nothing", () => {
    built({ XU1: stolen });
    expect(() => built({ XU2: stolen })).toThrow(/EEXIST/);
  });
});

/** Two texts whose hashes under this key have the same remainder. */
function sharingAPlace(salt: string): [string, string] {
  const keyed = new KeyedHashLanes(Buffer.from(salt.padEnd(16, ".")));
  const [seen, words] = [new Map<number, string>(), new Uint32Array(16)];
  for (let at = 0; ; at += 4) {
    const texts = [at, at + 1, at + 2, at + 3].map(String);
    keyed.hash(texts, 0, words, 0);
    for (const [lane, text] of texts.entries()) {
      const remainder = words[lane * 4 + 1] as number;
      const other = seen.get(remainder);
      if (other !== undefined) return [other, text];
      seen.set(remainder, text);
    }
  }
}
