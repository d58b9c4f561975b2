import { datesOverlap } from "../../../core/standards/partial-dates.ts";
import { canonicalCode } from "../../../core/standards/countries.ts";
import type { ComparedFeature } from "../features.ts";
import { specimenKey } from "../matching.ts";
import type { AlertRecord } from "../records.ts";
import { normalised, slotOf } from "../slots.ts";
import { rangesOverlap } from "./ranges.ts";
import { likeness, type Said, saidIn } from "./words.ts";

/** What two alerts are compared in. Values of the SDL's `TwinAspect`. */
export type TwinAspect = "FEATURE" | "SERIES" | "KIND" | "NUMBERS" | "PLACE" | "TIME";

/** Why two alerts may be of one fake, or why not. */
export interface TwinReason {
  readonly aspect: TwinAspect;
  /** Whether it speaks for one fake. */
  readonly agrees: boolean;
  readonly technique: ComparedFeature["technique"] | null;
  readonly says: string;
}

/** Values of the SDL's `TwinLikelihood`. */
export type Likelihood = "SAME" | "SIMILAR";

export interface Compared {
  /** The higher, the likelier; only good for an order. */
  readonly score: number;
  /** Null where they have too little in common to be told. */
  readonly likely: Likelihood | null;
  readonly reasons: TwinReason[];
}

/** An alert, read once for all that it is compared with. */
export interface Profile {
  readonly alert: AlertRecord;
  readonly features: readonly Described[];
}

interface Described {
  readonly feature: ComparedFeature;
  readonly said: Said;
}

/**
 * **Our rule.** Weights of evidence, natural logarithms of how much more often it is so among descriptions of one fake than
 * among those of two, rounded towards nought. They were taken from invented descriptions (test/records/specimens/twins/).
 */
const weights = {
  /** By how much in common is said of how one technique is badly made. */
  words: [
    { from: 0.5, weight: 3 },
    { from: 0.4, weight: 1.6 },
    { from: 0.3, weight: 0.3 },
    { from: 0.1, weight: -0.6 },
    { from: 0, weight: -1.2 },
  ],
  /** One lacks what the other has in another form. */
  otherSeen: -0.6,
  /** A technique of the shorter description that the other says nothing of. */
  unmatched: -0.7,
  sameVersion: 0.8,
  otherVersion: -1.2,
  sameKind: 0.1,
  otherKind: -0.8,
  numbers: 3,
  place: 0.2,
  time: 0.1,
} as const;

/** Of the sum. Nothing is told that all in all speaks against it. */
const thresholds = { same: 5, similar: 0 } as const;

export function profileOf(alert: AlertRecord): Profile {
  const bySlot = new Map([...alert.features, ...alert.quickCheck].map((one) => [`${slotOf(one)}|${one.fake}`, one]));
  return { alert, features: [...bySlot.values()].map((feature) => ({ feature, said: saidIn(feature.fake) })) };
}

/** How likely two alerts describe the same fake, and why. */
export function compareAlerts(one: Profile, other: Profile): Compared {
  const pairs = pairsOf(one.features, other.features);
  const beside = around(one.alert, other.alert);
  const least = Math.min(one.features.length, other.features.length);
  const score = sumOf(pairs) + sumOf(beside) + (least - pairs.length) * weights.unmatched;
  const likely =
    score >= thresholds.same && isSame(pairs, beside, least) ? "SAME" : score >= thresholds.similar ? "SIMILAR" : null;
  return { score, likely, reasons: [...pairs, ...beside].map(({ reason }) => reason) };
}

/** Two fakes of one workshop have half of their features alike: more than three quarters are to be, or half and their numbers. */
function isSame(pairs: readonly Told[], beside: readonly Told[], least: number): boolean {
  const alike = pairs.filter(speaksMuch).length;
  if (beside.some(speaksMuch)) return alike > 0 && 2 * alike >= least;
  return alike > 1 && 4 * alike > 3 * least;
}

function sumOf(told: readonly Told[]): number {
  return told.reduce((sum, { weight }) => sum + weight, 0);
}

function speaksMuch({ weight }: Told): boolean {
  return weight > 1;
}

interface Told {
  readonly weight: number;
  readonly reason: TwinReason;
}

/** Each feature beside the one that has most in common with it, and no feature twice. */
function pairsOf(some: readonly Described[], others: readonly Described[]): Told[] {
  const possible = some.flatMap((one) =>
    others
      .filter((other) => mayBeOne(one.feature, other.feature))
      .map((other) => ({
        one,
        other,
        alike: likeness(one.said, other.said),
        near: nearness(one.feature, other.feature),
      })),
  );
  const taken = new Set<Described>();
  return possible
    .toSorted((a, b) => b.alike + b.near - (a.alike + a.near))
    .flatMap(({ one, other, alike }) => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [pairOf(one.feature, other.feature, alike)];
    });
}

function mayBeOne(one: ComparedFeature, other: ComparedFeature): boolean {
  return one.technique === other.technique && (one.light ?? other.light) === (other.light ?? one.light);
}

/** Two writers call a page by two names: the same name is for it, another is not against it. */
function nearness({ page: one }: ComparedFeature, { page: other }: ComparedFeature): number {
  return one !== null && other !== null && normalised(one) === normalised(other) ? 0.2 : 0;
}

function pairOf(one: ComparedFeature, other: ComparedFeature, alike: number): Told {
  const words = weights.words.find(({ from }) => alike >= from)?.weight ?? 0;
  const seenApart = (one.seen ?? "DIFFERENT") !== (other.seen ?? "DIFFERENT");
  const { technique } = one;
  const name = technique.toLowerCase().replaceAll("_", " ");
  const says =
    words > 0 ? `Both say much the same of the ${name}.` : `What they say of the ${name} has little in common.`;
  const reason = { aspect: "FEATURE", agrees: words > 0, technique, says } as const;
  return { weight: words + (seenApart ? weights.otherSeen : 0), reason };
}

function around(one: AlertRecord, other: AlertRecord): Told[] {
  return [...series(one, other), ...kinds(one, other), ...numbers(one, other), ...circumstances(one, other)];
}

const told = (aspect: TwinAspect, weight: number, says: string): Told => ({
  weight,
  reason: { aspect, agrees: weight > 0, technique: null, says },
});

function series(one: AlertRecord, other: AlertRecord): Told[] {
  if (!one.specimenNumber || !other.specimenNumber) return [];
  if (specimenKey(one.specimenNumber) === specimenKey(other.specimenNumber))
    return [told("SERIES", weights.sameVersion, "Both imitate the same version.")];
  return [told("SERIES", weights.otherVersion, "They imitate two versions of a series.")];
}

function kinds({ kind }: AlertRecord, { kind: other }: AlertRecord): Told[] {
  if (kind === other) return [told("KIND", weights.sameKind, "Both tell of the same kind of fraud.")];
  return [told("KIND", weights.otherKind, "They tell of two kinds of fraud.")];
}

function numbers({ numbers: some = [] }: AlertRecord, { numbers: others = [] }: AlertRecord): Told[] {
  const overlap = some.some((one) => others.some((other) => rangesOverlap(one, other)));
  return overlap ? [told("NUMBERS", weights.numbers, "Their ranges of numbers overlap.")] : [];
}

/** Where and when says little: one production is met anywhere, for years. */
function circumstances(one: AlertRecord, other: AlertRecord): Told[] {
  const { detectedCountry: here, detectedDate: then } = one;
  const { detectedCountry: there, detectedDate: since } = other;
  return [
    ...(here && there && canonicalCode(here) === canonicalCode(there)
      ? [told("PLACE", weights.place, "Both were detected in the same country.")]
      : []),
    ...(then && since && datesOverlap(then.slice(0, 4), since.slice(0, 4))
      ? [told("TIME", weights.time, "Both were detected in the same year.")]
      : []),
  ];
}
