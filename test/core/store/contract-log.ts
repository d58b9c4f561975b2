import { describe, expect, it } from "vitest";
import type { Change, Store } from "../../../core/store/port.ts";
import type { VersionPage } from "../../../core/store/versions.ts";
import type { Subject } from "./contract.ts";
import { places, stamp, type Thing, thing, things } from "./world.ts";

export function logContract(subject: Subject): void {
  describe("the change log", () => {
    it("tells every version in the order of recording, with who wrote it, when and in which request", async () => {
      const { store } = subject;
      await store.upsert(things, [{ record: thing("a", { kind: "bag" }) }], stamp(1));
      await store.upsert(places, [{ record: thing("p") }], stamp(2, { by: "KEY-2" }));
      await store.upsert(things, [{ record: thing("a", { kind: "bag" }) }], stamp(3));
      await store.remove(things, [{ id: "a" }], stamp(4));
      const changes = await everyChange(store, 10);
      expect(changes.map(withoutCursor)).toEqual([
        {
          ...of("thing", "a", 1, 1),
          record: { ...thing("a", { kind: "bag" }), version: 1, created: stamp(1).at, updated: stamp(1).at },
        },
        { ...of("place", "p", 1, 2), by: "KEY-2", record: expect.objectContaining({ id: "p", version: 1 }) },
        { ...of("thing", "a", 2, 4), record: null },
      ]);
      expect((await store.versions(things, "a")).map(({ version }) => version)).toEqual([1, 2]);
      expect(await store.versions(places, "a")).toEqual([]);
      expect(await store.committed("REQ-1")).toBe(1);
      expect(await store.committed("REQ-3")).toBe(0);
    });

    it("gives the versions of many records, each the newest first, a page of each", async () => {
      const { store } = subject;
      for (let minute = 1; minute <= 12; minute++)
        await store.upsert(things, [{ record: thing("a", { weight: minute }) }], stamp(minute));
      await store.upsert(things, [{ record: thing("b") }], stamp(3));
      await store.remove(things, [{ id: "b" }], stamp(5));
      const read = async (page: VersionPage, ids = ["a", "b", "none"]) => {
        const found = await store.versionsEach(things, ids, page);
        return [...found].map(([id, versions]) => [id, ...versions.map(({ version }) => version)]);
      };
      expect(await read({ first: 10 })).toEqual([
        ["a", 12, 11, 10, 9, 8, 7, 6, 5, 4, 3],
        ["b", 2, 1],
      ]);
      expect(await read({ first: 10, before: 3 })).toEqual([
        ["a", 2, 1],
        ["b", 2, 1],
      ]);
      expect(await read({ first: 1, until: stamp(4).at })).toEqual([
        ["a", 4],
        ["b", 1],
      ]);
      expect(await read({ first: 2, until: stamp(9).at, before: 7 }, ["a"])).toEqual([["a", 6, 5]]);
      expect(await read({ first: 1, until: stamp(0).at })).toEqual([]);
      expect(await read({ first: 0 }, ["a"])).toEqual([]);
      const withdrawn = (await store.versionsEach(things, ["b"], { first: 2 })).get("b");
      expect(withdrawn).toEqual([
        { ...withoutId(of("thing", "b", 2, 5)), record: null },
        { ...withoutId(of("thing", "b", 1, 3)), record: expect.objectContaining({ id: "b", version: 1 }) },
      ]);
      const part = { first: 10, before: 3, fields: ["kind", "test", "weight"] };
      const [two, one] = (await store.versionsEach(things, ["a"], part)).get("a") ?? [];
      expect([two?.record, one?.record]).toEqual([2, 1].map((weight) => ({ kind: null, test: false, weight })));
      const parts = (await store.versionsEach(things, ["b"], part)).get("b") ?? [];
      expect(parts.map(({ record }) => record)).toEqual([null, { kind: null, test: false, weight: null }]);
      await store.erase(things, ["b"], stamp(6));
      expect((await store.versionsEach(things, ["b"], { first: 10 })).get("b")).toMatchObject([
        { version: 3, erased: true },
      ]);
      expect(await read({ first: 10, until: stamp(5).at }, ["b"])).toEqual([]);
    });

    it("goes on from a cursor, and refuses one that is not its own", async () => {
      const { store } = subject;
      for (let minute = 0; minute < 5; minute++) {
        await store.upsert(things, [{ record: thing("a", { weight: minute }) }], stamp(minute));
      }
      const whole = await everyChange(store, 100);
      expect(await everyChange(store, 2)).toEqual(whole);
      expect(await store.changes(whole[2]?.cursor ?? null, 1)).toEqual(whole.slice(3, 4));
      expect(await store.changes(whole[4]?.cursor ?? null, 5)).toEqual([]);
      await expect(store.changes("x' OR 1", 5)).rejects.toThrow(RangeError);
    });

    it("is followed for one collection, and passes the others over", async () => {
      const { store } = subject;
      expect(await store.changesOf([things], await store.logEnd(), 5)).toMatchObject({ changes: [], more: false });
      await store.upsert(things, [{ record: thing("before") }], stamp());
      const begun = await store.logEnd();
      for (let minute = 1; minute < 4; minute++) {
        await store.upsert(places, [{ record: thing("p", { weight: minute }) }], stamp(minute));
        await store.upsert(things, [{ record: thing("a", { weight: minute }) }], stamp(minute));
      }
      await store.remove(things, [{ id: "a" }], stamp(4));
      const whole = (await everyChange(store, 100)).filter(({ collection }) => collection === "thing").slice(1);
      const all = await store.changesOf([things], begun, 100);
      expect(all).toEqual({ changes: whole, cursor: await store.logEnd(), more: false });
      const followed: Change[] = [];
      for (let cursor = begun, more = true; more;) {
        const stretch = await store.changesOf([things], cursor, 2);
        followed.push(...stretch.changes);
        ({ cursor, more } = stretch);
      }
      expect(followed).toEqual(whole);
      expect(await store.changesOf([things], all.cursor, 2)).toEqual({ ...all, changes: [] });
      await expect(store.changesOf([things], "x' OR 1", 5)).rejects.toThrow(RangeError);
    });

    it("tells whoever follows a collection of a withdrawal and of an erasure", async () => {
      const { store } = subject;
      await store.upsert(things, [{ record: thing("a") }, { record: thing("b") }], stamp());
      const begun = await store.logEnd();
      await store.remove(things, [{ id: "a" }], stamp(1));
      await store.erase(things, ["b"], stamp(2));
      const { changes } = await store.changesOf([things], begun, 100);
      expect(changes.map(({ id, record, erased }) => [id, record, erased])).toEqual([
        ["a", null, undefined],
        ["b", null, true],
      ]);
    });

    it("is found by time, though a request that took long was recorded after a later one", async () => {
      const { store } = subject;
      expect(await store.logSince(stamp().at)).toBe(await store.logEnd());
      for (const [id, minute] of [
        ["a", 1],
        ["late", 5],
        ["long", 3],
        ["b", 6],
      ] as const)
        await store.upsert(things, [{ record: thing(id) }], stamp(minute));
      const since = async (minute: number) => {
        const { changes } = await store.changesOf([things], await store.logSince(stamp(minute).at), 100);
        return changes.map(({ id }) => id);
      };
      expect(await since(0)).toEqual(["a", "late", "long", "b"]);
      expect(await since(2)).toEqual(["late", "long", "b"]);
      expect(await since(4)).toEqual(["late", "long", "b"]);
      expect(await since(6)).toEqual(["b"]);
      expect(await since(7)).toEqual([]);
    });

    it("gives back versions by their numbers, and of an erased record its last entry alone", async () => {
      const { store } = subject;
      for (const weight of [1, 2])
        await store.upsert(things, [{ record: thing("a", { weight }) }, { record: thing("b", { weight }) }], stamp());
      await store.remove(things, [{ id: "a" }], stamp(1));
      await store.erase(things, ["b"], stamp(2));
      await store.logEnd();
      const named = (id: string, version: number) => ({ collection: "thing", id, version });
      const names = [named("a", 1), named("a", 3), named("a", 4), named("b", 1), named("b", 3), named("c", 1)];
      const found = await store.versionsAt([...names, { ...named("a", 2), collection: "place" }]);
      expect(found.map(({ id, version, record }) => [id, version, record && (record as Thing).weight]).sort()).toEqual([
        ["a", 1, 1],
        ["a", 3, null],
        ["b", 3, null],
      ]);
      expect(await store.versionsAt([])).toEqual([]);
    });

    it("misses nothing where several write while another reads on", async () => {
      const other = await subject.another();
      const writers = [subject.store, other, subject.store].map(async (store, writer) => {
        for (let round = 0; round < 5; round++) {
          const batch = ["a", `b${writer}`, `c${writer}${round}`].map((id) => ({
            record: thing(id, { weight: writer * 10 + round }),
          }));
          await store.upsert(things, batch, stamp(round, { request: `W${writer}` }));
        }
      });
      const followed: Change[] = [];
      const follow = async () => {
        for (;;) {
          const more = await other.changes(followed.at(-1)?.cursor ?? null, 4);
          if (more.length === 0) return;
          followed.push(...more);
        }
      };
      const writing = Promise.all(writers);
      for (let round = 0; round < 10; round++) await follow();
      await writing;
      await follow();
      expect(followed).toHaveLength(45);
      expect(followed).toEqual(await everyChange(subject.store, 1000));
      const lastVersion = new Map<string, number>();
      for (const { id, version } of followed) {
        expect(version).toBe((lastVersion.get(id) ?? 0) + 1);
        lastVersion.set(id, version);
      }
      expect(lastVersion.get("a")).toBe(15);
      expect(await subject.store.committed("W1")).toBe(15);
    }, 60_000);

    it("holds each record as it stands as its last version", async () => {
      const { store } = subject;
      const batch = ["a", "b", "a"].map((id, weight) => ({ record: thing(id, { weight }) }));
      await store.upsert(things, batch, stamp());
      await store.remove(things, [{ id: "b" }], stamp(1));
      const last = new Map((await everyChange(store, 100)).map(({ id, record }) => [id, record]));
      const carried = { shelf: null, sealed: null };
      expect({ ...last.get("a"), ...carried }).toEqual((await store.getMany(things, ["a"])).get("a"));
      expect(last.get("b")).toBeNull();
    });
  });
}

/** Read in portions, as a consumer does. */
export async function everyChange(store: Store, portion: number): Promise<Change[]> {
  const all: Change[] = [];
  for (;;) {
    const more = await store.changes(all.at(-1)?.cursor ?? null, portion);
    all.push(...more);
    if (more.length < portion) return all;
  }
}

function of(collection: string, id: string, version: number, minute: number) {
  const { at, by, request } = stamp(minute);
  return { collection, id, version, at, by, request };
}

function withoutId({ version, at, by, request }: ReturnType<typeof of>) {
  return { version, at, by, request };
}

function withoutCursor(change: Change): Omit<Change, "cursor"> {
  return Object.fromEntries(Object.entries(change).filter(([name]) => name !== "cursor")) as Omit<Change, "cursor">;
}
