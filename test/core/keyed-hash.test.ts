import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyedHash } from "../../core/keyed-hash.ts";

describe("a keyed hash", () => {
  it("is HMAC-SHA-256 of a text of any length, whatever was hashed before it", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme", minLength: 300, maxLength: 400 }),
      fc.constantFrom("", "\ud800", "a".repeat(341), "字".repeat(341), "字".repeat(342), "a".repeat(5_000)),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 130 }), fc.array(text, { minLength: 1 }), (key, texts) => {
        const hash = new KeyedHash(key);
        for (const one of texts) {
          const expected = createHmac("sha256", key).update(one).digest();
          expect(hash.of(one)).toBe(expected.toString("hex"));
          expect(hash.bytesOf(one)).toEqual(expected);
        }
      }),
    );
  });

  it("cannot be made any more once its key is destroyed", () => {
    const [one, other] = [new KeyedHash(Buffer.alloc(32, 7)), new KeyedHash(Buffer.alloc(32, 8))];
    expect(one.of("L898902C3")).not.toBe(other.of("L898902C3"));
    one.destroy();
    other.destroy();
    expect(one.of("L898902C3")).toBe(other.of("L898902C3"));
  });
});
