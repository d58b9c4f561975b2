import { describe, expect, it } from "vitest";
import { everything, type Filter, frozen } from "../../../core/store/port.ts";
import type { Subject } from "./contract.ts";
import { stamp, type Thing, thing, things } from "./world.ts";

export function readContract(subject: Subject): void {
  const seen: Filter = { test: false, $or: [{ owner: "UTO" }, { policy: { $in: ["POL-1", "POL-2"] } }] };
  const shelf = Array.from({ length: 60 }, (_, at) =>
    thing(`t${String(at).padStart(2, "0")}`, {
      owner: at % 2 ? "UTO" : "NLD",
      policy: `POL-${at % 5}`,
      test: at % 7 === 0,
      kind: `kind ${at % 3}`,
      words: [`w${at % 4}`, "thing"],
    }),
  );
  const stored = () =>
    subject.store.upsert(
      things,
      shelf.map((record) => ({ record })),
      stamp(),
    );

  describe("reads", () => {
    it("gives back the record as it was handed in, with the store's stamps", async () => {
      const record = thing("a", { kind: "Ж \u0000 𝔘", words: ["ß", "Ünï", "\u{1F600}"], marks: [] });
      await subject.store.upsert(things, [{ record }], stamp(3));
      const { at } = stamp(3);
      const kept = { ...record, version: 1, created: at, updated: at, shelf: null, sealed: null };
      expect(await subject.store.getMany(things, ["a"])).toEqual(new Map([["a", kept]]));
      expect(await subject.store.find(things, { word: "Ünï" }, { first: 1 })).toEqual([kept]);
      expect(await subject.store.find(things, { kind: "Ж \u0000 𝔘" }, { first: 1 })).toEqual([kept]);
    });

    it("pages and counts by search keys of which one of several values will do, each row once and in order", async () => {
      await stored();
      const { store } = subject;
      const asked: Filter = { $and: [{ word: { $in: ["thing", "w1", "nowhere"] } }, { word: { $in: ["w1", "w3"] } }] };
      const wanted = shelf.filter((_, at) => at % 4 === 1 || at % 4 === 3).map(({ id }) => id);
      const pages: string[] = [];
      for (let after: string | null = null, rows: Thing[] = []; ; after = rows.at(-1)?.id ?? null) {
        rows = await store.find(things, asked, { first: 7, after });
        if (rows.length === 0) break;
        pages.push(...rows.map(({ id }) => id));
      }
      expect(pages).toEqual(wanted);
      expect(await store.count(things, asked)).toBe(wanted.length);
      const twice = { word: { $in: ["thing", "w1"] } };
      expect(await store.count(things, twice)).toBe(shelf.length);
      expect((await store.find(things, twice, { first: 100 })).map(({ id }) => id)).toEqual(shelf.map(({ id }) => id));
      const some = await store.getMany(things, ["t00", "t01", "t03", "t04"], asked);
      expect([...some.keys()]).toEqual(["t01", "t03"]);
    });

    it("reads many by id, once each, leaving out what is unknown and what fails the filter", async () => {
      await stored();
      const found = await subject.store.getMany(things, ["t01", "t01", "nobody", "t02", "t03"], { kind: "kind 1" });
      expect([...found.keys()]).toEqual(["t01"]);
      expect(
        (
          await subject.store.getMany(
            things,
            shelf.map(({ id }) => id),
          )
        ).size,
      ).toBe(60);
      expect(await subject.store.getMany(things, [])).toEqual(new Map());
    });

    it.each<[what: string, filter: Filter]>([
      ["everything", {}],
      ["what a caller may see", seen],
      ["a frequent search key", { $and: [{ word: "thing" }, seen] }],
      ["two search keys", { $and: [{ word: "thing" }, { word: "w1" }, seen] }],
      ["a list of search keys", { $and: [{ word: { $in: ["w1", "w2"] } }, seen] }],
      ["a column", { $and: [{ kind: "kind 2" }, seen] }],
    ])("joins the pages of %s to the whole, each record once, in order of id", async (_, filter) => {
      await stored();
      const { store } = subject;
      const whole = (await store.find(things, filter, { first: 1000 })).map(({ id }) => id);
      const paged: string[] = [];
      for (let page: Thing[] = [], after: string | null = null; ; after = page.at(-1)?.id ?? null) {
        page = await store.find(things, filter, { first: 7, after });
        paged.push(...page.map(({ id }) => id));
        if (page.length < 7) break;
      }
      expect(paged).toEqual(whole);
      expect(whole).toEqual(whole.toSorted());
      expect(await store.count(things, filter)).toBe(whole.length);
      expect(whole.length).toBeGreaterThan(3);
    });

    it.each<[field: string, values: string[]]>([
      ["word", ["w0", "w3", "nothing", "w0", "thing"]],
      ["kind", ["kind 0", "kind 2", "nothing"]],
      ["_id", ["t01", "t02"]],
    ])("finds for each value of %s what a search for it alone would find", async (field, values) => {
      await stored();
      const { store } = subject;
      for (const page of [{ first: 3 }, { first: 4, after: "t20" }, { first: 0 }]) {
        const found = await store.findEach(things, field, values, seen, page);
        for (const value of values) {
          const alone = await store.find(things, { $and: [{ [field]: value }, seen] }, page);
          expect(found.get(value) ?? []).toEqual(alone);
          expect(found.has(value)).toBe(alone.length > 0);
        }
      }
      expect(await store.findEach(things, field, [], seen, { first: 3 })).toEqual(new Map());
    });

    it("finds for each of many values of a key what a search for it alone would find, however it is written", async () => {
      const words = ["A", "a\ufffdb", "\\u0041", '"', "\\", "0", "null", "字", "\u2028", "", "a\u0001", "\u{1F600}"];
      const others = ["\ud83d", "a\ud800b", "A\u0000", "\\", "B", "00", "[]", "字字", "\u2029", "Ä"];
      await subject.store.upsert(
        things,
        words.map((word, at) => ({ record: thing(`w${at}`, { words: [word, "thing"] }) })),
        stamp(),
      );
      for (const extra of [[], others]) {
        const asked = [...words, ...extra, ...Array.from({ length: 600 }, (_, at) => `nothing ${at}`)];
        const found = await subject.store.findEach(things, "word", asked, {}, { first: 3 });
        for (const word of [...words, ...extra]) {
          const alone = await subject.store.find(things, { $and: [{ word }, everything] }, { first: 3 });
          expect([word, found.get(word) ?? []]).toEqual([word, alone]);
        }
        expect(found.size).toBeGreaterThanOrEqual(words.length);
      }
    });

    it.each<[what: string, filter: Filter]>([
      ["what a caller may see", seen],
      ["one kind", { $and: [{ kind: "kind 1" }, seen] }],
      ["one kind after a row", { $and: [{ kind: "kind 1", _id: { $gt: "t20" } }, seen] }],
      ["nothing", { _id: { $in: [] } }],
    ])("reads columns of %s for each value of an index, in its order, bodies unread", async (_, filter) => {
      await subject.store.upsert(
        things,
        shelf.map((record, at) => ({ record, carried: { shelf: `s${at % 3}`, sealed: at % 2 === 0 } })),
        stamp(),
      );
      const { store } = subject;
      const columns = ["_id", "kind", "sealed", "owner"];
      for (const first of [1, 4, 1000]) {
        const found = await store.findColumnsEach(things, "shelf", ["s0", "s2", "s0", "none"], filter, {
          columns,
          first,
        });
        for (const value of ["s0", "s2", "none"]) {
          const rows = await store.find(things, { $and: [{ shelf: value }, filter] }, { first: 1000 });
          const wanted = rows.map(({ id, kind, sealed, owner }) => [id, kind ?? null, sealed ?? null, owner]);
          wanted.sort(([a, kind], [b, other]) =>
            `${String(kind)} ${String(a)}` < `${String(other)} ${String(b)}` ? -1 : 1,
          );
          expect(found.get(value) ?? []).toEqual(wanted.slice(0, first));
          expect(found.has(value)).toBe(wanted.length > 0);
        }
      }
    });

    it("refuses to read columns that no index of the field holds", async () => {
      const { store } = subject;
      const asked = { columns: ["_id", "weight"], first: 1 };
      await expect(store.findColumnsEach(things, "shelf", ["s0"], {}, asked)).rejects.toThrow(TypeError);
      await expect(store.findColumnsEach(things, "weight", ["1"], {}, asked)).rejects.toThrow(TypeError);
    });

    it("finds and counts for more values in one call than a statement could list", async () => {
      await stored();
      const values = Array.from({ length: 250 }, (_, at) => `t${String(at).padStart(2, "0")}`);
      const found = await subject.store.findEach(things, "_id", values, {}, { first: 1 });
      expect([...found.values()].flat()).toHaveLength(60);
      const counted = await subject.store.countEach(things, "_id", values, {}, { atMost: 5 });
      expect([counted.size, [...counted.values()].reduce((all, some) => all + some, 0)]).toEqual([250, 60]);
    });

    it.each<[field: string, values: string[]]>([
      ["word", ["w0", "w3", "nothing", "w0", "thing"]],
      ["kind", ["kind 0", "kind 2", "nothing"]],
      ["_id", ["t01", "t02"]],
    ])(
      "counts for each value of %s what a search for it alone would find, and stops at so many",
      async (field, values) => {
        await stored();
        const { store } = subject;
        for (const atMost of [1, 4, 1000]) {
          const counted = await store.countEach(things, field, values, seen, { atMost });
          expect([...counted.keys()]).toEqual([...new Set(values)]);
          for (const value of values) {
            const asked = { $and: [{ [field]: value }, seen] };
            const found = await store.find(things, asked, { first: atMost });
            expect(counted.get(value), value).toBe(found.length);
            expect(await store.count(things, asked, { atMost })).toBe(found.length);
          }
        }
        expect(await store.countEach(things, field, [], seen, { atMost: 1 })).toEqual(new Map());
      },
    );

    it("finds by texts beside a frozen filter what it finds beside any, whatever was asked before", async () => {
      await stored();
      const { store } = subject;
      const always = frozen(structuredClone(seen));
      const asked: readonly Filter[] = [
        { kind: "kind 1" },
        { kind: "kind 2" },
        { word: "w1", kind: "kind 1" },
        { word: "w2", kind: "kind 2" },
        { kind: "kind 2", word: "w2" },
        { word: "thing", mark: "none" },
        { word: "thing", owner: "NLD", policy: "POL-1" },
        { kind: "\u0000" },
        {},
      ];
      for (const first of [2, 5]) {
        for (const one of asked) {
          const found = await store.find(things, { $and: [one, always] }, { first });
          expect(found).toEqual(await store.find(things, { $and: [one, seen] }, { first }));
        }
      }
      await expect(store.find(things, { $and: [{ colour: "red" }, always] }, { first: 1 })).rejects.toThrow(TypeError);
      await expect(store.find(things, { $and: [{ kind: "x" }, always] }, { first: -1 })).rejects.toThrow(RangeError);
    });

    it("refuses a field that was never declared and a page that is no number of records", async () => {
      const { store } = subject;
      await expect(store.findEach(things, "colour", ["red"], {}, { first: 1 })).rejects.toThrow(TypeError);
      await expect(store.countEach(things, "colour", ["red"], {}, { atMost: 1 })).rejects.toThrow(TypeError);
      await expect(store.find(things, {}, { first: -1 })).rejects.toThrow(RangeError);
      await expect(store.find(things, {}, { first: Number.NaN })).rejects.toThrow(RangeError);
    });

    it("names its server with a version", async () => {
      await subject.store.ping();
      expect(await subject.store.server()).toMatch(/\d+\.\d+/);
    });
  });
}
