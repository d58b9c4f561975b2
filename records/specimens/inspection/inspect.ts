import { type Belief, believe, expectedOf } from "./belief.ts";
import { type Hypothesis, type HypothesisKind, hypothesesOf } from "./hypotheses.ts";
import { type Layout, layOut } from "./layout.ts";
import { atEvenOdds, nextFeature } from "./next-feature.ts";
import { type Printed, printedChances, type PrintFault, printFaults } from "./printed.ts";
import { consistentTimes, contradicted, type Light } from "./rules.ts";
import { type Fake, type FeatureNamed, type Observation, variantOf, type Version } from "./slots.ts";

/** Whether what was seen goes with a genuine document. Values of the SDL's `InspectionVerdict`. */
export const inspectionVerdicts = ["CONSISTENT", "CONTRADICTED", "CANNOT_SAY"] as const;
export type InspectionVerdict = (typeof inspectionVerdicts)[number];

/** What an inspection is about: genuine versions of one issuer and type, the fakes of them, what was seen. */
export interface Inspected {
  readonly versions: readonly Version[];
  readonly fakes: readonly Fake[];
  readonly printed: Printed;
  readonly observations: readonly Observation[];
  /** The lights at hand; the naked eye always is. */
  readonly lights: readonly Light[];
  /** Share of documents that are false, above 0 and below 1. */
  readonly prior: number;
}

/** One thing that the document may be, with what speaks for it and against it. */
export interface Ranked {
  readonly kind: HypothesisKind;
  /** Id of the genuine version or of the alert; of what is like no known version, the version that is nearest. */
  readonly id: string;
  readonly agrees: readonly Observation[];
  readonly contradicts: readonly Observation[];
  /** What is printed and the version does not have. */
  readonly print: readonly PrintFault[];
}

/** The answer. It has no percentage: at the counter a number is taken for more than it is. */
export interface Inspection {
  readonly verdict: InspectionVerdict;
  /**
   * What fits best first, had every second document been false: how rare fakes are is for the verdict. What is like no known
   * version stands once among them.
   */
  readonly ranked: readonly Ranked[];
  /** The one feature to look at next; null where no light at hand shows one that would tell more. */
  readonly next: FeatureNamed | null;
}

/** Without a version there is nothing to compare with: nothing is ranked, and nothing can be said. */
export function inspect(inspected: Inspected): Inspection {
  const { versions, observations, lights, prior } = inspected;
  if (versions.length === 0) return { verdict: "CANNOT_SAY", ranked: [], next: null };
  const layout = layOut(versions, observations);
  const beliefs = beliefsOf(layout, inspected);
  return {
    verdict: verdictOf(beliefs, prior),
    ranked: comparisons(layout, ranking(atEvenOdds(beliefs)), inspected),
    next: nextFeature(layout, beliefs, observations, lights),
  };
}

/** What is believed of everything that the document may be. */
export function beliefsOf(layout: Layout, { versions, fakes, printed, observations, prior }: Inspected): Belief[] {
  return believe(layout, hypothesesOf(layout, fakes, prior), observations, printedChances(printed, versions, fakes));
}

/** The verdict at that share of fakes. */
export function verdictOf(beliefs: readonly Belief[], prior: number): InspectionVerdict {
  const chance = 1 - weightOf(beliefs, "GENUINE");
  const times = chance / (1 - chance) / (prior / (1 - prior));
  if (chance >= contradicted.chance && times >= contradicted.times) return "CONTRADICTED";
  const genuine = growth(beliefs, "GENUINE");
  const likeliest = Math.max(growth(beliefs, "KNOWN_FAKE"), growth(beliefs, "UNDESCRIBED"));
  return likeliest <= genuine * consistentTimes ? "CONSISTENT" : "CANNOT_SAY";
}

function weightOf(beliefs: readonly Belief[], kind: HypothesisKind): number {
  return beliefs.reduce((sum, { hypothesis, weight }) => sum + (hypothesis.kind === kind ? weight : 0), 0);
}

/** How many times as likely as before; 0 where there was nothing of the kind. */
function growth(beliefs: readonly Belief[], kind: HypothesisKind): number {
  const before = beliefs.reduce((sum, { hypothesis }) => sum + (hypothesis.kind === kind ? hypothesis.prior : 0), 0);
  return before === 0 ? 0 : weightOf(beliefs, kind) / before;
}

/** Likeliest first; of the undescribed fakes, which count together, the one that is nearest. */
function ranking(beliefs: readonly Belief[]): Hypothesis[] {
  const { UNDESCRIBED: undescribed = [], ...others } = Object.groupBy(beliefs, ({ hypothesis }) => hypothesis.kind);
  const nearest = undescribed.reduce((best, one) => (one.weight > best.weight ? one : best));
  const together = { ...nearest, weight: weightOf(undescribed, "UNDESCRIBED") };
  return [...Object.values(others).flat(), together]
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ hypothesis }) => hypothesis);
}

/** What speaks for each and against it; of several observations of one variant the last. */
function comparisons(layout: Layout, ranked: readonly Hypothesis[], { observations, printed }: Inspected): Ranked[] {
  const last = new Map(observations.map((one) => [variantOf(one), one]));
  const seen = [...last].flatMap(([variant, observation]) => {
    const question = layout.byVariant.get(variant);
    return question ? [{ observation, question }] : [];
  });
  const faults = layout.versions.map((version) => printFaults(printed, version));
  return ranked.map((hypothesis) => {
    const [agrees, contradicts]: [Observation[], Observation[]] = [[], []];
    for (const { observation, question } of seen)
      (expectedOf(hypothesis, question) === observation.finding ? agrees : contradicts).push(observation);
    return { kind: hypothesis.kind, id: hypothesis.id, agrees, contradicts, print: faults[hypothesis.version] ?? [] };
  });
}
