import {
  type ComparedFeature,
  type Feature,
  type FeatureNamed,
  featuresOf,
  type Finding,
  normalised,
  slotOf,
  variantOf,
  type Version,
} from "./slots.ts";

/**
 * One variant that can be looked at. Variants of one *unit* are about the same place of the document: what is there makes
 * the answers to all of them. A slot is one unit, unless some version has several features in it: then each is its own.
 */
export interface Question {
  readonly variant: string;
  readonly slot: string;
  readonly unit: number;
  /** As the first version states it; as the observer does, where no version has it. */
  readonly feature: FeatureNamed;
  /** By version: what is expected of it where the feature is as that version has it. */
  readonly expected: readonly Finding[];
}

/** The features of some versions, laid side by side. */
export interface Layout {
  readonly versions: readonly Version[];
  readonly questions: readonly Question[];
  /** By their variants. */
  readonly byVariant: ReadonlyMap<string, Question>;
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
    const expected = held.map(({ slots, variants }) =>
      variants.has(variant) ? "PRESENT" : slots.has(slot) ? "DIFFERENT" : "ABSENT",
    );
    return { variant, slot, unit: units.get(place) ?? 0, feature, expected };
  });
  return {
    versions,
    questions,
    byVariant: new Map(questions.map((question) => [question.variant, question])),
    units: units.size,
  };
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

/** The units that a compared feature of a fake is about, among the version's own and all others of its slot. */
export function unitsCompared({ questions }: Layout, { page, technique, light, genuine }: ComparedFeature): number[] {
  const inSlot = questions.filter(({ slot, feature }) =>
    page === null
      ? feature.technique === technique && feature.light === light
      : slot === slotOf({ page, technique, light }),
  );
  const text = normalised(genuine ?? "");
  const meant = inSlot.filter(({ feature }) => normalised(feature.whatToSee) === text);
  return [...new Set((meant.length > 0 ? meant : inSlot).map(({ unit }) => unit))];
}
