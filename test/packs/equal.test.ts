import fc from "fast-check";
import { expect, it } from "vitest";
import { openWorld } from "../world.ts";
import { askAlike, changeAlike, drawFrom, fillAlike, saidOnline } from "./alike.ts";
import { TestDevice } from "./packed.ts";

const [records, travellers] = [12, 40];

/** The long form is `npm run packs -- --worlds 100 --travellers 1000`. */
it("A pack and the hub say the same of any traveller, at whatever time while the pack is good", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const draw = drawFrom(seed);
      await using world = await openWorld();
      using device = await TestDevice.enrolled(world.clock);
      await fillAlike(world, draw, records);
      using pack = await device.open(await device.build(world));
      const verdicts = new Set<string>();
      for (const hours of [0, 4, 12]) {
        world.clock.pass(hours * 3_600_000);
        for (let at = 0; at < travellers; at += 1) {
          const asked = askAlike(draw, records);
          const [offline] = await pack.checks.check([asked]);
          expect([offline?.document, offline?.vehicle, offline?.person]).toEqual(await saidOnline(world, asked));
          verdicts.add(offline?.verdict ?? "");
        }
      }
      // Of a world in which nobody meets anything nothing would be learned.
      expect(verdicts.size).toBeGreaterThan(2);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

it("A pack after its deltas says the same as one that is built whole, and as the hub", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const draw = drawFrom(seed);
      await using world = await openWorld();
      using device = await TestDevice.enrolled(world.clock);
      using anew = await TestDevice.enrolled(world.clock);
      await fillAlike(world, draw, records);
      using pack = await device.open(await device.build(world));
      const sequences = new Set<number>();
      for (let round = 0; round < 3; round += 1) {
        world.clock.pass(4 * 3_600_000);
        await changeAlike(world, draw, 2);
        await pack.apply(await device.buildDelta(world));
        using whole = await anew.open(await anew.build(world));
        for (let at = 0; at < travellers / 2; at += 1) {
          const asked = askAlike(draw, records);
          const [[byDeltas], [byWhole]] = await Promise.all([pack.checks.check([asked]), whole.checks.check([asked])]);
          const found = [byDeltas?.document, byDeltas?.vehicle, byDeltas?.person];
          expect(found).toEqual([byWhole?.document, byWhole?.vehicle, byWhole?.person]);
          expect(found).toEqual(await saidOnline(world, asked));
          sequences.add(byDeltas?.pack.sequence ?? 0);
        }
      }
      expect([...sequences]).toEqual([2, 3, 4]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
