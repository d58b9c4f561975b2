import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Kept } from "../../../gateway/executor/kept.ts";

describe("what is kept", () => {
  it("makes room for the new by what was used longest ago", () => {
    const kept = new Kept<number>(30);
    kept.set("a", 1, 10);
    kept.set("b", 2, 10);
    kept.set("c", 3, 10);
    expect(kept.get("a")).toBe(1);
    kept.set("d", 4, 10);
    expect(["a", "b", "c", "d"].map((key) => kept.get(key))).toEqual([1, undefined, 3, 4]);
  });

  it("never holds more bytes than it may, whatever comes, and always the last thing that fits", () => {
    const things = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat({ max: 40 })));
    fc.assert(
      fc.property(things, (sizes) => {
        const kept = new Kept<number>(30);
        const held = new Map<string, number>();
        for (const [key, bytes] of sizes) {
          expect(kept.set(key, bytes, bytes)).toBe(bytes);
          held.set(key, bytes);
          expect(kept.get(key)).toBe(bytes > 30 ? undefined : bytes);
          const sum = [...held].reduce((total, [name, size]) => total + (kept.get(name) === undefined ? 0 : size), 0);
          expect([kept.bytes, kept.bytes <= 30]).toEqual([sum, true]);
          kept.get(key);
        }
      }),
    );
  });
});
