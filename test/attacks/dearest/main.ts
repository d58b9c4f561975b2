import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { systemClock } from "../../../core/clock.ts";
import { searchOn } from "./on-world.ts";

// The long form of `dearest.attack.ts`, on a world as large as wanted: made once, it is taken again.
const { values } = parseArgs({
  options: {
    world: { type: "string" },
    persons: { type: "string", default: "100000" },
    vehicles: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "600" },
    seed: { type: "string", default: String(systemClock.now() % 1_000_000) },
  },
});
if (values.world === undefined) throw new Error("--world names the folder that the world is made in, or was made in");
mkdirSync(values.world, { recursive: true });
const faults = await searchOn(
  { data: values.world, store: "sqlite" },
  { persons: Number(values.persons), vehicles: Number(values.vehicles) },
  { seconds: Number(values.seconds), seed: Number(values.seed) },
);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
