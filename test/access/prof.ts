import { openTestHub } from "../hub.ts";
import { askersOf } from "./askers.ts";
import { judged } from "./asking.ts";
import { callerPaths } from "./paths/callers.ts";
import { explanationPaths } from "./paths/explanations.ts";
import { linkingPaths } from "./paths/linking.ts";
import { recordPaths } from "./paths/records.ts";
import { searchPaths } from "./paths/searches.ts";
import { writePaths } from "./paths/writes.ts";
import { wholeOf } from "./whole.ts";
import { writeWorld } from "./world.ts";
const c = (l: string) => console.log(l, Math.round(process.cpuUsage().user / 1000));
c("import");
const hub = await openTestHub();
c("hub");
const world = await writeWorld(hub, { every: 3 });
c("world");
const ground = { world, whole: await wholeOf(hub, world), mostLinks: 90 };
c("whole");
const roles = askersOf(hub, world);
for (const [n, paths] of Object.entries({ r: recordPaths(ground), s: searchPaths(ground), e: explanationPaths(ground, roles), w: writePaths(ground), l: linkingPaths(ground), c: callerPaths() })) {
  const { ruling, coverage } = await judged(hub, world, roles, paths);
  c(`${n} ${paths.length} ${ruling.visible} ${ruling.hidden} ${ruling.faults.length}`);
  console.log(ruling.faults.slice(0, 5));
}
await hub.close();
