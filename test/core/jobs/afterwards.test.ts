import { describe, expect, it } from "vitest";
import { Afterwards } from "../../../core/jobs/afterwards.ts";
import { StoreUnavailable } from "../../../core/store/port.ts";
import { heldTimer } from "../../world.ts";

describe("an act that no answer waits for", () => {
  /** Acts on a store that comes back after so many attempts; what was done, and what failed. */
  function acting(unreachable: number) {
    const bell = heldTimer();
    const done: string[] = [];
    const failures: unknown[] = [];
    const afterwards = new Afterwards({ timer: bell.timer, failed: (error) => void failures.push(error) });
    let attempts = 0;
    const act = async () => {
      if ((attempts += 1) <= unreachable) throw new StoreUnavailable(null);
      done.push("the hit");
    };
    return { bell, done, failures, afterwards, act };
  }

  it("is done once the store is back, and once", async () => {
    const { bell, done, failures, afterwards, act } = acting(2);
    await afterwards.add(act);
    for (let looks = 0; looks < 5; looks += 1) await bell.ring();
    expect([done, failures]).toEqual([["the hit"], []]);
  });

  it("is given up with its process, which says so", async () => {
    const { bell, done, failures, afterwards, act } = acting(9);
    await afterwards.add(act);
    await bell.ring();
    await afterwards.end();
    await bell.ring();
    expect([done, failures]).toEqual([[], [expect.any(StoreUnavailable)]]);
  });

  it("is waited for by who adds another, once a thousand are left", async () => {
    const { done, afterwards, act } = acting(0);
    for (let added = 0; added < 999; added += 1) await afterwards.add(act);
    expect(done).toHaveLength(0);
    await afterwards.add(act);
    expect(done).toHaveLength(1_000);
  });

  it("that fails for another reason keeps no other from being done", async () => {
    const { bell, done, failures, afterwards, act } = acting(0);
    await afterwards.add(() => Promise.reject(new Error("refused")));
    await afterwards.add(act);
    await bell.ring();
    expect([done, failures]).toEqual([["the hit"], [new Error("refused")]]);
  });
});
