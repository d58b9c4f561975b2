// npm run inspection-bench: simulated inspections of documents that are easily taken for each other; how good the ranking,
// the next feature and the verdict are, beside Bayes' rule with the simulation's own parameters. The seed decides.

import { parseArgs } from "node:util";
import { confusableIssuers } from "../../demo/confusable.ts";
import { undescribedShare } from "../../records/specimens/inspection/rules.ts";
import { calibration, decisions, firstRight, judged, looksNeeded, noises, type Shares, worldOf } from "./figures.ts";
import { inspectionTimes } from "./times.ts";
import { worldSeed } from "./world.ts";

const { values } = parseArgs({
  options: { inspections: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});
const [inspections, seed] = [Number(values.inspections), Number(values.seed)];
const usual = { seed, falseShare: 0.5, undescribed: 0.2, noise: noises["as the hub has it"] };
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const say = (line: string) => console.log(line);

const issuers = confusableIssuers(worldSeed);
say(
  `${issuers.length} issuers, ${issuers.flatMap(({ versions }) => versions).length} versions, ` +
    `${issuers.flatMap(({ fakes }) => fakes).length} fakes; ${inspections} inspections, seed ${seed}`,
);

say("\nRight version or fake first, half of the documents false: the hub, and exact Bayes");
for (const [name, noise] of Object.entries(noises)) {
  for (const undescribed of [0, 0.2]) {
    const world = worldOf({ ...usual, noise, undescribed }, 0.5);
    for (const looks of [3, 6]) {
      const { hub, exact } = firstRight(world, inspections, looks);
      const row = `  officers err ${name}, ${undescribed * 100} % undescribed, after ${looks}`;
      say(`${row}: ${percent(hub)}, ${percent(exact)}, ${((hub - exact) * 100).toFixed(1)}`);
    }
  }
}

say("\nLooks until the decision stands at 95 %, half of the documents false");
for (const [name, decision] of Object.entries(decisions)) {
  const { suggested, random, mostForged, undecided } = looksNeeded(worldOf(usual, 0.5), inspections, decision);
  const fewer = (other: number) => `${other.toFixed(2)} (${percent(1 - suggested / other)} fewer)`;
  say(`  ${name}: suggested ${suggested.toFixed(2)}, random ${fewer(random)}, most forged first ${fewer(mostForged)}`);
  say(`    ${percent(undecided)} do not stand when everything was looked at, and are not counted`);
}

say("\nVerdicts after six looks");
const shares = ({ CONSISTENT, CANNOT_SAY, CONTRADICTED }: Shares) =>
  `consistent ${percent(CONSISTENT)}, cannot say ${percent(CANNOT_SAY)}, contradicted ${percent(CONTRADICTED)}`;
for (const falseShare of [0.5, 0.01, 0.001]) {
  for (const prior of new Set([falseShare, 0.001])) {
    const all = judged({ ...usual, falseShare }, prior, inspections);
    say(`  base rate ${percent(falseShare)}, prior ${percent(prior)}: sensitivity ${percent(all.sensitivity)},`);
    say(`    false alarm ${percent(all.falseAlarm)}, of those contradicted ${percent(all.predictive)} false`);
    say(`    genuine:     ${shares(all.genuine)}`);
    say(`    known fakes: ${shares(all.knownFakes)}`);
    say(`    undescribed: ${shares(all.undescribed)}`);
  }
}

say("\nExpected calibration error after six looks: that it is false; the first answer");
for (const [name, noise] of Object.entries(noises)) {
  for (const falseShare of [0.5, 0.01, 0.001]) {
    for (const undescribed of [0.2, 0]) {
      const { isFalse, first } = calibration(
        worldOf({ ...usual, noise, falseShare, undescribed }, falseShare),
        inspections,
      );
      const row = `  officers err ${name}, base rate ${percent(falseShare)}, ${undescribed * 100} % undescribed`;
      say(`${row}: ${isFalse.toFixed(3)}, ${first.toFixed(3)}`);
    }
  }
}
say(`(the hub takes ${undescribedShare * 100} % of fakes for undescribed)`);

say("\nOne inspection with six observations, milliseconds of processor time: half, 95 of 100, 99 of 100");
for (const [versions, features, fakes] of [
  [3, 16, 5],
  [3, 30, 200],
  [6, 30, 200],
] as const) {
  const [p50, p95, p99] = inspectionTimes(versions, features, fakes).map((one) => one.toFixed(2));
  say(`  ${versions} versions of ${features} features, ${fakes} fakes: ${p50}, ${p95}, ${p99}`);
}
