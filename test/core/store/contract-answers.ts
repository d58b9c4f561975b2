import { describe, expect, it } from "vitest";
import type { Outcome, Store } from "../../../core/store/port.ts";
import type { Subject } from "./contract.ts";
import { answer, stamp, thing, things } from "./world.ts";

export function answerContract(subject: Subject): void {
  describe("first answers", () => {
    it("are told as they were kept, to every hub on the store, each under its own name", async () => {
      const { store } = subject;
      const outcomes = [
        { id: "a", result: "created", version: 1 },
        { id: "b", result: "refused", reason: "no record c to link to" },
      ];
      expect(await store.firstAnswer("once")).toBeNull();
      await store.keepAnswer({ ...answer("once"), outcomes });
      await store.keepAnswer(answer("twice", "other contents"));
      const other = await subject.another();
      expect(await other.firstAnswer("once")).toEqual({ ...answer("once"), outcomes });
      expect(await other.firstAnswer("twice")).toEqual(answer("twice", "other contents"));
      expect(await other.firstAnswer("Once")).toBeNull();
    });

    it("are seen in their own transaction, by others once it is done, and are no change of a record", async () => {
      const { store } = subject;
      const within = await store.transaction(async (session) => {
        await session.keepAnswer(answer("once"));
        expect(await store.firstAnswer("once")).toBeNull();
        return session.firstAnswer("once");
      });
      expect(within).toEqual(answer("once"));
      expect(await store.firstAnswer("once")).toEqual(within);
      expect(await store.changes(null, 5)).toEqual([]);
    });

    it("let one act happen, of many under one name at the same moment in two hubs", async () => {
      const other = await subject.another();
      const act = (store: Store, kind: string) =>
        store.transaction(async (session) => {
          const first = await session.firstAnswer("once");
          if (first) return first.contents;
          const outcomes: Outcome[] = await session.upsert(things, [{ record: thing("a", { kind }) }], stamp(1));
          await session.keepAnswer({ ...answer("once", kind), outcomes });
          return kind;
        });
      const told = await Promise.all(
        Array.from({ length: 6 }, (_, at) => act(at % 2 ? other : subject.store, `kind ${at}`)),
      );
      expect(new Set(told).size).toBe(1);
      expect(await subject.store.versions(things, "a")).toMatchObject([{ version: 1, record: { kind: told[0] } }]);
    });
  });
}
