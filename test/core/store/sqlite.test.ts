import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { systemClock } from "../../../core/clock.ts";
import { deriveAnew, formsCollection } from "../../../core/jobs/derive-anew.ts";
import { type Collection, type Store, StoreUnavailable } from "../../../core/store/port.ts";
import { Connection } from "../../../core/store/sqlite/connection.ts";
import { openSqlite } from "../../../core/store/sqlite.ts";
import { storeContract } from "./contract.ts";
import { places, stamp, type Thing, thing, things } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "borderlink-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(folder, `${++files}.sqlite`);

const collections = [things, places, formsCollection];
let path = "";
storeContract("SQLite", {
  runs: 100,
  empty: async () => {
    path = newFile();
  },
  open: () => openSqlite(path, collections),
});

describe("one SQLite file", () => {
  const child = (path: string, ...args: string[]) =>
    fork(join(import.meta.dirname, "sqlite-writer.ts"), [path, ...args], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });

  it("is written by two processes at once, and each write counts", async () => {
    const path = newFile();
    const store = await openSqlite(path, collections);
    const other = child(path, "count", "40");
    const exit = once(other, "exit");
    for (let round = 0; round < 40; round++) await addOne(store, round);
    expect(await exit).toEqual([0, null]);
    const found = await store.getMany(things, ["shared"]);
    expect(found.get("shared")).toMatchObject({ weight: 80, version: 80 });
    await store.close();
  });

  it("reads the entries of few rows without passing over those of all others", async () => {
    const store = await openSqlite(newFile(), collections, { slice: { milliseconds: 0, rows: 16 } });
    const drafts = Array.from({ length: 1_500 }, (_, at) =>
      thing(`r${at}`, { words: ["bagpipe"], marks: at === 700 ? ["seldom"] : [] }),
    );
    await store.upsert(
      things,
      drafts.map((record) => ({ record })),
      stamp(),
    );
    let turns = 0;
    const range = { from: "bag", below: "bah" };
    const pause = () => void (turns += 1);
    const found = await store.findEntries(things, "word", range, { mark: "seldom" }, { first: 10 }, { pause });
    expect(found).toEqual([{ value: "bagpipe", id: "r700" }]);
    expect(turns).toBeLessThan(3);
    await store.close();
  });

  it("tells the answers that a hub kept before it kept fingerprints", async () => {
    const path = newFile();
    const store = await openSqlite(path, collections);
    const outcomes = [{ id: "a", result: "created", version: 1 }];
    const earlier = new Connection(path, 0);
    earlier.run("INSERT INTO batches VALUES (?, ?, ?)", ["once", stamp().at, JSON.stringify(outcomes)]);
    earlier.close();
    expect(await store.firstAnswer("once")).toEqual({ name: "once", at: stamp().at, contents: null, outcomes });
    await store.close();
  });

  it("holds a batch whole or not at all after its process was killed in the middle", async () => {
    const path = newFile();
    for (let round = 0; round < 3; round++) {
      const writer = child(path, "batches", String(round));
      await once(writer, "message");
      writer.kill("SIGKILL");
      await once(writer, "exit");
    }
    const store = await openSqlite(path, collections);
    const requests = new Set((await store.changes(null, 1_000_000)).map(({ request }) => request));
    expect(requests.size).toBeGreaterThan(2);
    for (const request of requests) {
      expect(await store.committed(request)).toBe(200);
      expect(await store.count(things, { word: request })).toBe(200);
    }
    expect(await store.count(things, {})).toBe(requests.size * 200);
    await store.close();
  }, 30_000);

  it("is read while another process is writing, and a write that waits too long says that the store is away", async () => {
    const path = newFile();
    const one = await openSqlite(path, collections);
    const other = await openSqlite(path, collections, { busyMs: 30 });
    await one.transaction(async (session) => {
      await session.upsert(things, [{ record: thing("a") }], stamp());
      expect(await other.count(things, {})).toBe(0);
      await expect(other.upsert(things, [{ record: thing("b") }], stamp())).rejects.toThrow(StoreUnavailable);
    });
    expect(await other.count(things, {})).toBe(1);
    await other.upsert(things, [{ record: thing("b") }], stamp());
    expect(await one.count(things, {})).toBe(2);
    await one.close();
    await other.close();
  });

  it("shows a write at once to its own process, and to another one from the event loop's next turn", async () => {
    const path = newFile();
    const here = await openSqlite(path, collections);
    expect(await here.count(things, {})).toBe(0);
    await here.upsert(things, [{ record: thing("a") }], stamp());
    expect(await here.count(things, {})).toBe(1);
    const exit = once(child(path, "count", "1"), "exit");
    expect(await exit).toEqual([0, null]);
    expect(await here.count(things, {})).toBe(2);
    await here.close();
  });

  it("opens for many at once while it is still being made", async () => {
    const path = newFile();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openSqlite(path, collections)));
    await Promise.all(stores.map((store, at) => store.upsert(things, [{ record: thing(`t${at}`) }], stamp())));
    expect(await stores[0]?.count(things, {})).toBe(5);
    for (const store of stores) await store.close();
  });

  it("is refused where it was made for other columns, saying which", async () => {
    const path = newFile();
    await (await openSqlite(path, collections)).close();
    const renamed = { ...things, columns: { sort: things.columns["kind"] ?? (() => null) }, indexes: [] };
    await expect(openSqlite(path, [renamed])).rejects.toThrow(/other fields of "thing": .* kind weight .* sort/);
  });

  it("gets a new index without ado", async () => {
    const path = newFile();
    await (await openSqlite(path, collections)).close();
    const store = await openSqlite(path, [{ ...things, indexes: [["weight"]] }]);
    expect(await store.count(things, { weight: 1 })).toBe(0);
    await store.close();
  });

  it("gets a new search key without ado, whose rows are derived anew, and is refused where one is gone", async () => {
    const path = newFile();
    await (await openSqlite(path, collections)).close();
    const more = { ...things, keys: { ...things.keys, other: () => ["x"] } };
    const store = await openSqlite(path, [more]);
    await store.upsert(more, [{ record: thing("a") }], stamp());
    expect(await store.count(more, { other: "x" })).toBe(1);
    await store.close();
    await expect(openSqlite(path, [things])).rejects.toThrow(/other fields of "thing"/);
  });

  it("gets a new column without ado, whose rows are derived anew, and none that is carried", async () => {
    const path = newFile();
    const old = await openSqlite(path, collections);
    await old.upsert(things, [{ record: thing("a", { words: ["red"] }), carried: { shelf: "1" } }], stamp());
    await old.close();
    const first: Collection<Thing> = {
      ...things,
      forms: 2,
      columns: { ...things.columns, first: ({ words }) => words?.[0] ?? null },
      indexes: [...things.indexes, ["first"]],
    };
    const store = await openSqlite(path, [first, formsCollection]);
    await deriveAnew({ store, collections: [first], clock: systemClock });
    expect(await store.find(first, { first: "red", shelf: "1" }, { first: 2 })).toMatchObject([{ id: "a" }]);
    await store.upsert(first, [{ record: thing("b", { words: ["blue"] }) }], stamp(1));
    expect(await store.count(first, { first: "blue" })).toBe(1);
    await store.close();
    const carrying = { ...first, carried: [...first.carried, "row"] };
    await expect(openSqlite(path, [carrying])).rejects.toThrow(/other fields of "thing"/);
  });

  it("parses once what it reads again, which nobody can change, and forgets it once records were erased", async () => {
    const store = await openSqlite(newFile(), collections);
    const records = ["a", "b"].map((id) => ({ record: thing(id, { words: ["red"] }), carried: { shelf: "1" } }));
    await store.upsert(things, records, stamp());
    const read = async () => (await store.getMany(things, ["a"])).get("a");
    const first = await read();
    expect(await read()).toBe(first);
    expect(await store.find(things, { word: "red" }, { first: 1 })).toEqual([first]);
    expect(() => Object.assign(first?.words ?? [], ["blue"])).toThrow(TypeError);
    await store.carry(things, { _id: "a" }, { shelf: "2" });
    expect(await read()).toEqual({ ...first, shelf: "2" });
    await store.upsert(things, [{ record: thing("a", { words: ["blue"] }), carried: { shelf: "2" } }], stamp(1));
    expect(await read()).toMatchObject({ version: 2, words: ["blue"] });
    const before = await read();
    await store.erase(things, ["b"], stamp(2));
    expect(await read()).not.toBe(before);
    expect(await read()).toEqual(before);
    await store.close();
  });

  it("says that it wrote what is committed, also where its log cannot be emptied afterwards", async () => {
    const path = newFile();
    const store = await openSqlite(path, collections);
    await store.upsert(things, [{ record: thing("a") }], stamp());
    const emptyLog = vi.spyOn(Connection.prototype, "emptyLog").mockImplementationOnce(() => {
      throw new Error("disk I/O error");
    });
    await expect(store.erase(things, ["a"], stamp(1))).resolves.toMatchObject([{ result: "erased" }]);
    await store.upsert(things, [{ record: thing("b") }], stamp(2));
    expect(emptyLog).toHaveBeenCalledTimes(2);
    emptyLog.mockRestore();
    await store.close();
  });

  it("lets others of its process have their turn while thousands of rows come to carry something else", async () => {
    const store = await openSqlite(newFile(), collections);
    const many = Array.from({ length: 4001 }, (_, at) => ({ record: thing(`t${at}`), carried: { shelf: "1" } }));
    await store.upsert(things, many, stamp());
    const carried = store.carry(things, { shelf: "1" }, { shelf: "2" });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await store.count(things, { shelf: "2" })).toBe(0);
    expect(await carried).toBe(4001);
    expect(await store.count(things, { shelf: "2" })).toBe(4001);
    await store.close();
  });

  it("is readable by its own user alone", async () => {
    const path = newFile();
    const store = await openSqlite(path, collections);
    await store.upsert(things, [{ record: thing("a") }], stamp());
    for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it("says that the store is away once it is closed", async () => {
    const store = await openSqlite(newFile(), collections);
    await store.close();
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
  });

  async function addOne(store: Store, round: number): Promise<void> {
    await store.transaction(async (session) => {
      const weight = (await session.getMany(things, ["shared"])).get("shared")?.weight ?? 0;
      await session.upsert(things, [{ record: thing("shared", { weight: weight + 1 }) }], stamp(round % 60));
    });
  }
});
