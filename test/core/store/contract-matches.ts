import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Match, type Placed, readMatches } from "../../../core/store/matches.ts";
import { type Draft, everything } from "../../../core/store/port.ts";
import type { Subject } from "./contract.ts";
import { stamp, type Thing, thing, things } from "./world.ts";

/** What is preferred, in the store's terms and in plain ones. */
const preferences = {
  bags: {
    field: "kind",
    values: ["bag", "sack"],
    holds: ({ kind }: Draft<Thing>) => kind === "bag" || kind === "sack",
  },
  own: { field: "owner", values: ["UTO"], holds: ({ owner }: Draft<Thing>) => owner === "UTO" },
};
type Preferred = (typeof preferences)[keyof typeof preferences];

export function matchContract(subject: Subject): void {
  /** The ids of a list's pages of this size. */
  async function paged(match: Match, first: number) {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const [rows = []]: Placed<Thing>[][] = await readMatches(
        things,
        [match],
        everything,
        { first, after },
        (...asked) => subject.store.findEach(things, "word", ...asked),
      );
      ids.push(...rows.map(({ record }) => record.id));
      if (rows.length < first) return ids;
      after = rows.at(-1)?.id ?? null;
    }
  }

  const put = (shelf: readonly Draft<Thing>[]) =>
    subject.store.upsert(
      things,
      shelf.map((record) => ({ record })),
      stamp(),
    );

  describe("a list of what one record meets", () => {
    it("has each row once, what is preferred first, whatever the page and however many keys lead to it", async () => {
      const shelf = Array.from({ length: 60 }, (_, at) =>
        thing(`t${String((at * 37) % 60).padStart(2, "0")}`, {
          kind: ["bag", "box", 7, null, "sack"][at % 5] ?? null,
          owner: at % 3 ? "NLD" : "UTO",
          words: ["all", `w${at % 4}`, `v${at % 7}`],
        }),
      );
      await put(shelf);
      const inOrder = (keys: readonly string[], preferred: readonly Preferred[]) =>
        shelf
          .filter(({ words = [] }) => words.some((word) => keys.includes(word)))
          .map((one) => [...preferred.map(({ holds }) => (holds(one) ? "0" : "1")), one.id].join(" "))
          .toSorted()
          .map((place) => place.slice(-3));
      const question = fc.record({
        keys: fc.uniqueArray(fc.constantFrom("all", "w0", "w1", "w2", "v0", "v3", "v6", "none"), { minLength: 1 }),
        preferred: fc.shuffledSubarray(Object.values(preferences)),
        first: fc.integer({ min: 1, max: 70 }),
      });
      await fc.assert(
        fc.asyncProperty(question, async ({ keys, preferred, first }) => {
          expect(await paged({ keys, preferences: preferred }, first)).toEqual(inOrder(keys, preferred));
        }),
        { numRuns: subject.runs },
      );
    });

    it("shows 10 preferred rows among 600 others on its first page, and each of them by paging on", async () => {
      const genuine = Array.from({ length: 10 }, (_, at) => `t${String(at * 61).padStart(3, "0")}`);
      const shelf = Array.from({ length: 610 }, (_, at) => {
        const id = `t${String(at).padStart(3, "0")}`;
        return thing(id, {
          words: ["vin"],
          ...(genuine.includes(id) ? { kind: "bag" } : { kind: "box", owner: "NLD" }),
        });
      });
      await put(shelf);
      const match = { keys: ["vin"], preferences: [preferences.bags, preferences.own] };
      const ids = await paged(match, 100);
      expect(ids.slice(0, 10)).toEqual(genuine);
      expect(ids.toSorted()).toEqual(shelf.map(({ id }) => id));
    });

    it("is one read where it is shorter than a page, of however many records", async () => {
      await put([thing("a", { words: ["x"] }), thing("b", { words: ["y"] })]);
      let reads = 0;
      const matches = ["x", "y", "z"].map((key) => ({ keys: [key], preferences: [preferences.bags, preferences.own] }));
      const lists = await readMatches(things, matches, everything, { first: 2 }, (...asked) => {
        reads += 1;
        return subject.store.findEach(things, "word", ...asked);
      });
      expect(lists.map((rows) => rows.map(({ record }) => record.id))).toEqual([["a"], ["b"], []]);
      expect(reads).toBe(1);
    });
  });
}
