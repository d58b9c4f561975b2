import { Chance } from "../../demo/chance.ts";
import type { ConfusableIssuer } from "../../demo/confusable.ts";
import { type Belief, believe } from "../../records/specimens/inspection/belief.ts";
import { type Hypothesis, hypothesesOf } from "../../records/specimens/inspection/hypotheses.ts";
import { type Layout, layOut } from "../../records/specimens/inspection/layout.ts";
import { nextFeature } from "../../records/specimens/inspection/next-feature.ts";
import { slotOf } from "../../records/specimens/slots.ts";
import { type FeatureNamed, type Observation, variantOf } from "../../records/specimens/inspection/slots.ts";
import { type Circumstances, fakesSeen, lights, said, type Simulated, there, versionsSeen } from "./world.ts";

/** What is known of an issuer, laid out once. */
export interface Known {
  readonly issuer: ConfusableIssuer;
  readonly layout: Layout;
  readonly hypotheses: readonly Hypothesis[];
  /** Variants in the order in which their slots are forged in the alerts in force, most often first. */
  readonly mostForged: readonly FeatureNamed[];
}

export function knownOf(issuer: ConfusableIssuer, prior: number): Known {
  const versions = versionsSeen(issuer);
  const fakes = fakesSeen(issuer);
  const layout = layOut(versions, []);
  const forgedIn = (feature: FeatureNamed) =>
    fakes.filter(({ features }) => features.some((one) => slotOf({ ...one, page: one.page ?? "" }) === slotOf(feature)))
      .length;
  const mostForged = layout.questions
    .map(({ feature }) => ({ feature, times: forgedIn(feature) }))
    .toSorted((one, other) => other.times - one.times)
    .map(({ feature }) => feature);
  const hypotheses = hypothesesOf(layout, fakes, prior);
  return { issuer, layout, hypotheses, mostForged };
}

/** How the next feature is chosen; null where nothing is left to ask. */
export type Strategy = (known: Known, beliefs: readonly Belief[], seen: readonly Observation[]) => FeatureNamed | null;

export const suggested: Strategy = ({ layout }, beliefs, seen) => nextFeature(layout, beliefs, seen, lights);

export function atRandom(chance: Chance): Strategy {
  return ({ layout }, _beliefs, seen) => {
    const left = unseen(
      layout.questions.map(({ feature }) => feature),
      seen,
    );
    return left.length > 0 ? chance.pick(left) : null;
  };
}

export const mostForgedFirst: Strategy = ({ mostForged }, _beliefs, seen) => unseen(mostForged, seen)[0] ?? null;

function unseen(features: readonly FeatureNamed[], seen: readonly Observation[]): FeatureNamed[] {
  const asked = new Set(seen.map(variantOf));
  return features.filter((feature) => !asked.has(variantOf(feature)));
}

/** One look after the other, with what is believed after each; ends where nothing is left to ask. */
export function* inspecting(
  known: Known,
  document: Simulated,
  { noise, seed }: Circumstances,
  number: number,
  strategy: Strategy,
): Generator<{ readonly beliefs: readonly Belief[]; readonly seen: readonly Observation[] }> {
  const { layout, hypotheses } = known;
  let seen: readonly Observation[] = [];
  let beliefs = believe(layout, hypotheses, seen);
  for (;;) {
    const asked = strategy(known, beliefs, seen);
    if (!asked) return;
    // What an officer says of a variant is the same in whichever order it is asked.
    const chance = new Chance(seed, "says", number, variantOf(asked));
    const finding = said(there(document, asked), noise[asked.light ?? "VISIBLE"], chance);
    seen = [...seen, { ...asked, finding }];
    beliefs = believe(layout, hypotheses, seen);
    yield { beliefs, seen };
  }
}

/** Chances by kind and id, as the exact ones have them: undescribed fakes are one. */
export function chancesOf(beliefs: readonly Belief[]): Map<string, number> {
  const chances = new Map<string, number>();
  for (const { hypothesis, weight } of beliefs) {
    const name = nameOf(hypothesis);
    chances.set(name, (chances.get(name) ?? 0) + weight);
  }
  return chances;
}

export function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return kind === "UNDESCRIBED" ? kind : `${kind} ${id}`;
}

/** 1 where the truth is first, its share where several are first together, otherwise 0. */
export function creditOf(chances: ReadonlyMap<string, number>, truth: string): number {
  const most = Math.max(...chances.values());
  const first = [...chances].filter(([, chance]) => chance > most - 1e-9).map(([name]) => name);
  return first.includes(truth) ? 1 / first.length : 0;
}

export function falseChance(beliefs: readonly Belief[]): number {
  return beliefs.reduce((sum, { hypothesis, weight }) => sum + (hypothesis.kind === "GENUINE" ? 0 : weight), 0);
}
