import fc from "fast-check";
import { expect, it } from "vitest";
import { isInFirstLine } from "../../packs/first-answers.ts";
import type { OpenPack } from "../../packs/open.ts";
import { type PackRow, textsOf } from "../../packs/row-text.ts";
import { takenAlong } from "../../session/offline/kinds.ts";
import { openWorld, type World } from "../world.ts";
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
        expect(await everythingIn(pack, world)).toEqual(await everythingIn(whole, world));
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

/** All rows of a pack, and what its first line says under their keys. */
async function everythingIn({ manifest, state }: OpenPack, { platform }: World) {
  const rows: (PackRow | null)[] = [];
  const texts = new Set<string>();
  for (const { dataset } of takenAlong)
    for (const { id } of await platform.store.changes(null, 10_000)) {
      if (!id.startsWith(dataset.prefix)) continue;
      const row = state.rows.row(id);
      rows.push(row);
      for (const text of row ? textsOf(row) : []) texts.add(text);
    }
  const inFirstLine = [...texts].filter((text) => isInFirstLine(kindOf(text), text.split(" ")[1] as string));
  const answers = state.firstLine.find([...inFirstLine, "DRP number XZ999999"]);
  const told = answers.map((one, at) => {
    if (!one) return null;
    // Of several that weigh the same, the owner with the lowest number is named, and packs number them as they come.
    const owners = state.rows.under(inFirstLine[at] ?? "").map(({ record }) => record.owner);
    expect(owners).toContain(manifest.owners[one.owner as number]);
    return { ...one, owner: null };
  });
  return { rows, counts: manifest.counts, told };
}

function kindOf(text: string): string {
  return takenAlong.find(({ dataset }) => text.startsWith(dataset.prefix))?.dataset.name ?? "";
}
