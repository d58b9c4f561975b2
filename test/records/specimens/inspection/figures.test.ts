import { describe, expect, it } from "vitest";
import {
  calibration,
  decisions,
  firstRight,
  judged,
  looksNeeded,
  noises,
  worldOf,
} from "../../../../bench/inspection/figures.ts";
import { inspectionTimes } from "../../../../bench/inspection/times.ts";

// The full 2,000 inspections of each row: npm run inspection-bench.
const usual = { seed: 1, falseShare: 0.5, undescribed: 0.2, noise: noises["as the hub has it"] };

describe("inspections of what is easily taken for each other", () => {
  it.each([0, 0.2])(
    "rank the right one first about as often as exact Bayes, with %d of the fakes undescribed",
    (undescribed) => {
      const world = worldOf({ ...usual, undescribed }, 0.5);
      for (const looks of [3, 6]) {
        const { hub, exact } = firstRight(world, 600, looks);
        // A hundredth, and what 600 inspections leave to chance.
        expect(hub).toBeGreaterThanOrEqual(exact - 0.02);
      }
    },
  );

  it("take far fewer looks as suggested than at random, or by what is most often forged", () => {
    const { suggested, random, mostForged } = looksNeeded(worldOf(usual, 0.5), 200, decisions["what it is"]);
    expect(suggested).toBeLessThanOrEqual(random * 0.6);
    expect(suggested).toBeLessThanOrEqual(mostForged * 0.75);
  });

  it("call few genuine ones false, find described fakes, and call few undescribed ones genuine", () => {
    for (const [falseShare, prior] of [
      [0.5, 0.5],
      [0.001, 0.001],
    ] as const) {
      const { genuine, knownFakes, undescribed } = judged({ ...usual, falseShare }, prior, 200);
      expect(genuine.CONTRADICTED).toBeLessThanOrEqual(0.05);
      expect(genuine.CONSISTENT).toBeGreaterThanOrEqual(0.7);
      expect(knownFakes.CONTRADICTED).toBeGreaterThanOrEqual(0.85);
      expect(undescribed.CONSISTENT).toBeLessThanOrEqual(0.2);
    }
  });

  it.each(Object.entries(noises))("know how sure they are where officers err %s", (_name, noise) => {
    const { isFalse } = calibration(worldOf({ ...usual, noise }, 0.5), 400);
    // What 400 inspections in ten bins leave to chance is some two hundredths.
    expect(isFalse).toBeLessThanOrEqual(0.06);
  });

  it("take a few milliseconds among two hundred fakes of one series", () => {
    expect(inspectionTimes(6, 30, 200, 40)[0]).toBeLessThan(25);
  });
});
