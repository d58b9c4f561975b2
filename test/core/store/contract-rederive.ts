import { describe, expect, it } from "vitest";
import { deriveAnew, formsCollection } from "../../../core/jobs/derive-anew.ts";
import { StartRefused } from "../../../core/start.ts";
import type { Collection, Store } from "../../../core/store/port.ts";
import { systemClock } from "../../../core/clock.ts";
import type { Subject } from "./contract.ts";
import { stamp, type Thing, thing, things } from "./world.ts";

/** Words are found whatever their case, and weights are in grams. */
const changed: Collection<Thing> = {
  ...things,
  forms: 2,
  columns: { ...things.columns, weight: ({ weight }) => (weight === undefined ? null : weight * 1000) },
  keys: { ...things.keys, word: ({ words = [] }) => words.map((word) => word.toLowerCase()) },
};
const newest: Collection<Thing> = { ...changed, forms: 3 };

const bring = (store: Store, collection: Collection<Thing> = changed, told?: (done: number, all: number) => void) =>
  deriveAnew({
    store,
    collections: [collection],
    clock: systemClock,
    atOnce: 5,
    ...(told && { told: (_name: string, done: number, all: number) => told(done, all) }),
  });

export function rederiveContract(subject: Subject): void {
  const red = { word: "red" };
  const put = (many: number) =>
    subject.store.upsert(
      things,
      Array.from({ length: many }, (_, at) => ({
        record: thing(`t${String(at).padStart(5, "0")}`, { words: ["Red"], weight: at }),
        carried: { shelf: "low" },
      })),
      stamp(),
    );
  /** A store whose process is killed once so many batches are committed. */
  const killedAfter = (store: Store, batches: number): Store => ({
    ...store,
    transaction: (body) => {
      if (batches-- === 0) throw new Error("killed");
      return store.transaction(body);
    },
  });

  describe("rows whose columns and keys are derived otherwise now", () => {
    it("are found by the new ones and no more by the old, with nothing else about them changed", async () => {
      const { store } = subject;
      await put(3);
      await store.upsert(things, [{ record: thing("gone", { words: ["Red"] }) }, { record: thing("bare") }], stamp(1));
      await store.remove(things, [{ id: "gone" }], stamp(2));
      const before = { rows: await store.find(things, {}, { first: 10 }), log: await store.changes(null, 100) };
      expect(await store.count(changed, red)).toBe(0);

      await bring(store);
      expect(await store.count(changed, red)).toBe(3);
      expect(await store.count(changed, { word: "Red" })).toBe(0);
      expect(await store.count(changed, { weight: 2000 })).toBe(1);
      expect(await store.count(changed, { word: null, weight: null })).toBe(1);
      expect(await store.count(changed, { shelf: "low" })).toBe(3);
      expect({ rows: await store.find(things, {}, { first: 10 }), log: await store.changes(null, 100) }).toEqual(
        before,
      );
      expect(await store.upsert(changed, [{ record: thing("t00001", { words: ["Blue"] }) }], stamp(3))).toMatchObject([
        { result: "changed", version: 2 },
      ]);
      expect([await store.count(changed, red), await store.count(changed, { word: "blue" })]).toEqual([2, 1]);
    });

    it("get what a field says that they lack, under the version that they have", async () => {
      const { store } = subject;
      await store.upsert(things, [{ record: thing("bare") }, { record: thing("red", { words: ["Red"] }) }], stamp());
      const [log, [before]] = [await store.changes(null, 100), await store.find(things, { _id: "bare" }, { first: 1 })];
      const filled = { ...changed, defaults: { words: ["New"], marks: [] } };
      await bring(store, filled);
      expect(await store.find(filled, {}, { first: 10 })).toMatchObject([
        { ...before, words: ["New"], marks: [] },
        { id: "red", version: 1, words: ["Red"], marks: [] },
      ]);
      expect([await store.count(filled, { word: "new" }), await store.count(filled, { word: "red" })]).toEqual([1, 1]);
      expect(await store.changes(null, 100)).toEqual(log);
      const again = await store.upsert(filled, [{ record: thing("bare", { words: ["New"], marks: [] }) }], stamp(1));
      expect(again).toMatchObject([{ result: "unchanged", version: 1 }]);
    });

    it("are derived once, and never where the number is the same", async () => {
      await put(2);
      const told: number[][] = [];
      const tell = (done: number, all: number) => void told.push([done, all]);
      await bring(subject.store, things, tell);
      expect(told).toEqual([]);
      await bring(subject.store, changed, tell);
      await bring(subject.store, changed, tell);
      expect(told).toEqual([
        [0, 2],
        [2, 2],
      ]);
    });

    it("are gone on with where a killed process left them, and begun anew by a hub of still newer ones", async () => {
      await put(11);
      await expect(bring(killedAfter(subject.store, 2))).rejects.toThrow("killed");
      expect(await subject.store.count(changed, red)).toBe(10);
      const told: number[] = [];
      await bring(await subject.another(), changed, (done) => void told.push(done));
      expect(told).toEqual([10, 11]);
      expect(await subject.store.count(changed, red)).toBe(11);

      const marked = (forms: number, mark: string): Collection<Thing> => ({
        ...newest,
        forms,
        keys: { ...newest.keys, word: ({ words = [] }) => words.map((word) => word + mark) },
      });
      await expect(bring(killedAfter(subject.store, 1), marked(3, "!"))).rejects.toThrow("killed");
      await bring(subject.store, marked(4, "?"));
      expect(await subject.store.count(marked(4, "?"), { word: "Red?" })).toBe(11);
    });

    it("are derived by processes that start together, each of which is ready when all of them are", async () => {
      await put(17);
      const stores = [subject.store, await subject.another(), await subject.another()];
      const found = await Promise.all(
        stores.map(async (store) => {
          await bring(store);
          return store.count(changed, red);
        }),
      );
      expect(found).toEqual([17, 17, 17]);
    });

    it("are refused by a hub that does not know the newer ones, also where they are only on the way", async () => {
      await put(6);
      await expect(bring(killedAfter(subject.store, 1), newest)).rejects.toThrow("killed");
      await expect(bring(subject.store)).rejects.toThrow(StartRefused);
      await bring(subject.store, newest);
      await expect(bring(subject.store)).rejects.toThrow(
        /thing were derived by a newer hub \(forms 3, this hub knows up to 2\)[^]*Start the newer hub/,
      );
      expect(await subject.store.find(formsCollection, {}, { first: 5 })).toMatchObject([{ forms: 3, towards: null }]);
    });
  });
}
