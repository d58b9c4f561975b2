// Bayes' rule written out for the simulated world and its true parameters, without a line of the hub's own inspection.

import { type ConfusableIssuer, type ConfusableVersion, failing, forged, leftOut } from "../../demo/confusable.ts";
import type { Finding, Observation } from "../../records/specimens/inspection/slots.ts";
import { type Circumstances, there, worldSeed } from "./world.ts";

/** Chances of everything the document may be, by its kind and id; those of undescribed fakes are one. */
export function exactChances(
  issuer: ConfusableIssuer,
  { falseShare, undescribed, noise }: Circumstances,
  observations: readonly Observation[],
): Map<string, number> {
  const { versions, fakes } = issuer;
  const likelihood = (truth: Finding, { light, finding }: Observation) => {
    const rate = noise[light ?? "VISIBLE"];
    return truth === finding ? 1 - rate : rate / 2;
  };
  const certain = (version: ConfusableVersion, bad: ConfusableIssuer["fakes"][number]["features"]) =>
    product(observations.map((one) => likelihood(there({ version, bad }, one), one)));
  const chances = new Map<string, number>();
  for (const version of versions)
    chances.set(`GENUINE ${version.number}`, ((1 - falseShare) / versions.length) * certain(version, []));
  for (const { reference, specimenNumber, features } of fakes) {
    const version = versions.find(({ number }) => number === specimenNumber);
    if (version)
      chances.set(
        `KNOWN_FAKE ${reference}`,
        ((falseShare * (1 - undescribed)) / fakes.length) * certain(version, features),
      );
  }
  const unknown = versions.map((version) => forgedChance(issuer.code, version, observations, likelihood));
  chances.set("UNDESCRIBED", falseShare * undescribed * (unknown.reduce((sum, one) => sum + one, 0) / versions.length));
  const whole = [...chances.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...chances].map(([name, chance]) => [name, chance / whole]));
}

/**
 * The chance of the observations under a fake that was forged as the world forges: each feature fails by itself, and so
 * many in all. Coefficients of a polynomial: at k, the chance that k fail and that this was seen.
 */
function forgedChance(
  code: string,
  version: ConfusableVersion,
  observations: readonly Observation[],
  likelihood: (truth: Finding, observation: Observation) => number,
): number {
  let seen = [1];
  let any = [1];
  const held = version.pages.flatMap(({ page, features }) => features.map((one) => ({ page, ...one })));
  const open = held.filter(({ level }) => level !== "LABORATORY");
  for (const feature of open) {
    const bad = failing(worldSeed, code, feature);
    const here = observations.filter(({ page, technique }) => page === feature.page && technique === feature.technique);
    const under = (truth: Finding | null) =>
      product(here.map((one) => likelihood(truth ?? there({ version, bad: [] }, one), one)));
    const badly = leftOut * under("ABSENT") + (1 - leftOut) * under("DIFFERENT");
    seen = times(seen, (1 - bad) * under(null), bad * badly);
    any = times(any, 1 - bad, bad);
  }
  const elsewhere = observations.filter(
    (one) => !open.some(({ page, technique }) => page === one.page && technique === one.technique),
  );
  const rest = product(elsewhere.map((one) => likelihood("ABSENT", one)));
  return (rest * between(seen)) / between(any);
}

const product = (factors: readonly number[]) => factors.reduce((all, one) => all * one, 1);
const between = (coefficients: readonly number[]) =>
  coefficients.slice(forged.least, forged.most + 1).reduce((sum, one) => sum + one, 0);

/** The polynomial times (well + badly x). */
function times(coefficients: readonly number[], well: number, badly: number): number[] {
  return [...coefficients, 0].map((one, at) => one * well + (coefficients[at - 1] ?? 0) * badly);
}
