import type { Hypothesis } from "./hypotheses.ts";
import type { Layout, Question } from "./layout.ts";
import { errorRate } from "./rules.ts";
import { type Finding, findings, type Observation, variantOf } from "./slots.ts";

/** A hypothesis after what was seen. */
export interface Belief {
  readonly hypothesis: Hypothesis;
  /** Chance of it, in proportion to the others'. */
  readonly weight: number;
  /** As the hypothesis has them, after what was seen of each unit. */
  readonly states: Float64Array;
}

/** The chance that this is said of something, by what is there, in the order of `findings`. */
function chancesOf(said: Finding, { feature }: Question): readonly [number, number, number] {
  const rate = errorRate[feature.light ?? "VISIBLE"];
  const of = (there: Finding) => (there === said ? 1 - rate : rate / 2);
  return [of("PRESENT"), of("ABSENT"), of("DIFFERENT")];
}

/** For each state of the unit, the chance of the answer: as the version has it, nothing there, something different. */
export function answerChances(question: Question, version: number, said: Finding): readonly [number, number, number] {
  const [present, absent, different] = chancesOf(said, question);
  const asVersion = question.expected[version];
  const own = asVersion === "PRESENT" ? present : asVersion === "ABSENT" ? absent : different;
  return [own, absent, different];
}

/** The chance of the answer under what is believed. */
export function chanceOf({ hypothesis, states }: Belief, question: Question, said: Finding): number {
  const [own, absent, different] = answerChances(question, hypothesis.version, said);
  const from = question.unit * 3;
  return (states[from] ?? 0) * own + (states[from + 1] ?? 0) * absent + (states[from + 2] ?? 0) * different;
}

/** What is believed after these observations; of several of one variant the last counts. Weights sum to 1. */
export function believe(
  layout: Layout,
  hypotheses: readonly Hypothesis[],
  observations: readonly Observation[],
): Belief[] {
  const last = new Map(observations.map((one) => [variantOf(one), one]));
  let beliefs: Belief[] = hypotheses.map((hypothesis) => ({
    hypothesis,
    weight: hypothesis.prior,
    states: hypothesis.states,
  }));
  for (const [variant, { finding }] of last) {
    const question = layout.byVariant.get(variant);
    if (question) beliefs = beliefs.map((belief) => updated(belief, question, finding));
    beliefs = normalisedWeights(beliefs);
  }
  return beliefs;
}

function updated(belief: Belief, question: Question, said: Finding): Belief {
  const chances = answerChances(question, belief.hypothesis.version, said);
  const whole = chanceOf(belief, question, said);
  const states = belief.states.slice();
  const from = question.unit * 3;
  for (let state = 0; state < 3; state++)
    states[from + state] = ((states[from + state] ?? 0) * (chances[state] ?? 0)) / whole;
  return { ...belief, weight: belief.weight * whole, states };
}

/** Each observation lessens all weights: as shares they never come near the least number there is. */
function normalisedWeights(beliefs: readonly Belief[]): Belief[] {
  const whole = beliefs.reduce((sum, { weight }) => sum + weight, 0);
  return beliefs.map((belief) => ({ ...belief, weight: belief.weight / whole }));
}

/** What most likely is said of it, were the hypothesis true. */
export function likeliest(belief: Belief, question: Question): Finding {
  return findings.reduce((best, said) =>
    chanceOf(belief, question, said) > chanceOf(belief, question, best) ? said : best,
  );
}
