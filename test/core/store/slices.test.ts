import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as immediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { placeOf } from "../../../core/store/order.ts";
import { frozen, type Store } from "../../../core/store/port.ts";
import { openSqlite } from "../../../core/store/sqlite.ts";
import { turnLasted } from "../../../core/turn.ts";
import { anyFilter } from "./contract-filters.ts";
import { stamp, thing, things } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "borderlink-slices-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shelf = Array.from({ length: 40 }, (_, at) =>
  thing(`t${String(at).padStart(2, "0")}`, {
    owner: ["a", "b", ""][at % 3] ?? "",
    policy: `POL-${at % 4}`,
    test: at % 5 === 0,
    kind: [1, "a", true, null, "b"][at % 5] ?? null,
    weight: at % 4,
    words: [["a"], ["a", "b"], [], ["b", "é"]][at % 4] ?? [],
    marks: at % 2 ? ["ab"] : [],
  }),
);

/** A slice that is over after so many rows that were looked at in vain. */
const after = (rows: number) => ({ milliseconds: 0, rows });

describe("a read of SQLite that goes on in slices", () => {
  const path = join(folder, "store.sqlite");
  const stores = new Map<number, Store>();
  let whole: Store;
  beforeAll(async () => {
    whole = await openSqlite(path, [things], { slice: { milliseconds: Infinity, rows: 1 } });
    await whole.upsert(
      things,
      shelf.map((record, at) => ({ record, carried: { shelf: `s${at % 2}`, sealed: at % 3 === 0 } })),
      stamp(),
    );
    for (const rows of [1, 2, 7]) stores.set(rows, await openSqlite(path, [things], { slice: after(rows) }));
  });
  afterAll(async () => {
    for (const store of [whole, ...stores.values()]) await store.close();
  });

  it("answers what it would answer at once, whatever is asked, on whichever page", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFilter,
        fc.record({ first: fc.nat(8), after: fc.option(fc.constantFrom("", "t05", "t2", "t39")) }),
        fc.constantFrom(1, 2, 7),
        fc.boolean(),
        async (asked, page, rows, again) => {
          const filter = again ? frozen(asked) : asked;
          const store = stores.get(rows) as Store;
          const words = ["a", "b", "none"];
          const atMost = page.first + 1;
          const columns = ["_id", "kind", "sealed"];
          const answers = async (from: Store) => [
            await from.find(things, filter, page),
            await from.findEntries(
              things,
              "word",
              { from: "", below: "c" },
              filter,
              page.after ? { first: page.first, after: { value: "a", id: page.after } } : { first: page.first },
            ),
            await from.find(things, { $and: [{ word: "a", kind: "a" }, filter] }, page),
            [...(await from.findEach(things, "word", words, filter, page))],
            [
              ...(await from.findColumnsEach(things, "shelf", ["s0", "s1", "none"], filter, {
                columns,
                first: atMost,
              })),
            ],
            await from.count(things, filter),
            await from.count(things, filter, { atMost }),
            [...(await from.countEach(things, "word", words, filter, { atMost }))],
          ];
          expect(await answers(store)).toEqual(await answers(whole));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("answers in whatever order what it would answer at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        // Without an index of their own, so that rows are passed over along that of the order.
        fc.oneof(
          anyFilter,
          fc.constantFrom({}, { owner: "a" }, { test: true }, { policy: { $in: ["POL-1", "POL-3"] } }),
        ),
        fc.record({ by: fc.constantFrom("weight", "updated", "shelf"), descending: fc.boolean() }),
        fc.record({ first: fc.nat(8), after: fc.option(fc.constantFrom("t00", "t05", "t39")) }),
        fc.constantFrom(1, 2, 7),
        async (filter, order, { first, after: id }, rows) => {
          const [row] = id === null ? [] : await whole.find(things, { _id: id }, { first: 1 });
          const page = { first, order, after: row ? placeOf(things, order, row) : null };
          const answer = await (stores.get(rows) as Store).find(things, filter, page);
          expect(answer).toEqual(await whole.find(things, filter, page));
        },
      ),
      { numRuns: 100 },
    );
  });

  const nothing = { $and: [{ word: "a" }, { kind: "none" }] };

  it("is charged what it took of its turn, and nothing of what others did in it before", async () => {
    const store = await openSqlite(path, [things], { slice: { milliseconds: 5, rows: 256 } });
    let now = performance.now();
    // By the machine's own clock a busy machine may take longer for the read than what came before it took.
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 0.01));
    turnLasted();
    now += 30;
    const before = turnLasted();
    const taken: number[] = [];
    await store.find(things, {}, { first: 1 }, { pause: (lasted) => void taken.push(lasted) });
    clock.mockRestore();
    // The turn that began by the other clock ends.
    await immediate();
    expect(taken).toEqual([expect.toSatisfy((lasted: number) => lasted < before)]);
    await store.close();
  });

  it("leaves the event loop its turns, and gives what is read beside it its own", async () => {
    const store = stores.get(1) as Store;
    const done: string[] = [];
    let turns = 0;
    const count = () => (turns += 1);
    const long = store.count(things, nothing, { pause: () => void setImmediate(count) }).then(() => done.push("long"));
    const short = store.find(things, { _id: "t00" }, { first: 1 }).then(() => done.push("short"));
    await Promise.all([long, short]);
    expect(done).toEqual(["short", "long"]);
    expect(turns).toBeGreaterThan(10);
  });

  it("leaves them while it makes records as well, of which one may be of a megabyte", async () => {
    const store = await openSqlite(path, [things], { slice: after(1_000) });
    const ids = shelf.map(({ id }) => id);
    for (const read of [
      (pause: () => void) => store.getMany(things, ids, {}, { pause }),
      (pause: () => void) => store.find(things, {}, { first: 40 }, { pause }),
      (pause: () => void) => store.findEach(things, "word", ["a"], {}, { first: 40 }, { pause }),
    ]) {
      let turns = 0;
      const found = await read(() => void (turns += 1));
      const rows = [...found.values()].flat();
      expect(rows.length).toBeGreaterThanOrEqual(20);
      expect(turns).toBeGreaterThanOrEqual(rows.length - 1);
    }
    await store.close();
  });

  it("ends with what is thrown between two slices, and the next read begins anew", async () => {
    const store = stores.get(1) as Store;
    let slices = 0;
    const pause = () => {
      if ((slices += 1) > 3) throw new Error("the client left");
    };
    const words = ["a", "b"];
    for (const read of [
      () => store.find(things, nothing, { first: 1 }, { pause }),
      () => store.find(things, nothing, { first: 1, order: { by: "updated", descending: true } }, { pause }),
      () => store.count(things, nothing, { pause }),
      () => store.findEach(things, "word", words, { kind: "none" }, { first: 1 }, { pause }),
      () => store.countEach(things, "word", words, { kind: "none" }, { atMost: 1, pause }),
    ]) {
      slices = 0;
      await expect(read()).rejects.toThrow("the client left");
      expect(slices).toBe(4);
    }
    expect(await store.count(things, { word: "a" })).toBe(20);
  });
});
