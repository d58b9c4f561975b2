import { type Layout, unitsCompared } from "./layout.ts";
import { crude, failing, leavesOut, recurs, undescribedBeside, undescribedShare } from "./rules.ts";
import type { Fake } from "./slots.ts";

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

/** Everything that the document may be. The prior is of a fake, above 0 and below 1; versions are equally likely. */
export function hypothesesOf(layout: Layout, fakes: readonly Fake[], prior: number): Hypothesis[] {
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
  const throughout = alike(layout, failingStates(crude.fails));
  const genuine = alike(layout, [1, 0, 0]);
  const usual = alike(layout, [1 - undescribedBeside, undescribedBeside / 2, undescribedBeside / 2]);
  return [
    ...versions.map(({ id }, version): Hypothesis => ({
      kind: "GENUINE",
      id,
      version,
      prior: (1 - prior) / versions.length,
      states: genuine,
    })),
    ...known.map(({ fake, version, units }): Hypothesis => ({
      kind: "KNOWN_FAKE",
      id: fake.id,
      version,
      prior: (prior - undescribed) / known.length,
      states: describedStates(usual, units),
    })),
    ...versions.flatMap(({ id }, version): Hypothesis[] => {
      const share = undescribed / versions.length;
      return [
        { kind: "UNDESCRIBED", id, version, prior: share * (1 - crude.share), states: badly },
        { kind: "UNDESCRIBED", id, version, prior: share * crude.share, states: throughout },
      ];
    }),
  ];
}

/** What is there where a described fake differs: as the version has it, nothing, something different. */
const recurring = {
  absent: [(1 - recurs) / 2, recurs, (1 - recurs) / 2],
  different: [(1 - recurs) / 2, (1 - recurs) / 2, recurs],
} as const;

type Deviations = ReadonlyMap<number, "ABSENT" | "DIFFERENT">;

/** By unit, what is seen of the fake where it differs. */
function unitsOf(layout: Layout, fake: Fake): Deviations {
  return new Map(
    fake.features.flatMap((feature) =>
      unitsCompared(layout, feature).map((unit) => [unit, feature.seen ?? "DIFFERENT"] as const),
    ),
  );
}

/** The same for each unit. */
function alike({ units }: Layout, chances: readonly [number, number, number]): Float64Array {
  const states = new Float64Array(units * 3);
  for (let at = 0; at < states.length; at++) states[at] = chances[at % 3] ?? 0;
  return states;
}

/** As the version but where the alert says otherwise, and nearly certain of either. */
function describedStates(usual: Float64Array, deviations: Deviations): Float64Array {
  const states = usual.slice();
  for (const [unit, seen] of deviations)
    states.set(seen === "ABSENT" ? recurring.absent : recurring.different, unit * 3);
  return states;
}

/** What nobody described fails at what the described ones fail at, and at what is hard to make. */
function undescribedStates({ questions, units }: Layout, known: readonly Deviations[]): Float64Array {
  const failed = new Map<number, number>();
  for (const unit of known.flatMap((deviations) => [...deviations.keys()]))
    failed.set(unit, (failed.get(unit) ?? 0) + 1);
  const states = new Float64Array(units * 3);
  for (const { unit, feature } of questions) {
    const bad = failing(feature.technique, failed.get(unit) ?? 0, known.length);
    states.set(failingStates(bad), unit * 3);
  }
  return states;
}

function failingStates(bad: number): readonly [number, number, number] {
  return [1 - bad, bad * leavesOut, bad * (1 - leavesOut)];
}
