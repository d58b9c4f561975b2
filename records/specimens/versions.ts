import type { SecurityFeature } from "./features.ts";
import { factsApart, type FactApart } from "./facts.ts";
import { type FeatureLevel, featureLevels, levelOf } from "./levels.ts";
import type { SpecimenRecord } from "./records.ts";
import { normalised, slotOf } from "./slots.ts";

/** What became of a feature from one version to another. Values of the SDL's `FeatureChange`. */
export type FeatureChange = "ADDED" | "REMOVED" | "CHANGED" | "SAME" | "UNKNOWN";

/** In what a feature that stands in both differs. Values of the SDL's `FeatureAspect`. */
export type FeatureAspect = "WHAT_TO_SEE" | "LEVEL" | "POSITION";

/** A version as somebody is shown it, and the levels whose features are withheld, whether it has any or not. */
export interface ShownVersion {
  readonly specimen: SpecimenRecord;
  readonly withheld: ReadonlySet<FeatureLevel>;
}

export interface FeatureCompared {
  readonly change: FeatureChange;
  readonly technique: SecurityFeature["technique"];
  readonly light: SecurityFeature["light"];
  readonly one: SecurityFeature | null;
  readonly other: SecurityFeature | null;
  readonly differs: FeatureAspect[];
}

export interface PageCompared {
  /** As the other calls it, or else the one. */
  readonly page: string;
  readonly features: FeatureCompared[];
}

export interface VersionsCompared {
  readonly one: SpecimenRecord;
  readonly other: SpecimenRecord;
  /** Levels that are shown of both. */
  readonly levels: FeatureLevel[];
  readonly facts: FactApart[];
  /** In the order of the other, then those that the one alone has. */
  readonly pages: PageCompared[];
}

/**
 * What changed from one version to the other. A level that is withheld of either is left out of both. What then stands in one
 * alone was added or removed where nothing of the version that lacks it is withheld: there it may stand at another level.
 */
export function compareVersions(one: ShownVersion, other: ShownVersion): VersionsCompared {
  const levels = featureLevels.filter((level) => !one.withheld.has(level) && !other.withheld.has(level));
  const lonely = {
    one: other.withheld.size > 0 ? "UNKNOWN" : "REMOVED",
    other: one.withheld.size > 0 ? "UNKNOWN" : "ADDED",
  } as const;
  const [before, after] = [pagesOf(one.specimen, levels), pagesOf(other.specimen, levels)];
  const pages = [...new Set([...after.keys(), ...before.keys()])].map((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const page = is?.page ?? was?.page ?? "";
    return { page, features: comparedOn(page, was?.features ?? [], is?.features ?? [], lonely) };
  });
  const facts = factsApart(one.specimen, other.specimen);
  return { one: one.specimen, other: other.specimen, levels, facts, pages };
}

interface Page {
  readonly page: string;
  readonly features: readonly SecurityFeature[];
}

/** By their names as compared: an owner may write one page in two parts. */
function pagesOf({ pages }: SpecimenRecord, levels: readonly FeatureLevel[]): ReadonlyMap<string, Page> {
  const parts = Map.groupBy(pages, ({ page }) => normalised(page));
  const whole = ([key, some]: [string, typeof pages]): [string, Page] => {
    const features = some.flatMap((part) => part.features).filter((one) => levels.includes(levelOf(one)));
    return [key, { page: some[0]?.page ?? "", features }];
  };
  return new Map([...parts].map(whole));
}

type Lonely = Readonly<{ one: FeatureChange; other: FeatureChange }>;

/** Slot by slot: those that read the same belong together, and of the rest the first to the first. */
function comparedOn(
  page: string,
  before: readonly SecurityFeature[],
  after: readonly SecurityFeature[],
  lonely: Lonely,
): FeatureCompared[] {
  const slot = (feature: SecurityFeature) => slotOf({ ...feature, page });
  const [was, is] = [Map.groupBy(before, slot), Map.groupBy(after, slot)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) =>
    paired(was.get(key) ?? [], is.get(key) ?? []).map(([one, other]) => compared(one, other, lonely)),
  );
}

type Pair = readonly [one: SecurityFeature | null, other: SecurityFeature | null];

function paired(before: readonly SecurityFeature[], after: readonly SecurityFeature[]): Pair[] {
  const text = ({ whatToSee }: SecurityFeature) => normalised(whatToSee);
  const alike = Map.groupBy(before, text);
  const met = new Map(after.map((other) => [other, alike.get(text(other))?.shift() ?? null]));
  const left = [...alike.values()].flat();
  const others = [...met].filter(([, one]) => one === null).map(([other]) => other);
  for (const other of others) met.set(other, left.shift() ?? null);
  return [...after.map((other): Pair => [met.get(other) ?? null, other]), ...left.map((one): Pair => [one, null])];
}

function compared(one: SecurityFeature | null, other: SecurityFeature | null, lonely: Lonely): FeatureCompared {
  const { technique, light } = (other ?? one) as SecurityFeature;
  const differs = one && other ? aspectsApart(one, other) : [];
  const both = differs.length > 0 ? "CHANGED" : "SAME";
  const change = one && other ? both : one ? lonely.one : lonely.other;
  return { change, technique, light, one, other, differs };
}

/** Parts of a page that tell no two places apart: a rectangle is drawn by hand. */
const drawn = 0.01;

function aspectsApart(one: SecurityFeature, other: SecurityFeature): FeatureAspect[] {
  const { position: from = null } = one;
  const { position: to = null } = other;
  const sides = ["x", "y", "width", "height"] as const;
  return [
    ...(normalised(one.whatToSee) === normalised(other.whatToSee) ? [] : (["WHAT_TO_SEE"] as const)),
    ...(levelOf(one) === levelOf(other) ? [] : (["LEVEL"] as const)),
    // Where one of them does not say where it is, nothing says that it is elsewhere.
    ...(from && to && sides.some((side) => Math.abs(from[side] - to[side]) > drawn) ? (["POSITION"] as const) : []),
  ];
}
