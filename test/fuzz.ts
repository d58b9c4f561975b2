import { parseArgs } from "node:util";
import fc from "fast-check";
import { askersOf, writeKeysPast } from "./access/askers.ts";
import { askerOf, judged } from "./access/asking.ts";
import { oraclePaths } from "./access/paths/all.ts";
import { searchAtRandom } from "./access/random.ts";
import { wholeOf } from "./access/whole.ts";
import { writeWorld } from "./access/world.ts";
import { borderValues, expectAgreement } from "./gateway/executor/agreement.ts";
import { smallSubgraphs } from "./gateway/executor/border.ts";
import { bothWays } from "./gateway/executor/both-ways.ts";
import { operations } from "./gateway/executor/operations.ts";
import { supergraphOf, troubleOf } from "./gateway/executor/supergraph-of.ts";
import { fuzzZones } from "./core/standards/mrz-fuzz.ts";
import { openTestHub } from "./hub.ts";

// The long form of the executor's `differential.test.ts`, of `test/access` and of `mrz-fuzz.test.ts`:
// `npm run fuzz -- --runs 100000 --seed 7`, and `--only zones --runs 1000000` for one of them.
const trials = { executors: executorsAgree, oracle: oracleAgrees, leaks: nothingLeaks, zones: zonesAreRead };
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    only: { type: "string", multiple: true, default: Object.keys(trials) },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const unknown = values.only.filter((name) => !(name in trials));
if (unknown.length > 0)
  throw new Error(`--only is one of ${Object.keys(trials).join(", ")}, not ${unknown.join(", ")}`);
for (const [name, trial] of Object.entries(trials)) if (values.only.includes(name)) await trial();

async function executorsAgree(): Promise<void> {
  const { labels: _, ...subgraphs } = smallSubgraphs;
  for (const planner of ["hive", "apollo"] as const) {
    const both = await bothWays(supergraphOf(subgraphs), planner);
    const property = fc.asyncProperty(
      operations(both.schema, borderValues),
      fc.nat(),
      fc.constantFrom(3, 6, 12, 50, 1_000_000),
      (operation, trouble, every) => expectAgreement(both, operation, troubleOf(trouble, every)),
    );
    await fc.assert(property, { numRuns: runs, seed });
    console.log(
      `${runs} operations were answered alike by both executors, with the planner ${planner} (seed ${seed}).`,
    );
  }
}

/** With every link of its world. */
async function oracleAgrees(): Promise<void> {
  const hub = await openTestHub();
  const world = await writeWorld(hub);
  const ground = { world, whole: await wholeOf(hub, world), maxLinks: world.records.size };
  const roles = askersOf(hub, world);
  await writeKeysPast(hub);
  const { ruling } = await judged(askerOf(hub), world, roles, oraclePaths(ground, roles));
  if (ruling.faults.length > 0) throw new Error(ruling.faults.slice(0, 20).join("\n"));
  console.log(`The access oracle and the hub agree in ${ruling.visible + ruling.hidden} cases.`);
  await hub.close();
}

/** By the thousand, each on a hub of its own, since the hidden records that are added stay. */
async function nothingLeaks(): Promise<void> {
  for (let done = 0; done < runs; done += 1_000) {
    const hub = await openTestHub();
    const world = await writeWorld(hub, { every: 6 });
    await searchAtRandom(hub, world, { runs: Math.min(1_000, runs - done), seed: seed + done });
    await hub.close();
  }
  console.log(`${runs} operations told nothing of what is hidden, nor of its being added (seed ${seed}).`);
}

/** By the digits alone, said a second time in `mrz-digits.ts`. */
function zonesAreRead(): void {
  const { zones, valid, malformed, unknown: others, time, timeOfValid, wrong } = fuzzZones(runs, seed);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  const counts = `${valid} valid, ${malformed} malformed, ${others} of no known form`;
  console.log(`${zones} zones were read without a throw or a false "valid" (seed ${seed}): ${counts}.`);
  console.log(`Reading one took ${time.toFixed(1)} µs of processor time, a valid one ${timeOfValid.toFixed(1)} µs.`);
}
