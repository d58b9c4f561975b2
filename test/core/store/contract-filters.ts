import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filter, frozen, type Operators, type Scalar, type Store } from "../../../core/store/port.ts";
import type { Subject } from "./contract.ts";
import { compare, meets, modelRow } from "./model.ts";
import { stamp, type Thing, thing, things } from "./world.ts";

const all = { first: 1000 };

export function filterContract(subject: Subject): void {
  describe("filters", () => {
    const rows = [
      thing("a", { kind: "bag", weight: 3, words: ["red", "bag"] }),
      thing("b", { kind: "bag", weight: 10, words: ["blue"], marks: ["x"], owner: "NLD" }),
      thing("c", { kind: 7, words: [] }),
      thing("d", { kind: true, test: true }),
      thing("e", { kind: null, weight: -1.5, words: ["zebra", "ant"] }),
    ];
    it.each<[asked: string, filter: Filter, found: string]>([
      ["everything", {}, "abcde"],
      ["an equal text", { kind: "bag" }, "ab"],
      ["an equal number, which no text equals", { kind: 7 }, "c"],
      ["a truth value, which no number equals", { kind: true }, "d"],
      ["the number that a truth value is not", { kind: 1 }, ""],
      ["no value, which null and missing both are", { kind: null }, "e"],
      ["$in with null among the values", { kind: { $in: [7, null, true] } }, "cde"],
      ["$in of nothing", { kind: { $in: [] } }, ""],
      ["a range of numbers, not of texts", { weight: { $gt: -2, $lte: 3 } }, "ae"],
      ["greater than a text, which numbers and truth values are not", { kind: { $gte: "" } }, "ab"],
      ["less than a text", { kind: { $lt: "z" } }, "ab"],
      ["greater than a number, which texts are not", { kind: { $gt: 0 } }, "c"],
      ["at least false", { kind: { $gte: false } }, "d"],
      ["less than true", { kind: { $lt: true } }, ""],
      ["ends of two types, which nothing is between", { kind: { $gt: 0, $lt: "z" } }, ""],
      ["$not, which a row without a value meets too", { kind: { $not: { $eq: "bag" } } }, "cde"],
      ["$not of a range", { weight: { $not: { $gt: 0 } } }, "cde"],
      ["$not of null: any value", { kind: { $not: { $eq: null } } }, "abcd"],
      ["$not of $not", { kind: { $not: { $not: { $eq: "bag" } } } }, "ab"],
      ["$not beside another operator", { weight: { $gt: 0, $not: { $gt: 5 } } }, "a"],
      ["any value of a search key", { word: "bag" }, "a"],
      ["several values of a search key", { word: { $in: ["blue", "ant"] } }, "be"],
      ["two search keys", { $and: [{ word: "blue" }, { mark: "x" }] }, "b"],
      ["one search key twice", { $and: [{ word: "red" }, { word: "bag" }] }, "a"],
      ["a search key or a column", { $or: [{ word: "zebra" }, { kind: 7 }] }, "ce"],
      ["a range that one value of a search key lies in", { word: { $gte: "b", $lt: "c" } }, "ab"],
      ["a range that two values enclose, but none lies in", { word: { $gt: "m", $lt: "n" } }, ""],
      ["a search key without values", { word: null }, "cd"],
      ["$in with null on a search key", { word: { $in: [null, "red"] } }, "acd"],
      ["$not of a search key", { word: { $not: { $eq: "red" } } }, "bcde"],
      ["$not of a search key's null", { word: { $not: { $eq: null } } }, "abe"],
      ["header fields", { owner: "UTO", test: false }, "ace"],
      ["ids", { _id: { $in: ["a", "e", "nobody"] } }, "ae"],
      ["a range of ids", { _id: { $gt: "b", $lte: "d" } }, "cd"],
      [
        "$or inside $and inside $or",
        { $or: [{ $and: [{ $or: [{ kind: 7 }, { owner: "NLD" }] }, { test: false }] }] },
        "bc",
      ],
    ])("meets %s", async (_, filter, found) => {
      await put(subject.store, rows);
      expect(idsOf(await subject.store.find(things, filter, all))).toEqual([...found]);
      expect(await subject.store.count(things, filter)).toBe(found.length);
    });

    it("that are frozen meet the same with long lists in them, and know which of two lists is theirs", async () => {
      await put(subject.store, rows);
      const among = (...few: Scalar[]) => Object.freeze([...longList, ...few]);
      const [one, other] = [among("UTO"), among("NLD")];
      const found = async (filter: Filter) => idsOf(await subject.store.find(things, frozen(filter), all));
      expect(await found({ owner: { $in: one } })).toEqual([..."acde"]);
      expect(await found({ owner: { $in: other } })).toEqual(["b"]);
      expect(await found({ $or: [{ owner: { $in: other } }, { kind: { $in: among(7, 1, true) } }] })).toEqual([
        ..."bcd",
      ]);
      expect(await found({ kind: { $not: { $in: among("bag", 7) } } })).toEqual([..."de"]);
      const near = await subject.store.getMany(things, ["a", "b"], frozen({ owner: { $in: one } }));
      expect([...near.keys()]).toEqual(["a"]);
    });

    it.each<[fault: string, filter: unknown]>([
      ["undefined as a value", { kind: undefined }],
      ["undefined under an operator", { kind: { $eq: undefined } }],
      ["undefined in a list", { kind: { $in: ["bag", undefined] } }],
      ["undefined as a branch", { $and: [undefined] }],
      ["NaN", { weight: { $lt: Number.NaN } }],
      ["a field nobody declared", { colour: "red" }],
      ["a field every object inherits", { constructor: "red" }],
      ["a field of the store's own", { _version: 1 }],
      ["a path into the record", { "record.kind": "bag" }],
      ["an operator that is none of the port's", { kind: { $ne: null } }],
      ["an expression", { $expr: true }],
      ["code", { $where: "true" }],
      ["an operator inside a value", { kind: { $eq: { $ne: null } } }],
      ["an operator inside a list", { kind: { $in: [{ $gt: "" }] } }],
      ["a pattern", { kind: /bag/ }],
      ["a date", { kind: { $gt: new Date(0) } }],
      ["a foreign BSON type", { _id: { _bsontype: "ObjectId" } }],
      ["a list as a value", { kind: ["bag"] }],
      ["a list in place of the filter", []],
      ["a list in place of operators", { kind: { $not: [] } }],
      ["no operator at all", { kind: {} }],
      ["$and of nothing", { $and: [] }],
      ["$or of nothing", { $or: [] }],
      ["a range from null", { weight: { $gt: null } }],
    ])("throws on %s, in every call that takes a filter", async (_, filter) => {
      await put(subject.store, rows);
      const wrong = filter as Filter;
      const { store } = subject;
      await expect(store.find(things, wrong, all)).rejects.toThrow(TypeError);
      await expect(store.getMany(things, ["a"], wrong)).rejects.toThrow(TypeError);
      await expect(store.getMany(things, [], wrong)).rejects.toThrow(TypeError);
      await expect(store.findEach(things, "word", ["red"], wrong, all)).rejects.toThrow(TypeError);
      await expect(store.count(things, wrong)).rejects.toThrow(TypeError);
      await expect(store.countEach(things, "word", ["red"], wrong, { atMost: 1 })).rejects.toThrow(TypeError);
      await expect(store.carry(things, wrong, { shelf: "1" })).rejects.toThrow(TypeError);
    });

    it("agrees with a model of the port, whatever the rows and filters", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyThing, { selector: ({ id }) => id, maxLength: 12 }),
          fc.array(anyFilter, { minLength: 1, maxLength: 8 }),
          async (drafts, filters) => {
            await clear(subject.store);
            await put(subject.store, drafts);
            const standing = await subject.store.find(things, {}, all);
            expect(standing).toHaveLength(drafts.length);
            for (const filter of filters) {
              const found = idsOf(standing.filter((record) => meets(modelRow(record), filter)));
              expect(idsOf(await subject.store.find(things, filter, all)), JSON.stringify(filter)).toEqual(found);
              expect(await subject.store.count(things, filter)).toBe(found.length);
              const again = frozen(structuredClone(filter));
              expect(idsOf(await subject.store.find(things, again, all)), JSON.stringify(filter)).toEqual(found);
            }
            expect(idsOf(standing)).toEqual(idsOf(standing).toSorted(compare));
          },
        ),
        { numRuns: subject.runs },
      );
    }, 120_000);
  });
}

const text = fc.constantFrom("", "a", "b", "ab", "é", "ñ", "\uFFFD", "𝔘", "ж", "$ne", "a b", "a'b\"");
const scalar: fc.Arbitrary<Scalar> = fc.oneof(text, fc.constantFrom(0, 1, -1, 0.5, 2 ** 40), fc.boolean());
const longList = Array.from({ length: 30 }, (_, at) => `POL-${at}`);
const texts = fc.array(text, { maxLength: 3 });

export const anyThing = fc
  .record({
    id: fc.constantFrom("a", "b", "B", "c", "d", "é", "𝔘", "\uFFFD", "x", "y"),
    owner: text,
    kind: fc.oneof(scalar, fc.constant(null)),
    weight: fc.constantFrom(1, 2, 3),
    words: texts,
    marks: texts,
    test: fc.boolean(),
  })
  .map(({ id, ...more }) => thing(id, more));

const operators: fc.Arbitrary<Operators> = fc.letrec<{ some: Operators }>((tie) => ({
  some: fc
    .record(
      {
        $eq: fc.oneof(scalar, fc.constant(null)),
        $in: fc
          .tuple(fc.array(fc.oneof(scalar, fc.constant(null)), { maxLength: 3 }), fc.constantFrom([], [], longList))
          .map(([few, many]) => [...few, ...many]),
        $lt: scalar,
        $lte: scalar,
        $gt: scalar,
        $gte: scalar,
        $not: tie("some"),
      },
      { requiredKeys: [] },
    )
    .filter((operator) => Object.keys(operator).length > 0),
})).some;

const field = fc.constantFrom("_id", "owner", "policy", "test", "kind", "weight", "shelf", "word", "mark");
const condition = fc.oneof(scalar, fc.constant(null), operators);

export const anyFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(field, condition, { maxKeys: 3, noNullPrototype: true }),
    fc.record({ $and: fc.array(tie("filter"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ $or: fc.array(tie("filter"), { minLength: 1, maxLength: 3 }) }),
  ),
})).filter;

function idsOf(records: readonly Thing[]): string[] {
  return records.map(({ id }) => id);
}

async function put(store: Store, records: readonly ReturnType<typeof thing>[]): Promise<void> {
  await store.upsert(
    things,
    records.map((record) => ({ record })),
    stamp(),
  );
}

async function clear(store: Store): Promise<void> {
  const standing = await store.find(things, {}, all);
  await store.remove(things, standing, stamp());
}
