import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Idempotency } from "../../../core/access/idempotency.ts";

const at = "2026-06-01T12:00:00.000Z";
const caller = { id: "KEY-1", owner: "UTO", test: false };
const store = { firstAnswer: async () => null };
const sentBy = (who: object, contents: unknown, key = "batch-000001", idKey = 1) =>
  new Idempotency({ store, idKey: Buffer.alloc(32, idKey), caller: { ...caller, ...who }, at }).sent(
    "upsert person",
    contents,
    key,
  );
const fingerprint = async (contents: unknown) => (await sentBy({}, contents))?.contents;
const areSame = async (one: unknown, other: unknown) => (await fingerprint(one)) === (await fingerprint(other));

describe("what is sent under an idempotency key", () => {
  it("has the fingerprint of what says the same, and of nothing else", async () => {
    const json = fc.jsonValue({ depthSize: "small" }).map((value): unknown => JSON.parse(JSON.stringify(value)));
    const pair = fc.oneof(
      fc.tuple(json, json),
      json.map((value) => [value, structuredClone(value)] as const),
    );
    await fc.assert(
      fc.asyncProperty(pair, async ([one, other]) => {
        expect(await areSame(one, other)).toBe(isDeepStrictEqual(bare(one), bare(other)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[what: string, one: unknown, other: unknown, same: boolean]>([
    ["fields in another order", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
    ["null for what is left out", { a: 1, b: null }, { a: 1 }, true],
    ["records in another order", [{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }], false],
    ["a text for a number", { a: 1 }, { a: "1" }, false],
    ["another case", { a: "Alm" }, { a: "ALM" }, false],
    ["an empty list for none", { a: [] }, {}, false],
  ])("is the same with %s: %j, %j: %s", async (_, one, other, same) => {
    expect(await areSame([one], [other])).toBe(same);
  });

  it("tells by its fingerprint neither what it is nor that it was sent before under another key", async () => {
    const contents = [{ reference: "P-1" }];
    const all = await Promise.all([
      sentBy({}, contents),
      sentBy({}, contents, "batch-000002"),
      sentBy({ id: "KEY-2" }, contents),
      sentBy({ owner: "XYZ" }, contents),
      sentBy({ test: true }, contents),
      sentBy({}, contents, "batch-000001", 2),
    ]);
    expect(new Set(all.map((sent) => sent?.contents)).size).toBe(all.length);
  });

  it.each(["short", "with a space in it", "x".repeat(101), "é".repeat(10)])(
    "is under a key, which %j is none",
    async (key) => {
      await expect(sentBy({}, [], key)).rejects.toThrow("8 to 100 printable characters");
    },
  );
});

/** Without what is null in an object. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return new Map(Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [[name, bare(one)] as const])));
}
