import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { closedLoop, lanes, steadyLoop } from "../../bench/closed-loop.ts";

describe("the closed loop", () => {
  it("has as many requests under way as it has lanes, and never more", async () => {
    let underWay = 0;
    let most = 0;
    const { requests } = await closedLoop(5, 0.2, async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
    });
    expect(most).toBe(lanes);
    expect(requests).toBeGreaterThanOrEqual(lanes);
  });

  it("asks every question of a short list", async () => {
    const asked = new Set<number>();
    await closedLoop(7, 0.5, async (_lane, question) => {
      asked.add(question);
      await new Promise((resolve) => setImmediate(resolve));
    });
    expect([...asked].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("fails with the first bad answer, after the answers that were under way", async () => {
    let answered = 0;
    const loop = closedLoop(1, 60, async (lane) => {
      if (lane === 3) throw new Error("a bad answer");
      await new Promise((resolve) => setImmediate(resolve));
      answered += 1;
    });
    await expect(loop).rejects.toThrow("a bad answer");
    expect(answered).toBe(lanes - 1);
  });
});

describe("the steady loop", () => {
  it("asks at its rate, and counts an answer's time from when its question was due", async () => {
    const times = { asked: 0 };
    const measured = await steadyLoop(3, { seconds: 0.2, rate: 500 }, async (_lane, question) => {
      expect(question).toBeLessThan(3);
      times.asked += 1;
      // Every lane waits for the first answer, and so does what is due meanwhile.
      if (times.asked <= lanes) await wait(50);
    });
    expect(times.asked).toBe(100);
    expect(measured.requests).toBe(100);
    expect(measured.p99).toBeGreaterThan(40);
  });
});
