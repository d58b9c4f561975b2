import { openTestHubOn, ownLimits } from "../../hub.ts";
import type { Place } from "../../store.ts";
import { type Crowd, fillCrowdedWorld } from "./crowded-world.ts";
import { knownShapes } from "./known.ts";
import { literalsOf } from "./literals.ts";
import { searchDearest } from "./search.ts";

/** Milliseconds of processor time: no valid request takes the loop's thread for longer at a stretch. */
export const longestStretch = 250;

/** Searches on a world that is made first, where the folder holds none yet. Says what it found; returns the faults. */
export async function searchOn(
  place: Pick<Place, "data" | "store">,
  crowd: Crowd,
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
): Promise<readonly string[]> {
  const foremost = await fillCrowdedWorld(place, crowd);
  const hub = await openTestHubOn(place, {}, ownLimits);
  try {
    const [literals, known] = [literalsOf(foremost), knownShapes(foremost)];
    const found = await searchDearest(hub, { seconds, seed, literals, known, wanted: longestStretch });
    console.log(`${found.tried} queries in ${seconds} s, ${found.answered} answered whole, seed ${seed}. The dearest:`);
    for (const { stretch, query } of found.dearest.slice(0, 5))
      console.log(`${stretch.toFixed(0).padStart(6)} ms  ${query.slice(0, 240)}`);
    return found.faults;
  } finally {
    await hub.close();
  }
}
