import { expect, it } from "vitest";
import { openTestHub } from "../hub.ts";
import { searchAtRandom } from "./random.ts";
import { writeWorld } from "./world.ts";

// `npm run fuzz` is the long form.
it("whatever the shape of the question, nothing hidden is in the answer, and adding to it changes no byte", async () => {
  const hub = await openTestHub();
  const world = await writeWorld(hub, { every: 12 });
  await expect(searchAtRandom(hub, world, { runs: 100, seed: 20_261_126 })).resolves.toBeUndefined();
  await hub.close();
}, 30_000);
