import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlaces, type Order, placeFrom, placeOf } from "../../../core/store/order.ts";
import type { Filter, Store } from "../../../core/store/port.ts";
import { anyFilter } from "./contract-filters.ts";
import type { Subject } from "./contract.ts";
import { stamp, type Thing, thing, things } from "./world.ts";

/** In the order of a field, at any page size. */
async function paged(store: Store, filter: Filter, order: Order, first: number): Promise<Thing[]> {
  const found: Thing[] = [];
  for (let after: string | null = null; ;) {
    const page: Thing[] = await store.find(things, filter, { first, after, order });
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < first) return found;
    after = placeOf(things, order, last);
  }
}

export function orderContract(subject: Subject): void {
  const weights = [3, undefined, 10, -1.5, 3, 3, undefined, 0];
  const rows = Array.from({ length: 48 }, (_, at) =>
    thing(`t${String(at).padStart(2, "0")}`, {
      owner: at % 3 ? "UTO" : "NLD",
      test: at % 7 === 0,
      kind: ["a", "b", "é", "\u{1F600}", "\uffff", null][at % 6] ?? null,
      words: [`w${at % 4}`, "thing"],
      ...(weights[at % 8] !== undefined && { weight: weights[at % 8] as number }),
    }),
  );
  const fill = async (store: Store) => {
    for (const [at, record] of rows.entries()) await store.upsert(things, [{ record }], stamp((at * 7) % 50));
  };
  const anyOrder = fc.record({
    by: fc.constantFrom("weight", "kind", "shelf", "updated"),
    descending: fc.boolean(),
  });

  describe("orders", () => {
    it("join their pages to the whole, each record once, whatever the filter, the order and the size of a page", async () => {
      const { store } = subject;
      await fill(store);
      await store.carry(things, { owner: "NLD" }, { shelf: "top" });
      await store.carry(things, { word: "w1" }, { shelf: "below" });
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.constant({}), anyFilter),
          anyOrder,
          fc.integer({ min: 1, max: 20 }),
          async (filter, order, first) => {
            const all = await store.find(things, filter, { first: 1000 });
            const inOrder = all.toSorted((one, other) =>
              comparePlaces(order, placeFrom(placeOf(things, order, one)), placeFrom(placeOf(things, order, other))),
            );
            const ids = (some: readonly Thing[]) => some.map(({ id }) => id);
            expect(ids(await paged(store, filter, order, first))).toEqual(ids(inOrder));
          },
        ),
        { numRuns: subject.runs },
      );
    });

    it.each<[order: Order, found: string]>([
      [{ by: "weight", descending: false }, "cabde"],
      [{ by: "weight", descending: true }, "bacde"],
      [{ by: "kind", descending: false }, "baecd"],
      [{ by: "kind", descending: true }, "eabcd"],
      [{ by: "updated", descending: true }, "edcba"],
    ])("put rows without a value last, and those of one value by their ids: %j", async (order, found) => {
      const five = [
        thing("a", { kind: "b", weight: 3 }),
        thing("b", { kind: "a", weight: 10 }),
        thing("c", { weight: 2 }),
        thing("d", {}),
        thing("e", { kind: "b" }),
      ];
      for (const [at, record] of five.entries()) await subject.store.upsert(things, [{ record }], stamp(at));
      const all = await subject.store.find(things, {}, { first: 10, order });
      expect(all.map(({ id }) => id).join("")).toBe(found);
    });

    it("hold each record once while others are written, and go on where the last one was that has gone since", async () => {
      const { store } = subject;
      await fill(store);
      const order = { by: "weight", descending: true };
      const before = await store.find(things, {}, { first: 1000, order });
      const [page, rest] = [before.slice(0, 20), before.slice(20)];
      const last = page.at(-1) as Thing;
      await store.remove(things, [{ id: last.id }, { id: page[0]?.id ?? "" }], stamp(51));
      await store.upsert(things, [{ record: thing("new", { weight: 10_000 }) }], stamp(52));
      const after = placeOf(things, order, last);
      expect(await store.find(things, {}, { first: 1000, after, order })).toEqual(rest);
    });

    it("follow a record to where its new version stands", async () => {
      const { store } = subject;
      await fill(store);
      await store.upsert(things, [{ record: thing("t05", { weight: 99 }) }], stamp(59));
      for (const by of ["weight", "updated"]) {
        const [first] = await store.find(things, {}, { first: 1, order: { by, descending: true } });
        expect(first?.id).toBe("t05");
      }
    });

    it("are those of declared indexes alone, by a field that has one value", async () => {
      for (const by of ["word", "nothing"])
        await expect(subject.store.find(things, {}, { first: 1, order: { by, descending: false } })).rejects.toThrow(
          `thing has no order by "${by}"`,
        );
    });

    it("are no business of a filter: the stamps are asked for as any field is", async () => {
      const { store } = subject;
      await fill(store);
      const [early, late] = [stamp(10).at, stamp(40).at];
      const found = await store.find(things, { updated: { $gte: early, $lt: late } }, { first: 1000 });
      expect(found.map(({ id }) => id)).toEqual(
        (await store.find(things, {}, { first: 1000 }))
          .filter(({ updated }) => updated >= early && updated < late)
          .map(({ id }) => id),
      );
      await store.upsert(things, [{ record: thing("t00", { weight: 1 }) }], stamp(59));
      expect(await store.count(things, { created: { $lt: stamp(1).at }, updated: { $gt: stamp(58).at } })).toBe(1);
    });
  });
}
