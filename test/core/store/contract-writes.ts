import { describe, expect, it } from "vitest";
import type { Draft } from "../../../core/store/port.ts";
import type { Subject } from "./contract.ts";
import { stamp, type Thing, thing, things } from "./world.ts";

export function writeContract(subject: Subject): void {
  const put = (record: Draft<Thing>, minute = 0, expected?: number) =>
    subject.store.upsert(things, [expected === undefined ? { record } : { record, expected }], stamp(minute));
  const read = async (id: string) => (await subject.store.getMany(things, [id])).get(id);

  describe("writes", () => {
    it("adds a version for what is new and for what differs, and none for the same again", async () => {
      expect(await put(thing("a", { kind: "bag" }), 1)).toEqual([{ id: "a", result: "created", version: 1 }]);
      expect(await put(thing("a", { kind: "bag" }), 2)).toEqual([{ id: "a", result: "unchanged", version: 1 }]);
      expect(await put(thing("a", { kind: "box" }), 3)).toEqual([{ id: "a", result: "changed", version: 2 }]);
      const kept = { version: 2, created: stamp(1).at, updated: stamp(3).at, kind: "box" };
      expect(await read("a")).toMatchObject(kept);
    });

    it("takes the same fields in another order, or a record as it was read, for the same content", async () => {
      await put(thing("a", { kind: "bag", weight: 1 }));
      const reordered = Object.fromEntries(Object.entries(thing("a", { kind: "bag", weight: 1 })).toReversed());
      expect(await put(reordered as unknown as Draft<Thing>, 1)).toMatchObject([{ result: "unchanged" }]);
      const standing = await read("a");
      if (!standing) throw new Error("a was stored");
      expect(await put({ ...standing, marks: undefined } as unknown as Draft<Thing>, 2)).toMatchObject([
        { result: "unchanged" },
      ]);
    });

    it("finds a changed record by its new values only", async () => {
      await put(thing("a", { kind: "bag", words: ["red", "old"] }));
      await put(thing("a", { kind: "box", words: ["red", "new"] }), 1);
      const { store } = subject;
      expect(await store.count(things, { word: "old" })).toBe(0);
      expect(await store.count(things, { kind: "bag" })).toBe(0);
      expect(await store.count(things, { $and: [{ word: "red" }, { word: "new" }, { kind: "box" }] })).toBe(1);
      await put(thing("a"), 2);
      expect(await store.count(things, { word: null, kind: null })).toBe(1);
    });

    it("takes the writes of one batch in their order, also several to one record", async () => {
      const batch = [thing("a", { kind: 1 }), thing("b"), thing("a", { kind: 2 }), thing("a", { kind: 2 })];
      const outcomes = await subject.store.upsert(
        things,
        batch.map((record) => ({ record })),
        stamp(),
      );
      expect(outcomes.map(({ id, result, version }) => `${id} ${result} ${version}`)).toEqual([
        "a created 1",
        "b created 1",
        "a changed 2",
        "a unchanged 2",
      ]);
      expect(await subject.store.upsert(things, [], stamp())).toEqual([]);
    });

    it("writes only over the expected version, and the rest of the batch all the same", async () => {
      await put(thing("a", { kind: "bag" }));
      const outcomes = await subject.store.upsert(
        things,
        [
          { record: thing("a", { kind: "stale" }), expected: 0 },
          { record: thing("b"), expected: 0 },
          { record: thing("c"), expected: 4 },
          { record: thing("a", { kind: "box" }), expected: 1 },
          { record: thing("a", { kind: "stale" }), expected: 1 },
        ],
        stamp(1),
      );
      expect(outcomes.map(({ id, result, version }) => `${id} ${result} ${version}`)).toEqual([
        "a conflict 1",
        "b created 1",
        "c conflict 0",
        "a changed 2",
        "a conflict 2",
      ]);
      expect(await read("a")).toMatchObject({ kind: "box" });
      expect(await read("c")).toBeUndefined();
    });

    it("lets one of many writers that saw the same version win", async () => {
      await put(thing("a"));
      const other = await subject.another();
      const stores = [subject.store, other];
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          stores[at % 2]?.upsert(things, [{ record: thing("a", { weight: at }), expected: 1 }], stamp(at + 1)),
        ),
      );
      const results = outcomes.map((outcome) => outcome?.[0]?.result);
      expect(results.filter((result) => result === "changed")).toHaveLength(1);
      expect(results.filter((result) => result === "conflict")).toHaveLength(7);
      expect((await read("a"))?.version).toBe(2);
    });

    it("loses no version where many write the same records without looking", async () => {
      const other = await subject.another();
      const stores = [subject.store, other];
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, async (_, at) => {
          const batch = ["a", "b", "c"].map((id) => ({ record: thing(id, { weight: at }) }));
          return (await stores[at % 2]?.upsert(things, batch, stamp(at))) ?? [];
        }),
      );
      for (const id of ["a", "b", "c"]) {
        const versions = outcomes
          .flat()
          .filter((outcome) => outcome.id === id)
          .map(({ version }) => version);
        expect(versions.toSorted((one, two) => one - two)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(await read(id)).toMatchObject({ version: 10 });
      }
    });

    it("withdraws a record from every read, and goes on counting when it returns", async () => {
      const { store } = subject;
      await put(thing("a", { kind: "bag", words: ["red"] }), 1);
      expect(await store.remove(things, [{ id: "a", expected: 7 }, { id: "x" }], stamp(2))).toEqual([
        { id: "a", result: "conflict", version: 1 },
        { id: "x", result: "absent", version: 0 },
      ]);
      expect(await store.remove(things, [{ id: "a", expected: 1 }], stamp(2))).toEqual([
        { id: "a", result: "withdrawn", version: 2 },
      ]);
      expect(await read("a")).toBeUndefined();
      for (const filter of [{}, { word: "red" }, { word: null }, { kind: { $not: { $eq: "x" } } }, { _id: "a" }]) {
        expect(await store.find(things, filter, { first: 5 })).toEqual([]);
        expect(await store.count(things, filter)).toBe(0);
      }
      expect(await store.carry(things, {}, { shelf: "1" })).toBe(0);
      expect(await store.remove(things, [{ id: "a" }], stamp(3))).toEqual([{ id: "a", result: "absent", version: 2 }]);
      expect(await put(thing("a", { kind: "bag" }), 4)).toEqual([{ id: "a", result: "created", version: 3 }]);
      expect(await read("a")).toMatchObject({ version: 3, created: stamp(1).at, updated: stamp(4).at });
      expect(await store.count(things, { word: "red" })).toBe(0);
    });

    it("takes a withdrawn record for one that does not exist, or for its withdrawal, as the writer expects", async () => {
      await put(thing("a"));
      await put(thing("b"));
      await subject.store.remove(things, [{ id: "a" }, { id: "b" }], stamp(1));
      expect(await put(thing("a"), 2, 1)).toMatchObject([{ result: "conflict", version: 2 }]);
      expect(await put(thing("a"), 2, 0)).toMatchObject([{ result: "created", version: 3 }]);
      expect(await put(thing("b"), 2, 2)).toMatchObject([{ result: "created", version: 3 }]);
    });

    it("carries values beside the record that make no version of it", async () => {
      const { store } = subject;
      const record = thing("a", { kind: "bag" });
      await store.upsert(things, [{ record, carried: { shelf: "1", sealed: true } }, { record: thing("b") }], stamp());
      expect(await read("a")).toMatchObject({ shelf: "1", sealed: true, version: 1 });
      expect(await read("b")).toMatchObject({ shelf: null, sealed: null });
      expect(await store.count(things, { shelf: "1", sealed: true })).toBe(1);
      expect(await store.count(things, { shelf: null, sealed: null })).toBe(1);
      expect(await store.carry(things, { kind: "bag" }, { shelf: "2" })).toBe(1);
      expect(await store.carry(things, { $or: [{ word: "none" }, { sealed: true }] }, { sealed: false })).toBe(1);
      expect(await store.count(things, { shelf: "2", sealed: false })).toBe(1);
      const outcomes = await store.upsert(things, [{ record, carried: { shelf: "3" } }], stamp(1));
      expect(outcomes).toEqual([{ id: "a", result: "unchanged", version: 1 }]);
      expect(await store.count(things, { shelf: "3", sealed: null })).toBe(1);
      expect((await store.versions(things, "a"))[0]?.record).not.toHaveProperty("shelf");
      await expect(store.carry(things, {}, { weight: 1 })).rejects.toThrow(TypeError);
      await expect(store.carry(things, {}, {})).rejects.toThrow(TypeError);
    });

    it.each<[fault: string, wrong: object]>([
      ["NaN", { weight: Number.NaN }],
      ["infinity", { weight: Number.POSITIVE_INFINITY }],
      ["a date", { seen: new Date(0) }],
      ["a function", { seen: () => 1 }],
      ["undefined in a list", { words: ["red", undefined] }],
      ["a key value that is no text", { words: [7] }],
      ["a column that is no scalar", { kind: { $ne: null } }],
    ])("refuses a record with %s, and writes nothing of its batch", async (_, wrong) => {
      const batch = [{ record: thing("a") }, { record: thing("b", wrong) }];
      await expect(subject.store.upsert(things, batch, stamp())).rejects.toThrow(TypeError);
      expect(await subject.store.count(things, {})).toBe(0);
    });

    it("refuses a carried value that was never declared", async () => {
      const write = { record: thing("a"), carried: { colour: "red" } };
      await expect(subject.store.upsert(things, [write], stamp())).rejects.toThrow(TypeError);
    });

    it("takes a large batch", async () => {
      const batch = Array.from({ length: 1000 }, (_, at) => ({ record: thing(`t${at}`, { words: [`w${at % 10}`] }) }));
      const outcomes = await subject.store.upsert(things, batch, stamp());
      expect(outcomes.map(({ id }) => id)).toEqual(batch.map(({ record }) => record.id));
      expect(outcomes.every(({ result }) => result === "created")).toBe(true);
      expect(await subject.store.count(things, { word: "w3" })).toBe(100);
    }, 60_000);
  });
}
