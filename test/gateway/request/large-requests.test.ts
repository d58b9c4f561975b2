import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inTurn } from "../../../gateway/request/large-requests.ts";

const large = 5_000;

/** A request that is answered when the test says so. */
function request(log: string[], name: string, points = large) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const answer = inTurn(points, () => {
    log.push(name);
    return promise;
  });
  return { answer, resolve: () => resolve(name), reject };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe("large requests", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("run one after the other, in the order of arrival, and small ones at once", async () => {
    const log: string[] = [];
    const all = ["first", "second", "third"].map((name) => request(log, name));
    const small = request(log, "small", large - 1);
    await settled();
    expect(log).toEqual(["first", "small"]);
    for (const one of [...all, small]) {
      one.resolve();
      await one.answer;
      await settled();
    }
    expect(log).toEqual(["first", "small", "second", "third"]);
  });

  it("let the next begin where they fail, and answer with their own fault", async () => {
    const log: string[] = [];
    const [first, second] = [request(log, "first"), request(log, "second")];
    first.reject(new Error("the store is away"));
    await expect(first.answer).rejects.toThrow("the store is away");
    await settled();
    expect(log).toEqual(["first", "second"]);
    second.resolve();
    await second.answer;
  });

  it("let the next begin after ten milliseconds, and one for each of them, though they wait for a store", async () => {
    const log: string[] = [];
    const all = ["first", "second", "third"].map((name) => request(log, name));
    await vi.advanceTimersByTimeAsync(9);
    expect(log).toEqual(["first"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(["first", "second"]);
    all[0]?.resolve();
    await settled();
    expect(log).toEqual(["first", "second"]);
    all[1]?.resolve();
    await settled();
    expect(log).toEqual(["first", "second", "third"]);
    all[2]?.resolve();
    await Promise.all(all.map(({ answer }) => answer));
  });
});
