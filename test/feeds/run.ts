import { parseArgs } from "node:util";
import { drawFrom } from "../packs/alike.ts";
import { followKilled } from "./killed.ts";

// The long form of `test/feeds`: `npm run feeds -- --records 100000 --kills 50 --seed 1`.
const { values } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
  },
});
const [records, kills, seed] = [values.records, values.kills, values.seed].map(Number) as [number, number, number];
const { there, here, killed, seconds, compared, damaged } = await followKilled({
  records,
  kills,
  within: [1_500, 6_000],
  draw: drawFrom(seed),
});
const missing = there.filter((one, at) => one !== here[at]);
if (missing.length > 0 || there.length !== here.length)
  throw new Error(`seed ${seed}: ${there.length} there, ${here.length} here; the first that differs: ${missing[0]}`);
const { first, damaged: mending, again } = compared;
if (
  first.mended > 0 ||
  again.mended > 0 ||
  mending.mended === 0 ||
  [first, mending, again].some(({ apart }) => apart.length > 0)
)
  throw new Error(`seed ${seed}: compared ${JSON.stringify(compared)}`);
console.log(`${here.length} records are the same there and here after ${killed} kills, in ${seconds.toFixed(0)} s.`);
console.log(
  `Of ${first.ranges} ranges none differed; with ${damaged} records lost ${mending.mended} did, were mended, and none then.`,
);
