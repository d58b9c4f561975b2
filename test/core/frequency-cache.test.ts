import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrequencyCache } from "../../core/frequency-cache.ts";

describe("what is kept", () => {
  it("makes room for the new by what was not used since it came", () => {
    const kept = new FrequencyCache<number>(30);
    kept.set("a", 1, 10);
    kept.set("b", 2, 10);
    kept.set("c", 3, 10);
    expect(kept.get("a")).toBe(1);
    kept.set("d", 4, 10);
    expect(["a", "b", "c", "d"].map((key) => kept.get(key))).toEqual([1, undefined, 3, 4]);
  });

  it("is not pushed out by ten thousand that come once, nor by those that come twice", () => {
    const kept = new FrequencyCache<number>(100);
    const found: unknown[] = [];
    for (let at = 0; at < 5; at += 1) kept.set(`hot ${at}`, at, 1);
    for (let at = 0; at < 10_000; at += 1) {
      kept.set(`new ${at}`, at, 1);
      if (at % 2) kept.get(`new ${at}`);
      // Each of the hot is used once in 40, and the others take longer than that to fill the place.
      if (at % 8 === 0) found.push(kept.get(`hot ${(at / 8) % 5}`));
    }
    expect(found).not.toContain(undefined);
    expect(kept.bytes).toBeLessThanOrEqual(100);
  });

  it("gives way when it is out of use, however often it once was used", () => {
    const kept = new FrequencyCache<string>(100);
    kept.set("old", "fashion", 1);
    for (let at = 0; at < 1_000; at += 1) kept.get("old");
    for (let at = 0; at < 1_000; at += 1) kept.set(`new ${at}`, "fashion", 1);
    expect(kept.get("old")).toBeUndefined();
  });

  it("never holds more bytes than it may, whatever comes, and always the last thing that fits", () => {
    const things = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat({ max: 40 })));
    fc.assert(
      fc.property(things, (sizes) => {
        const kept = new FrequencyCache<number>(30);
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
