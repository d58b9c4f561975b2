import { type Belief, weighed } from "./belief.ts";
import type { Hypothesis } from "./hypotheses.ts";
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
  const evenly = atEvenOdds(beliefs).filter(({ weight }) => weight > negligible);
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

/** What is less likely than this adds nothing to a sum of bits. */
const negligible = 1e-6;

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

/**
 * By how many bits the answer is expected to lessen the uncertainty about what the document is: which version, which fake,
 * or one that nobody described, whichever version that imitates.
 */
export function expectedInformation(beliefs: readonly Belief[], { unit, answers }: Question): number {
  const before = new Spread();
  for (const { hypothesis, weight } of beliefs) before.add(weight, hypothesis);
  let after = 0;
  for (let said = 0; said < findings.length; said++) {
    const spread = new Spread();
    for (const { hypothesis, weight, states } of beliefs)
      spread.add(weight * weighed(states, unit * 3, answers, (hypothesis.version * 3 + said) * 3), hypothesis);
    after += spread.bits();
  }
  return before.bits() - after;
}

/** The entropy of weights in bits, times what they are together. */
class Spread {
  #whole = 0;
  #undescribed = 0;
  #parts = 0;

  add(weight: number, { kind }: Hypothesis): void {
    this.#whole += weight;
    if (kind === "UNDESCRIBED") this.#undescribed += weight;
    else this.#parts += timesLog(weight);
  }

  bits(): number {
    return (timesLog(this.#whole) - this.#parts - timesLog(this.#undescribed)) / Math.LN2;
  }
}

function timesLog(weight: number): number {
  return weight > 0 ? weight * Math.log(weight) : 0;
}
