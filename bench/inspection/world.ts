import { Chance } from "../../demo/chance.ts";
import { type ConfusableFeature, type ConfusableIssuer, type ConfusableVersion, forge } from "../../demo/confusable.ts";
import type { Light } from "../../records/specimens/inspection/rules.ts";
import {
  type Fake,
  type FeatureNamed,
  type Finding,
  forBorder,
  pagesForBorder,
  type Version,
} from "../../records/specimens/inspection/slots.ts";

/** What is simulated: how many are false, how many fakes nobody described, and how often an officer errs. */
export interface Circumstances {
  readonly seed: number;
  /** Share of documents that are false, 0 to 1. */
  readonly falseShare: number;
  /** Share of fakes that no alert describes, 0 to 1. */
  readonly undescribed: number;
  readonly noise: Readonly<Record<Light, number>>;
}

export const lights: readonly Light[] = ["VISIBLE", "TRANSMITTED", "OBLIQUE", "UV_365", "INFRARED"];

/** A document with what it truly is. */
export interface Simulated {
  readonly issuer: ConfusableIssuer;
  readonly version: ConfusableVersion;
  readonly kind: "GENUINE" | "KNOWN_FAKE" | "UNDESCRIBED";
  /** Number of the version, or reference of the fake. */
  readonly id: string;
  /** What is badly made. */
  readonly bad: readonly ConfusableFeature[];
}

/** The document of this number. */
export function simulated(
  issuers: readonly ConfusableIssuer[],
  { seed, falseShare, undescribed }: Circumstances,
  number: number,
): Simulated {
  const chance = new Chance(seed, "inspected", number);
  const issuer = chance.pick(issuers);
  const version = chance.pick(issuer.versions);
  if (!chance.odds(falseShare)) return { issuer, version, kind: "GENUINE", id: version.number, bad: [] };
  if (chance.odds(undescribed)) {
    const bad = forge(worldSeed, issuer.code, version, chance);
    return { issuer, version, kind: "UNDESCRIBED", id: version.number, bad };
  }
  const fake = chance.pick(issuer.fakes);
  const imitated = issuer.versions.find((one) => one.number === fake.specimenNumber) ?? version;
  return { issuer, version: imitated, kind: "KNOWN_FAKE", id: fake.reference, bad: fake.features };
}

/** The seed that the world of issuers, and the skill of their forgers, is made by. */
export const worldSeed = 1;

/** What is truly there of a variant, whatever an officer says. */
export function there({ version, bad }: Pick<Simulated, "version" | "bad">, asked: FeatureNamed): Finding {
  const deviating = bad.find(({ page, technique }) => page === asked.page && technique === asked.technique);
  if (deviating) return deviating.seen;
  const features = version.pages.find(({ page }) => page === asked.page)?.features ?? [];
  const own = features.find(({ technique }) => technique === asked.technique);
  return own === undefined ? "ABSENT" : own.whatToSee === asked.whatToSee ? "PRESENT" : "DIFFERENT";
}

/** What an officer says who errs so often: half of the errors are either of the other answers. */
export function said(truth: Finding, rate: number, chance: Chance): Finding {
  if (!chance.odds(rate)) return truth;
  return chance.pick((["PRESENT", "ABSENT", "DIFFERENT"] as const).filter((finding) => finding !== truth));
}

/** The issuer's versions as an officer sees them: without what is for laboratories. */
export function versionsSeen({ versions }: ConfusableIssuer): Version[] {
  return versions.map((version) => ({ ...version, id: version.number, ...pagesForBorder(version) }));
}

export function fakesSeen({ fakes }: ConfusableIssuer): Fake[] {
  return fakes.map(({ reference, specimenNumber, features }) => ({
    id: reference,
    of: specimenNumber,
    features: forBorder(features),
  }));
}
