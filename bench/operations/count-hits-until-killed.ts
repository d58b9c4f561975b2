import { setTimeout as wait } from "node:timers/promises";
import { DeclaredPlaces } from "../../core/check-counts/declared-places.ts";
import { systemClock } from "../../core/clock.ts";
import { openWholeStore } from "../../session/platform.ts";
import { HitCounts } from "../../session/results/hit-counts.ts";
import { pointsOfOperations } from "../../session/results/operation-points.ts";

/** A process that counts hits of operations, on the store and the data folder of its arguments, until it is killed. */
const [, , store = "", data = ""] = process.argv;
const opened = await openWholeStore({ store, data }, systemClock);
const places = new DeclaredPlaces(opened, systemClock, pointsOfOperations(opened));
const counts = new HitCounts({ store: opened, places, clock: systemClock });
process.stdout.write("counting\n");
for (;;) {
  await counts.look(async () => true);
  await wait(1);
}
