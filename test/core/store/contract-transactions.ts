import { describe, expect, it } from "vitest";
import type { StoreSession } from "../../../core/store/port.ts";
import type { Subject } from "./contract.ts";
import { answer, places, stamp, thing, things } from "./world.ts";

export function transactionContract(subject: Subject): void {
  const weigh = async (session: StoreSession, id: string) => (await session.getMany(things, [id])).get(id)?.weight ?? 0;

  describe("transactions", () => {
    it("keep all of what several collections were given, and see it at once themselves", async () => {
      const seen = await subject.store.transaction(async (session) => {
        await session.upsert(things, [{ record: thing("a", { words: ["red"] }) }], stamp(1));
        await session.upsert(places, [{ record: thing("p") }], stamp(1));
        await session.carry(things, { word: "red" }, { shelf: "1" });
        return session.find(things, { shelf: "1" }, { first: 5 });
      });
      expect(seen).toMatchObject([{ id: "a", version: 1 }]);
      expect(await subject.store.count(places, {})).toBe(1);
      expect(await subject.store.committed("REQ-1")).toBe(2);
    });

    it("leave nothing where the body throws", async () => {
      const { store } = subject;
      await store.upsert(things, [{ record: thing("a", { words: ["red"] }) }], stamp(1));
      const broken = store.transaction(async (session) => {
        await session.upsert(things, [{ record: thing("a", { words: ["blue"] }) }], stamp(2));
        await session.upsert(things, [{ record: thing("b") }], stamp(2));
        await session.keepAnswer(answer("once"));
        await session.remove(things, [{ id: "a" }], stamp(2));
        throw new Error("the clerk changed his mind");
      });
      await expect(broken).rejects.toThrow("the clerk changed his mind");
      expect(await store.find(things, {}, { first: 5 })).toMatchObject([{ id: "a", version: 1, words: ["red"] }]);
      expect(await store.committed("REQ-2")).toBe(0);
      expect(await store.firstAnswer("once")).toBeNull();
    });

    it("show nothing to others before they are done", async () => {
      const other = await subject.another();
      await subject.store.transaction(async (session) => {
        await session.upsert(things, [{ record: thing("a") }], stamp());
        expect(await subject.store.count(things, {})).toBe(0);
        expect(await other.count(things, {})).toBe(0);
      });
      expect(await subject.store.count(things, {})).toBe(1);
      expect(await other.count(things, {})).toBe(1);
    });

    it("follow one another where each adds to what it read", async () => {
      const other = await subject.another();
      await subject.store.upsert(things, [{ record: thing("a", { weight: 0 }) }], stamp());
      const add = (store: typeof other, minute: number) =>
        store.transaction(async (session) => {
          const weight = await weigh(session, "a");
          await session.upsert(things, [{ record: thing("a", { weight: weight + 1 }) }], stamp(minute));
        });
      await Promise.all(Array.from({ length: 6 }, (_, at) => add(at % 2 ? other : subject.store, at + 1)));
      expect(await weigh(subject.store, "a")).toBe(6);
    });

    it("follow one another where each adds to what is carried, from before the record is there", async () => {
      const other = await subject.another();
      const add = (store: typeof other) =>
        store.transaction(async (session) => {
          const shelf = Number((await session.getMany(things, ["a"])).get("a")?.shelf ?? 0) + 1;
          await session.upsert(things, [{ record: thing("a"), carried: { shelf: String(shelf) } }], stamp(1));
        });
      await Promise.all(Array.from({ length: 6 }, (_, at) => add(at % 2 ? other : subject.store)));
      expect((await subject.store.getMany(things, ["a"])).get("a")).toMatchObject({ shelf: "6", version: 1 });
    });

    it("conflict over a locked row, so that none goes by what the other is changing", async () => {
      const other = await subject.another();
      await subject.store.upsert(things, [{ record: thing("end", { weight: 1 }) }], stamp());
      const linking = subject.store.transaction(async (session) => {
        await session.lock(things, ["end"]);
        const weight = await weigh(session, "end");
        await session.upsert(things, [{ record: thing("link", { weight }) }], stamp(1));
      });
      const changing = other.transaction(async (session) => {
        await session.upsert(things, [{ record: thing("end", { weight: 2 }) }], stamp(2));
        const link = (await session.getMany(things, ["link"])).get("link");
        if (link) await session.upsert(things, [{ record: thing("link", { weight: 2 }) }], stamp(2));
      });
      await Promise.all([linking, changing]);
      expect(await weigh(subject.store, "link")).toBe(2);
    });
  });
}
