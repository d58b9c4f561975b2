import { type Belief, chanceOf } from "./belief.ts";
import type { Layout, Question } from "./layout.ts";
import { effort, type Light, tellsNothing } from "./rules.ts";
import { type FeatureNamed, findings, type Observation, variantOf } from "./slots.ts";

/**
 * The one variant to look at next: what it is expected to tell, in bits, for what the look costs. It is asked as if every
 * second document were false: fakes are so rare that otherwise all questions were about which version it is. Null where no
 * light at hand shows anything that would tell more.
 */
export function nextFeature(
  layout: Layout,
  beliefs: readonly Belief[],
  observations: readonly Observation[],
  lights: readonly Light[],
): FeatureNamed | null {
  const seen = new Set(observations.map(variantOf));
  const evenly = atEvenOdds(beliefs);
  let best: { readonly question: Question; readonly worth: number } | null = null;
  for (const question of layout.questions) {
    const light = question.feature.light ?? "VISIBLE";
    if (seen.has(question.variant) || !question.expected.includes("PRESENT")) continue;
    if (light !== "VISIBLE" && !lights.includes(light)) continue;
    const told = expectedInformation(evenly, question);
    const worth = told / effort[light];
    if (told >= tellsNothing && worth > (best?.worth ?? 0)) best = { question, worth };
  }
  return best && best.question.feature;
}

/** The same beliefs, had every second document been false. */
export function atEvenOdds(beliefs: readonly Belief[]): Belief[] {
  const priors = [0, 0];
  for (const { hypothesis } of beliefs) {
    const side = hypothesis.kind === "GENUINE" ? 0 : 1;
    priors[side] = (priors[side] ?? 0) + hypothesis.prior;
  }
  const [genuine = 0, fake = 0] = priors;
  const weights = beliefs.map(
    ({ hypothesis, weight }) => weight * (hypothesis.kind === "GENUINE" ? 0.5 / genuine : 0.5 / fake),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return beliefs.map((belief, index) => ({ ...belief, weight: (weights[index] ?? 0) / whole }));
}

/** By how many bits the answer is expected to lessen the uncertainty about what the document is. */
export function expectedInformation(beliefs: readonly Belief[], question: Question): number {
  const before = entropy(targetWeights(beliefs, ({ weight }) => weight));
  let after = 0;
  for (const said of findings) {
    const weights = targetWeights(beliefs, (belief) => belief.weight * chanceOf(belief, question, said));
    const chance = weights.reduce((sum, weight) => sum + weight, 0);
    after += chance * entropy(weights);
  }
  return before - after;
}

/** Undescribed fakes are one answer, whichever version they imitate. */
function targetWeights(beliefs: readonly Belief[], weightOf: (belief: Belief) => number): number[] {
  const weights = [0];
  for (const belief of beliefs) {
    const weight = weightOf(belief);
    if (belief.hypothesis.kind === "UNDESCRIBED") weights[0] = (weights[0] ?? 0) + weight;
    else weights.push(weight);
  }
  return weights;
}

function entropy(weights: readonly number[]): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return 0;
  let bits = 0;
  for (const weight of weights) if (weight > 0) bits -= (weight / whole) * Math.log2(weight / whole);
  return bits;
}
