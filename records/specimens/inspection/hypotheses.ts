import { type Layout, unitsCompared } from "./layout.ts";
import { failing, leavesOut, recurs, undescribedBeside, undescribedShare } from "./rules.ts";
import { type Fake, findings } from "./slots.ts";

/** What the document may be. */
export type HypothesisKind = "GENUINE" | "KNOWN_FAKE" | "UNDESCRIBED";

/** One thing that the document may be: a version, a fake of one, or a fake of one that nobody described. */
export interface Hypothesis {
  readonly kind: HypothesisKind;
  /** Id of the version or alert. */
  readonly id: string;
  /** Index of the version that it is or imitates. */
  readonly version: number;
  /** Chance of it before anything was seen, 0 to 1; all hypotheses together make 1. */
  readonly prior: number;
  /**
   * Three for each unit: the chance that what is there is as the version has it, nothing, something different. In the
   * order of `findings`.
   */
  readonly states: Float64Array;
}

/** Everything that the document may be. The prior is of a fake; versions weigh as said, and by nothing else. */
export function hypothesesOf(
  layout: Layout,
  fakes: readonly Fake[],
  prior: number,
  weights: readonly number[],
): Hypothesis[] {
  const { versions } = layout;
  const indexes = new Map(versions.map(({ id }, index) => [id, index]));
  const known = fakes.flatMap((fake) => {
    const version = indexes.get(fake.of);
    return version === undefined ? [] : [{ fake, version, units: unitsOf(layout, fake) }];
  });
  const undescribed = prior * (known.length > 0 ? undescribedShare : 1);
  const badly = undescribedStates(
    layout,
    known.map(({ units }) => units),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / whole);
  return [
    ...versions.map(({ id }, version): Hypothesis => ({
      kind: "GENUINE",
      id,
      version,
      prior: (1 - prior) * (shares[version] ?? 0),
      states: genuineStates(layout),
    })),
    ...known.map(({ fake, version, units }): Hypothesis => ({
      kind: "KNOWN_FAKE",
      id: fake.id,
      version,
      prior: (prior - undescribed) / known.length,
      states: describedStates(layout, units),
    })),
    ...versions.map(({ id }, version): Hypothesis => ({
      kind: "UNDESCRIBED",
      id,
      version,
      prior: undescribed / versions.length,
      states: badly,
    })),
  ];
}

type Deviations = ReadonlyMap<number, "ABSENT" | "DIFFERENT">;

/** By unit, what is seen of the fake where it differs. */
function unitsOf(layout: Layout, fake: Fake): Deviations {
  return new Map(
    fake.features.flatMap((feature) =>
      unitsCompared(layout, feature).map((unit) => [unit, feature.seen ?? "DIFFERENT"] as const),
    ),
  );
}

function genuineStates({ units }: Layout): Float64Array {
  const states = new Float64Array(units * 3);
  for (let unit = 0; unit < units; unit++) states[unit * 3] = 1;
  return states;
}

function describedStates({ units }: Layout, deviations: Deviations): Float64Array {
  const states = new Float64Array(units * 3);
  for (let unit = 0; unit < units; unit++) {
    const seen = deviations.get(unit);
    const likely = seen === undefined ? 0 : findings.indexOf(seen);
    const certain = seen === undefined ? 1 - undescribedBeside : recurs;
    for (let state = 0; state < 3; state++) states[unit * 3 + state] = state === likely ? certain : (1 - certain) / 2;
  }
  return states;
}

/** What nobody described fails at what the described ones fail at, and at what is hard to make. */
function undescribedStates({ questions, units }: Layout, known: readonly Deviations[]): Float64Array {
  const states = new Float64Array(units * 3);
  for (const { unit, feature } of questions) {
    const failed = known.filter((deviations) => deviations.has(unit)).length;
    const bad = failing(feature.technique, failed, known.length);
    states.set([1 - bad, bad * leavesOut, bad * (1 - leavesOut)], unit * 3);
  }
  return states;
}
