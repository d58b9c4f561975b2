import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filter, frozen } from "../../../core/store/port.ts";
import type { Entry, KeyRange } from "../../../core/store/reading.ts";
import { anyFilter, anyThing } from "./contract-filters.ts";
import type { Subject } from "./contract.ts";
import { compare, meets, modelRow } from "./model.ts";
import { stamp, type Thing, thing, things } from "./world.ts";

const everyWord: KeyRange = { from: "", below: "\u{10ffff}" };
const value = fc.constantFrom("", "a", "ab", "b", "é", "\uFFFD", "𝔘", "\u{10ffff}");

export function entryContract(subject: Subject): void {
  const put = (records: readonly ReturnType<typeof thing>[]) =>
    subject.store.upsert(
      things,
      records.map((record) => ({ record })),
      stamp(),
    );

  describe("the entries of a search key", () => {
    it("come in the order of value and id, each row under each of its values in the range", async () => {
      await put([
        thing("a", { words: ["bagpipe", "red", "bag"] }),
        thing("b", { words: ["bag"], owner: "NLD" }),
        thing("c", { words: ["ba", "bah"], marks: ["bag"] }),
        thing("d"),
      ]);
      const found = async (filter: Filter) =>
        (await subject.store.findEntries(things, "word", { from: "bag", below: "bah" }, filter, { first: 10 })).map(
          ({ value, id }) => `${value} ${id}`,
        );
      expect(await found({})).toEqual(["bag a", "bag b", "bagpipe a"]);
      expect(await found({ owner: "UTO" })).toEqual(["bag a", "bagpipe a"]);
      expect(await found({ word: { $not: { $eq: "red" } } })).toEqual(["bag b"]);
    });

    it("agree with a model of the port, page by page, whatever the rows, ranges and filters", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyThing, { selector: ({ id }) => id, maxLength: 12 }),
          fc.array(fc.record({ from: value, below: value, filter: anyFilter }), { minLength: 1, maxLength: 6 }),
          fc.constantFrom(1, 2, 100),
          async (drafts, asked, first) => {
            await subject.store.remove(things, await subject.store.find(things, {}, { first: 1000 }), stamp());
            await put(drafts);
            const standing = await subject.store.find(things, {}, { first: 1000 });
            for (const { filter, ...range } of asked) {
              const expected = entriesOf(standing, range, filter);
              expect(await paged(range, filter, first), JSON.stringify([range, filter])).toEqual(expected);
              expect(await paged(range, frozen(structuredClone(filter)), first)).toEqual(expected);
            }
          },
        ),
        { numRuns: subject.runs },
      );
    }, 120_000);

    it("of few rows among many are the same, page by page", async () => {
      const drafts = Array.from({ length: 1_200 }, (_, at) => {
        const marked = at % 100 === 7 || at % 150 === 3;
        const of = { words: [`bag${at % 13}`, "bag", "bah"], marks: marked ? ["seldom"] : ["often"] };
        return thing(`r${String(at).padStart(4, "0")}`, { ...of, owner: at % 4 === 0 ? "NLD" : "UTO" });
      });
      await put(drafts);
      const standing = await subject.store.find(things, {}, { first: 2_000 });
      const range = { from: "bag1", below: "bah" };
      for (const mark of ["seldom", "often", "never"]) {
        const filters: Filter[] = [{ mark }, { mark, owner: "UTO" }, { mark, word: { $not: { $eq: "bag12" } } }];
        for (const filter of filters)
          for (const [first, of] of [
            // A server of MongoDB's sorts the whole range for each page.
            [mark === "often" ? 200 : 5, range],
            [200, { from: "", below: "bah" }],
          ] as const)
            expect(await paged(of, filter, first), mark).toEqual(entriesOf(standing, of, filter));
      }
    }, 60_000);

    it("throws on a key that nobody declared, a column and a filter that is none", async () => {
      const page = { first: 1 };
      for (const key of ["kind", "colour", "_id", "constructor"])
        await expect(subject.store.findEntries(things, key, everyWord, {}, page)).rejects.toThrow(TypeError);
      const wrong = { colour: "red" } as Filter;
      await expect(subject.store.findEntries(things, "word", everyWord, wrong, page)).rejects.toThrow(TypeError);
    });
  });

  async function paged(range: KeyRange, filter: Filter, first: number): Promise<Entry[]> {
    const all: Entry[] = [];
    for (;;) {
      const after = all.at(-1) ?? null;
      const page = await subject.store.findEntries(things, "word", range, filter, { first, after });
      all.push(...page);
      if (page.length < first) return all;
    }
  }
}

function entriesOf(records: readonly Thing[], { from, below }: KeyRange, filter: Filter): Entry[] {
  return records
    .filter((record) => meets(modelRow(record), filter))
    .flatMap(({ id, words = [] }) => [...new Set(words)].map((one) => ({ value: one, id })))
    .filter((entry) => compare(entry.value, from) >= 0 && compare(entry.value, below) < 0)
    .sort((one, other) => compare(one.value, other.value) || compare(one.id, other.id));
}
