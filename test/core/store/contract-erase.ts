import { describe, expect, it } from "vitest";
import { everyChange } from "./contract-log.ts";
import type { Subject } from "./contract.ts";
import { answer, stamp, thing, things } from "./world.ts";

export function eraseContract(subject: Subject): void {
  describe("an erasure", () => {
    it("leaves one entry of the log without content, whether the record stood or was withdrawn", async () => {
      const { store } = subject;
      const words = ["canary"];
      await store.upsert(things, [{ record: thing("a", { words }) }, { record: thing("b", { words }) }], stamp(1));
      await store.upsert(things, [{ record: thing("a", { words, weight: 2 }) }, { record: thing("c") }], stamp(2));
      await store.remove(things, [{ id: "b" }], stamp(3));
      expect(await store.erase(things, ["a", "b", "z"], stamp(4))).toEqual([
        { id: "a", result: "erased", version: 3 },
        { id: "b", result: "erased", version: 3 },
        { id: "z", result: "absent", version: 0 },
      ]);
      const left = (id: string) => ({ collection: "thing", id, version: 3, record: null, erased: true });
      expect(await everyChange(store, 2)).toMatchObject([{ id: "c" }, left("a"), left("b")]);
      expect(await store.versions(things, "a")).toMatchObject([left("a")]);
      expect(JSON.stringify(await everyChange(store, 10))).not.toContain("canary");
      expect(await store.count(things, { word: "canary" })).toBe(0);
      expect([...(await store.getMany(things, ["a", "b", "c"])).keys()]).toEqual(["c"]);
      expect([await store.committed("REQ-1"), await store.committed("REQ-4")]).toEqual([0, 2]);
    });

    it("takes away what its versions named, where no other version names it", async () => {
      const { store } = subject;
      const under = (id: string, policy: string, owner = "UTO") => ({ record: thing(id, { policy, owner }) });
      await store.upsert(things, [under("a", "POL-1"), under("b", "POL-2"), under("c", "POL-2", "XYZ")], stamp(1));
      await store.upsert(things, [under("a", "POL-3")], stamp(2));
      await store.remove(things, [{ id: "b" }], stamp(3));
      await store.changes(null, 10);
      await store.upsert(things, [under("d", "POL-4")], stamp(4));
      const pairs = [
        ["POL-1"],
        ["POL-2", "UTO"],
        ["POL-2", "XYZ"],
        ["POL-3", "UTO"],
        ["POL-3", "XYZ"],
        ["POL-4"],
      ] as const;
      const asked = pairs.map(([policy, owner]) => ({ policy, ...(owner !== undefined && { owner }) }));
      expect(await store.namesPolicies(asked)).toEqual([true, true, true, true, false, true]);
      await store.erase(things, ["a", "b"], stamp(5));
      await store.changes(null, 10);
      expect(await store.namesPolicies(asked)).toEqual([false, false, true, false, false, true]);
      expect(await store.transaction((session) => session.namesPolicies([{ policy: "POL-2" }]))).toEqual([true]);
    });

    it("has no second effect, and a record that comes again is created anew and goes on counting", async () => {
      const { store } = subject;
      await store.upsert(things, [{ record: thing("a") }], stamp(1));
      await store.erase(things, ["a"], stamp(2));
      expect(await store.erase(things, ["a"], stamp(3))).toEqual([{ id: "a", result: "absent", version: 2 }]);
      const again = [{ record: thing("a"), expected: 0 }];
      expect(await store.upsert(things, again, stamp(4))).toEqual([{ id: "a", result: "created", version: 3 }]);
      expect((await store.getMany(things, ["a"])).get("a")).toMatchObject({ created: stamp(4).at, version: 3 });
      await store.erase(things, ["a"], stamp(5));
      expect(await everyChange(store, 10)).toMatchObject([{ version: 4, erased: true }]);
    });

    it("leaves the first answers, by which a batch sent again is known not to bring the record back", async () => {
      const { store } = subject;
      const outcomes = await store.upsert(things, [{ record: thing("a") }], stamp(1));
      await store.keepAnswer({ ...answer("once"), outcomes });
      await store.erase(things, ["a"], stamp(2));
      expect(await store.firstAnswer("once")).toMatchObject({ outcomes });
    });

    it("is part of its transaction", async () => {
      const { store } = subject;
      await store.upsert(things, [{ record: thing("a") }], stamp(1));
      const failing = store.transaction(async (session) => {
        await session.erase(things, ["a"], stamp(2));
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await store.versions(things, "a")).toMatchObject([{ version: 1, record: { id: "a" } }]);
      await store.transaction((session) => session.erase(things, ["a"], stamp(3)));
      expect(await everyChange(store, 10)).toMatchObject([{ version: 2, erased: true }]);
    });

    it("reaches versions that are still on their way to the log while others write and read on", async () => {
      const other = await subject.another();
      const { store } = subject;
      const round = async (at: number) => {
        await store.upsert(things, [{ record: thing(`t${at}`, { words: ["canary"] }) }], stamp(at));
        await Promise.all([
          store.erase(things, [`t${at}`], stamp(at)),
          other.changes(null, 50),
          other.upsert(things, [{ record: thing("s", { weight: at }) }], stamp(at)),
        ]);
      };
      for (let at = 0; at < 8; at++) await round(at);
      const changes = await everyChange(other, 50);
      expect(JSON.stringify(changes)).not.toContain("canary");
      expect(changes.filter(({ erased }) => erased)).toHaveLength(8);
      expect(changes.filter(({ id }) => id === "s")).toHaveLength(8);
    }, 60_000);
  });
}
