import { describe, expect, it } from "vitest";
import type { Subject } from "./contract.ts";
import { type Thing, thing, things } from "./world.ts";

export function projectionContract(subject: Subject): void {
  const row = (id: string, more: Partial<Thing> = {}): Thing => ({
    ...thing(id, more),
    version: 1,
    created: "2026-03-01T10:00:00.000Z",
    updated: "2026-03-01T10:00:00.000Z",
  });

  describe("projected rows", () => {
    it("are found by all that is declared, as they were put, and take the place of their forerunners", async () => {
      const { store } = subject;
      await store.project(things, [row("a", { kind: "bag", words: ["red", "old"] }), row("b", { kind: "bag" })]);
      await store.project(things, [row("a", { kind: "box", words: ["red"] })]);
      await store.project(things, []);
      expect(await store.find(things, { word: "red" }, { first: 5 })).toMatchObject([row("a", { kind: "box" })]);
      expect(await store.count(things, { word: "old" })).toBe(0);
      expect(await store.count(things, { kind: "bag" })).toBe(1);
    });

    it("are nothing to the change log, and leave nothing when they are discarded", async () => {
      const { store } = subject;
      await store.project(things, [row("a", { words: ["red"] }), row("b", { words: ["red"], kind: "bag" })]);
      expect(await store.discard(things, { kind: "bag" })).toBe(1);
      expect((await store.find(things, {}, { first: 5 })).map(({ id }) => id)).toEqual(["a"]);
      expect(await store.count(things, { word: "red" })).toBe(1);
      expect(await store.discard(things, {})).toBe(1);
      expect(await store.changes(null, 10)).toEqual([]);
      expect(await store.versions(things, "a")).toEqual([]);
    });

    it("are discarded and put all together or not at all", async () => {
      const { store } = subject;
      await store.project(things, [row("a")]);
      const broken = store.transaction(async (session) => {
        await session.discard(things, {});
        await session.project(things, [row("b")]);
        throw new Error("killed");
      });
      await expect(broken).rejects.toThrow("killed");
      expect((await store.find(things, {}, { first: 5 })).map(({ id }) => id)).toEqual(["a"]);
    });
  });
}
