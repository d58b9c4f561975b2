import { isDeepStrictEqual, parseArgs } from "node:util";
import { openWorld } from "../world.ts";
import { askAlike, changeAlike, drawFrom, fillAlike, saidOnline } from "./alike.ts";
import { killInUpload } from "./killing.ts";
import { TestDevice } from "./packed.ts";
import { refuseSpoilt } from "./refusing.ts";
import { refuseSpoiltDeltas } from "./spoilt-deltas.ts";

// The long form of `test/packs`: `npm run packs -- --variants 5000 --worlds 20 --travellers 5000 --seed 1 --kills 100`.
const { values } = parseArgs({
  options: {
    variants: { type: "string", default: "5000" },
    worlds: { type: "string", default: "20" },
    travellers: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    kills: { type: "string", default: "0" },
  },
});
const [variants, worlds, travellers, seed, kills] = [
  values.variants,
  values.worlds,
  values.travellers,
  values.seed,
  values.kills,
].map(Number) as [number, number, number, number, number];

if (kills > 0) console.log(await killInUpload(kills, drawFrom(seed)));

if (variants > 0) {
  for (const [what, refuse] of Object.entries({ packs: refuseSpoilt, deltas: refuseSpoiltDeltas })) {
    console.log(`${variants} spoilt ${what} were refused (seed ${seed}), for:`);
    for (const [kind, reasons] of Object.entries(await refuse(variants, seed)))
      console.log(`  ${kind.padEnd(16)} ${JSON.stringify(reasons)}`);
  }
}

const verdicts: Record<string, number> = {};
for (let world = 0; world < worlds; world += 1) await compare(seed + world);
console.log(`${worlds * travellers} travellers were answered alike by a pack and the hub: ${JSON.stringify(verdicts)}`);

async function compare(worldSeed: number): Promise<void> {
  const draw = drawFrom(worldSeed);
  await using world = await openWorld();
  using device = await TestDevice.enrolled(world.clock);
  await fillAlike(world, draw, 25);
  using pack = await device.open(await device.build(world));
  for (let at = 0; at < travellers; at += 1) {
    if (at === travellers >> 1) world.clock.pass(4 * 3_600_000);
    // The last quarter is asked of the pack after a delta.
    if (at === (3 * travellers) >> 2) {
      await changeAlike(world, draw, 5);
      await pack.apply(await device.buildDelta(world));
    }
    const asked = askAlike(draw, 25);
    const [offline] = await pack.checks.check([asked]);
    const online = await saidOnline(world, asked);
    if (!isDeepStrictEqual([offline?.document, offline?.vehicle, offline?.person], online))
      throw new Error(`seed ${worldSeed}: ${JSON.stringify({ asked, offline, online })}`);
    verdicts[offline?.verdict ?? ""] = (verdicts[offline?.verdict ?? ""] ?? 0) + 1;
  }
}
