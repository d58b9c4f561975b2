import { afterAll, beforeAll, expect, it } from "vitest";
import { freshPlace } from "../store.ts";
import { openTestHubOn, type TestHub } from "../hub.ts";
import { fillCrowdedWorld, type Foremost } from "./dearest/crowded-world.ts";
import { knownShapes } from "./dearest/known.ts";
import { literalsOf } from "./dearest/literals.ts";
import { searchDearest } from "./dearest/search.ts";

/** Milliseconds of processor time: no valid request takes the loop's thread for longer at a stretch. */
const longestStretch = 250;

// By hand on a world as large as wanted, which is made once:
// HUB_DEAREST_WORLD=/tmp/crowd HUB_DEAREST_PERSONS=100000 HUB_DEAREST_VEHICLES=1000000 HUB_DEAREST_SECONDS=600
const { env } = process;
const seconds = Number(env["HUB_DEAREST_SECONDS"] ?? 60);
const seed = Number(env["HUB_DEAREST_SEED"] ?? Date.now() % 1_000_000);
const crowd = {
  persons: Number(env["HUB_DEAREST_PERSONS"] ?? 2_000),
  vehicles: Number(env["HUB_DEAREST_VEHICLES"] ?? 10_000),
};

const fresh = freshPlace();
const place = { ...fresh, data: env["HUB_DEAREST_WORLD"] ?? fresh.data };
let hub: Awaited<ReturnType<typeof openTestHubOn>> | null = null;
let foremost: Foremost;

beforeAll(async () => {
  foremost = await fillCrowdedWorld(place, crowd);
  hub = await openTestHubOn(place);
}, 3_600_000);
afterAll(async () => {
  await hub?.close();
  await fresh.remove();
});

it(
  `the dearest queries that ${seconds} s of search find take the thread at most ${longestStretch} ms at a stretch (seed ${seed})`,
  { timeout: seconds * 2_000 + 60_000 },
  async () => {
    const found = await searchDearest(hub as TestHub, {
      seconds,
      seed,
      literals: literalsOf(foremost),
      known: knownShapes(foremost),
      wanted: longestStretch,
    });
    console.log(`${found.tried} queries, ${found.answered} of them answered, seed ${seed}; the dearest:`);
    for (const { stretch, query } of found.dearest.slice(0, 5))
      console.log(`  ${stretch.toFixed(0)} ms  ${query.slice(0, 300)}`);
    expect(found.faults).toEqual([]);
  },
);
