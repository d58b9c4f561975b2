import { afterEach, describe, expect, it } from "vitest";
import { openResultsHub } from "./results-hub.ts";

let at: Awaited<ReturnType<typeof openResultsHub>>;
afterEach(() => at.hub.close());

const hour = 3_600_000;
const query = `query ($operation: ID!, $by: [CountedBy!]!) {
  operationResults(operation: $operation) {
    checks { told }
    counts(by: $by) { place came outsideHours told }
    coverage { place expected asked { told } outsideHours { told } share }
  }
}`;
const results = async (owner: string, by: string[]) => (await at.ask(owner, query, { by })).data.operationResults;

/** An operation at two border points on a Monday: at the first in these parts of the week, or on these days. */
const openAt = async (said: object) => {
  const borderPoints = [
    { code: "PORT-1", owner: "GRC", ...said },
    { code: "PORT-2", owner: "GRC" },
  ];
  at = await openResultsHub(undefined, { from: "2026-06-01", borderPoints });
};

describe("a border point that takes part in an operation at some hours", () => {
  it("is expected to check in these alone, and what it checks outside them is counted and told beside", async () => {
    await openAt({ hours: [{ days: [1], from: "06:00", until: "13:00" }] });
    for (let times = 0; times < 3; times += 1) await at.check("GRC");
    at.hub.clock.pass(2 * hour);
    for (let times = 0; times < 2; times += 1) await at.check("GRC");
    await at.check("GRC", { place: "PORT-2" });
    await at.count();
    const { checks, counts, coverage } = await results("UTO", ["PLACE", "HOURS"]);
    expect(checks.told).toBe("6");
    expect(counts).toEqual([
      { place: "PORT-1", came: null, outsideHours: false, told: "3" },
      { place: "PORT-1", came: null, outsideHours: true, told: "2" },
      { place: "PORT-2", came: null, outsideHours: false, told: "1" },
    ]);
    // Two an hour: at the first in the seven hours from 06:00, at the other in the fourteen that have begun.
    expect(coverage).toEqual([
      { place: "PORT-1", expected: 14, asked: { told: "3" }, outsideHours: { told: "2" }, share: 3 / 14 },
      { place: "PORT-2", expected: 28, asked: { told: "1" }, outsideHours: { told: "0" }, share: 1 / 28 },
    ]);
    const together = await results("UTO", ["PLACE"]);
    expect(together.counts).toMatchObject([{ outsideHours: null, told: "5" }, { told: "1" }]);
    expect((await results("DEU", ["PLACE"])).coverage[0]).toMatchObject({
      asked: { told: "<5" },
      outsideHours: { told: "<5" },
    });
  });

  it("takes part on its own days alone, whatever the operation's are", async () => {
    await openAt({ from: "2026-06-02" });
    await at.check("GRC");
    await at.count();
    const { counts, coverage } = await results("UTO", ["HOURS"]);
    expect(counts).toMatchObject([{ outsideHours: true, told: "1" }]);
    expect(coverage[0]).toMatchObject({ expected: null, asked: { told: "0" }, outsideHours: { told: "1" } });
  });
});
