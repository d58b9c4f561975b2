import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafText, seal } from "../../../../core/audit/journal/entry.ts";
import { proofOf, rootOf, verifyProof } from "../../../../core/audit/journal/leaves.ts";
import { proofFor } from "../../../../core/audit/journal/lines.ts";

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const seed = "5a".repeat(32);
const netherlands = { owner: "NLD", records: ["PER-A", "DOC-B"] };
const germany = { owner: "D", records: ["PER-C"] };
const body = { seed, leaves: [netherlands, germany] };
const root = rootOf(seed, body.leaves.map(leafText));

describe("the proof for an owner", () => {
  it("holds for each of any number of owners up to a full tree", () => {
    fc.assert(
      fc.property(seeds, fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(256)), fc.nat(), (any, owners, pick) => {
        const texts = Array.from({ length: owners }, (_, index) => `owner ${index}`);
        const proof = proofOf(any, texts, pick % owners);
        expect(proof.leaf).toBe(texts[pick % owners]);
        expect(verifyProof(rootOf(any, texts), proof)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is what the owner needs to verify alone", () => {
    const proof = proofFor(body, "NLD");
    expect(proof?.leaf).toBe('{"owner":"NLD","records":["PER-A","DOC-B"]}');
    expect(proof && verifyProof(root, proof)).toBe(true);
    expect(proofFor(body, "FRA")).toBeNull();
  });

  it("fails with any part of it changed", () => {
    const proof = proofOf(seed, body.leaves.map(leafText), 0);
    const [first = "", ...others] = proof.siblings;
    const changed = [
      { ...proof, leaf: proof.leaf.replace("PER-A", "PER-B") },
      { ...proof, salt: "0".repeat(64) },
      { ...proof, position: proof.position ^ 1 },
      { ...proof, position: proof.position + 256 },
      { ...proof, siblings: others },
      { ...proof, siblings: [...others, first] },
      // A branch must not pass for a leaf.
      { ...proof, leaf: first, salt: "" },
    ];
    for (const one of changed) expect(verifyProof(root, one)).toBe(false);
  });

  it("says nothing of the other owners: neither their texts nor how many there are", () => {
    const alone = proofOf(seed, [leafText(netherlands)], 0);
    const among = proofOf(
      seed,
      Array.from({ length: 200 }, (_, index) => `owner ${index}`),
      0,
    );
    for (const proof of [alone, among]) {
      expect(proof.siblings).toHaveLength(8);
      for (const sibling of proof.siblings) expect(sibling).toMatch(/^[0-9a-f]{64}$/);
      expect(new Set(proof.siblings).size).toBe(8);
    }
  });

  it("does not let a neighbour's records be guessed: each leaf has a salt of its own, drawn anew for each entry", () => {
    const salts = new Set<string>();
    const places = new Set<number>();
    for (let entry = 0; entry < 50; entry += 1) {
      const other = entry.toString(16).padStart(64, "0");
      for (const index of [0, 1]) {
        const { salt, position } = proofOf(other, body.leaves.map(leafText), index);
        salts.add(salt);
        places.add(position);
      }
    }
    expect(salts.size).toBe(100);
    expect(places.size).toBeGreaterThan(50);
  });
});

describe("an entry's seed", () => {
  it("is never that of another, and is not to be told from its neighbours", () => {
    const entry = { kind: "read", requestId: "r-1", status: 200, records: [netherlands] } as const;
    const sealed = Array.from({ length: 300 }, () => seal(entry, "2026-03-01T10:00:00.000Z", "borderlink"));
    const found = sealed.map(([one]) => /"seed":"([0-9a-f]{64})"/.exec(one?.body ?? "")?.[1] ?? "");
    expect(new Set(found).size).toBe(300);
    // Half of all bits, as of a fair coin, give or take seven standard deviations.
    const ones = found
      .join("")
      .replace(/./g, (digit) => Number.parseInt(digit, 16).toString(2))
      .replaceAll("0", "");
    expect(Math.abs(ones.length - (300 * 256) / 2)).toBeLessThan(7 * Math.sqrt((300 * 256) / 4));
  });
});

describe("the root", () => {
  it("follows from the seed and the texts alone", () => {
    expect(rootOf(seed, body.leaves.map(leafText))).toBe(root);
    expect(rootOf(seed, [leafText(netherlands)])).not.toBe(root);
    expect(rootOf("5b".repeat(32), body.leaves.map(leafText))).not.toBe(root);
  });

  it("of an entry that concerns nobody looks like any other", () => {
    expect(rootOf(seed, [])).toMatch(/^[0-9a-f]{64}$/);
    expect(rootOf("5b".repeat(32), [])).not.toBe(rootOf(seed, []));
  });

  it("has room for 256 owners and refuses more", () => {
    expect(() => rootOf(seed, Array.from({ length: 257 }, String))).toThrow(RangeError);
  });
});
