import fc from "fast-check";
import { expect, it } from "vitest";
import { openWorld } from "../world.ts";
import { askAlike, drawFrom, fillAlike, saidOnline } from "./alike.ts";
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
