import { errorRate, type Light } from "./rules.ts";
import {
  type ComparedFeature,
  type Feature,
  type FeatureNamed,
  featuresOf,
  type Finding,
  findings,
  variantOf,
  type Version,
} from "./slots.ts";
import { normalised, slotOf } from "../slots.ts";

/**
 * One variant that can be looked at. Variants of one *unit* are about the same place of the document: what is there makes
 * the answers to all of them. A slot is one unit, unless some version has several features in it: then each is its own.
 */
export interface Question {
  readonly variant: string;
  readonly slot: string;
  /** What is to be seen, normalised. */
  readonly text: string;
  readonly unit: number;
  /** As the first version states it; as the observer does, where no version has it. */
  readonly feature: FeatureNamed;
  /** By version: what is expected of it where the feature is as that version has it. */
  readonly expected: readonly Finding[];
  /**
   * The chance of each answer: nine for each version, three for each answer, one for each thing that may be there (as the
   * version has it, nothing, something different). In the order of `findings`.
   */
  readonly answers: Float64Array;
}

/** The features of some versions, laid side by side. */
export interface Layout {
  readonly versions: readonly Version[];
  readonly questions: readonly Question[];
  /** By their variants. */
  readonly byVariant: ReadonlyMap<string, Question>;
  readonly bySlot: ReadonlyMap<string, readonly Question[]>;
  /** By technique and light, on whichever page. */
  readonly byLook: ReadonlyMap<string, readonly Question[]>;
  readonly units: number;
}

/** Lays out what these versions have, and what was looked at besides. */
export function layOut(versions: readonly Version[], lookedAt: readonly FeatureNamed[]): Layout {
  const held = versions.map((version) => {
    const features = featuresOf<Feature>(version);
    return { slots: new Set(features.map(slotOf)), variants: new Map(features.map((one) => [variantOf(one), one])) };
  });
  const named = new Map<string, FeatureNamed>();
  for (const feature of [...held.flatMap(({ variants }) => [...variants.values()]), ...lookedAt]) {
    const variant = variantOf(feature);
    if (!named.has(variant)) named.set(variant, feature);
  }
  const shared = severalInOne(held.map(({ variants }) => [...variants.values()]));
  const units = new Map<string, number>();
  const questions = Array.from(named, ([variant, feature]): Question => {
    const slot = slotOf(feature);
    const place = shared.has(slot) ? variant : slot;
    if (!units.has(place)) units.set(place, units.size);
    const expected = held.map(({ slots, variants }): Finding =>
      variants.has(variant) ? "PRESENT" : slots.has(slot) ? "DIFFERENT" : "ABSENT",
    );
    return {
      variant,
      slot,
      text: normalised(feature.whatToSee),
      unit: units.get(place) ?? 0,
      feature,
      expected,
      answers: answersTo(expected, feature.light),
    };
  });
  return {
    versions,
    questions,
    byVariant: new Map(questions.map((question) => [question.variant, question])),
    bySlot: Map.groupBy(questions, ({ slot }) => slot),
    byLook: Map.groupBy(questions, ({ feature }) => lookOf(feature)),
    units: units.size,
  };
}

/** An officer errs as often as the light has it, to either of the other answers alike. */
function answersTo(expected: readonly Finding[], light: Light | null): Float64Array {
  const rate = errorRate[light ?? "VISIBLE"];
  const answers = new Float64Array(expected.length * 9).fill(rate / 2);
  expected.forEach((own, version) =>
    findings.forEach((said, answer) => {
      const from = (version * 3 + answer) * 3;
      if (own === said) answers[from] = 1 - rate;
      if (answer > 0) answers[from + answer] = 1 - rate;
    }),
  );
  return answers;
}

function lookOf({ technique, light }: Pick<FeatureNamed, "technique" | "light">): string {
  return `${technique}|${light ?? ""}`;
}

/** Slots in which some version has more than one feature. */
function severalInOne(features: readonly (readonly FeatureNamed[])[]): ReadonlySet<string> {
  const several = new Set<string>();
  for (const own of features) {
    const seen = new Set<string>();
    for (const slot of own.map(slotOf)) {
      if (seen.has(slot)) several.add(slot);
      seen.add(slot);
    }
  }
  return several;
}

/** The units that a compared feature of a fake is about: those that show what it says of the genuine, or all of its slot. */
export function unitsCompared(layout: Layout, { page, technique, light, genuine }: ComparedFeature): number[] {
  const look = { technique, light };
  const inSlot = (page === null ? layout.byLook.get(lookOf(look)) : layout.bySlot.get(slotOf({ page, ...look }))) ?? [];
  const text = normalised(genuine ?? "");
  const meant = inSlot.filter((question) => question.text === text);
  return [...new Set((meant.length > 0 ? meant : inSlot).map(({ unit }) => unit))];
}
