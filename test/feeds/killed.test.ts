import { describe, expect, it } from "vitest";
import { drawFrom } from "../packs/alike.ts";
import { followKilled } from "./killed.ts";

/** `npm run feeds` has 100,000 records and 50 kills. */
describe("a hub that follows another and is killed again and again", () => {
  it("ends with the same records and links as the other shows it, and mends what is damaged a range at a time", async () => {
    const survived = await followKilled({ records: 900, kills: 2, within: [900, 1_600], draw: drawFrom(7) });
    expect(survived.here.length).toBeGreaterThan(800);
    expect(survived.here).toEqual(survived.there);
    const { first, damaged, again } = survived.compared;
    expect([first.mended, again.mended, first.apart, damaged.apart, again.apart]).toEqual([0, 0, [], [], []]);
    expect(survived.damaged).toBeGreaterThan(0);
    expect(damaged.mended).toBeGreaterThan(0);
    expect(damaged.mended).toBeLessThan(damaged.ranges);
  }, 120_000);
});
