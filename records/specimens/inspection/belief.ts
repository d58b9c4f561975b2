import type { Hypothesis } from "./hypotheses.ts";
import type { Layout, Question } from "./layout.ts";
import { type Finding, findings, type Observation, variantOf } from "./slots.ts";

/** A hypothesis after what was seen. */
export interface Belief {
  readonly hypothesis: Hypothesis;
  /** Chance of it, in proportion to the others'. */
  readonly weight: number;
  /** As the hypothesis has them, after what was seen of each unit. */
  readonly states: Float64Array;
}

/** The chance of the answer under what is believed. */
export function chanceOf({ hypothesis, states }: Belief, { unit, answers }: Question, said: Finding): number {
  return weighed(states, unit * 3, answers, (hypothesis.version * 3 + findings.indexOf(said)) * 3);
}

/** Of one answer, by what is there: the chance of that, times the chance of the answer then. */
export function weighed(states: Float64Array, from: number, answers: Float64Array, at: number): number {
  return (
    (states[from] ?? 0) * (answers[at] ?? 0) +
    (states[from + 1] ?? 0) * (answers[at + 1] ?? 0) +
    (states[from + 2] ?? 0) * (answers[at + 2] ?? 0)
  );
}

/**
 * What is believed after these observations; of several of one variant the last counts. Weights sum to 1. `printed` says
 * how likely what is printed is under each hypothesis.
 */
export function believe(
  layout: Layout,
  hypotheses: readonly Hypothesis[],
  observations: readonly Observation[],
  printed: (hypothesis: Hypothesis) => number = () => 1,
): Belief[] {
  const last = new Map(observations.map((one) => [variantOf(one), one]));
  const seen = [...last].flatMap(([variant, { finding }]) => {
    const question = layout.byVariant.get(variant);
    return question ? [{ question, finding }] : [];
  });
  const logs: number[] = [];
  const beliefs = hypotheses.map((hypothesis) => {
    const belief = { hypothesis, weight: 1, states: hypothesis.states.slice() };
    logs.push(
      seen.reduce(
        (sum, { question, finding }) => sum + Math.log(told(belief, question, finding)),
        Math.log(hypothesis.prior * printed(hypothesis)),
      ),
    );
    return belief;
  });
  // Of many observations the chances come below the least number there is; their differences do not.
  const most = Math.max(...logs);
  return asShares(beliefs.map((belief, index) => ({ ...belief, weight: Math.exp((logs[index] ?? 0) - most) })));
}

/** Puts what was said of a unit into its states; the chance that it was said. */
function told(belief: Belief, question: Question, said: Finding): number {
  const { states, hypothesis } = belief;
  const chance = chanceOf(belief, question, said);
  const [from, at] = [question.unit * 3, (hypothesis.version * 3 + findings.indexOf(said)) * 3];
  for (let state = 0; state < 3; state++)
    states[from + state] = ((states[from + state] ?? 0) * (question.answers[at + state] ?? 0)) / chance;
  return chance;
}

function asShares(beliefs: readonly Belief[]): Belief[] {
  const whole = beliefs.reduce((sum, { weight }) => sum + weight, 0);
  return beliefs.map((belief) => ({ ...belief, weight: belief.weight / whole }));
}

/** What most likely is said of it, had nothing been seen and were the hypothesis true. */
export function expectedOf(hypothesis: Hypothesis, question: Question): Finding {
  const unseen = { hypothesis, weight: 1, states: hypothesis.states };
  const chances = findings.map((said) => chanceOf(unseen, question, said));
  return findings[chances.indexOf(Math.max(...chances))] ?? "PRESENT";
}
