import { describe, expect, it } from "vitest";
import { drawFrom } from "../packs/alike.ts";
import { followKilled } from "./killed.ts";

/** `npm run feeds` has 100,000 records and 50 kills. */
describe("a hub that follows another and is killed again and again", () => {
  it("ends with the same records and links as the other shows it", async () => {
    const survived = await followKilled({ records: 900, kills: 2, within: [900, 1_600], draw: drawFrom(7) });
    expect(survived.here.length).toBeGreaterThan(800);
    expect(survived.here).toEqual(survived.there);
  }, 120_000);
});
