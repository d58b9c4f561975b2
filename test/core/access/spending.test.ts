import { describe, expect, it } from "vitest";
import { largestSpending, Spending } from "../../../core/access/spending.ts";

describe("a request's spending", () => {
  it("goes on from what was spent before it came here, and tells what was spent here alone", () => {
    const gateway = new Spending({ ...largestSpending, rows: 10 });
    gateway.charge("rows", 6);
    const { most, before } = gateway.claim;
    const subgraph = new Spending(most, before);
    subgraph.charge("rows", 4);
    expect(subgraph.here).toMatchObject({ rows: 4, records: 0 });
    expect(() => subgraph.charge("rows", 1)).toThrow(
      "at most 10 rows of lists: this one was ended, which had come to 11",
    );
    gateway.add(subgraph.here);
    expect([gateway.ended?.message, gateway.points]).toEqual([subgraph.ended?.message, 11]);
  });

  it("ends everything with the first limit that was met", () => {
    const spending = new Spending({ ...largestSpending, counts: 0, bytes: 5 });
    expect(() => spending.charge("bytes", 6)).toThrow("bytes");
    expect(() => spending.charge("counts", 1)).toThrow("bytes");
  });

  it("says of the store's time its limit alone: hidden records take time as well", () => {
    const spending = new Spending({ ...largestSpending, millis: 40 });
    spending.charge("millis", 33);
    expect(() => spending.charge("millis", 34)).toThrow(/^One request takes at most 40 [a-z ]+: this one was ended\. /);
  });

  it("lets others in after much work, and waits for nobody after little", async () => {
    const spending = new Spending(largestSpending);
    spending.charge("rows", 400);
    expect(spending.giveWay()).toBeNull();
    spending.charge("records", 100);
    expect(spending.giveWay()).not.toBeNull();
    await spending.giveWay();
    expect(spending.giveWay()).toBeNull();
    spending.charge("answer", 600_000);
    expect(spending.giveWay()).not.toBeNull();
  });

  it("has small pieces that wait go on together, up to as many rows as fill a turn", async () => {
    const spending = new Spending(largestSpending);
    spending.charge("rows", 500);
    const waiting = [200, 200, 200, 500, 1].map((rows) => spending.giveWay(rows));
    expect(waiting[1]).toBe(waiting[0]);
    expect(new Set(waiting).size).toBe(4);
    await Promise.all(waiting);
    expect(spending.giveWay(1)).toBeNull();
  });
});
