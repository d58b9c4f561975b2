import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeenIds } from "../../../session/ingest/seen.ts";
import { base32, recordId } from "../../../core/record-id.ts";
import { kinds } from "../../../records/kinds.ts";

const ids = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((digest) => `PER-${base32(digest)}`);

describe("the ids a file has named", () => {
  it("are told apart, however many there are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 1, maxLength: 300, selector: (id) => id.slice(4, 16) }), (named) => {
        const seen = new SeenIds();
        expect(named.some((id) => seen.has(id))).toBe(false);
        expect(named.every((id) => seen.add(id))).toBe(true);
        expect(named.every((id) => seen.has(id) && !seen.add(id))).toBe(true);
        expect(seen.size).toBe(named.length);
      }),
      { numRuns: 30 },
    );
  });

  it("stay told apart as the table grows", () => {
    const seen = new SeenIds();
    const key = new Uint8Array(32);
    const many = Array.from({ length: 20_000 }, (_, index) => recordId(key, kinds.person, false, "UTO", `P-${index}`));
    expect(many.every((id) => seen.add(id))).toBe(true);
    expect(many.some((id) => seen.add(id))).toBe(false);
  });
});
