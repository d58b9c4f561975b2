import { normalised, slotOf } from "../slots.ts";
import type { Light, Technique } from "./rules.ts";

/** What an officer sees of a feature: as described, nothing, or something that is not as described. */
export const findings = ["PRESENT", "ABSENT", "DIFFERENT"] as const;
export type Finding = (typeof findings)[number];

/** A security feature of a page, as a specimen's record has it; what it says besides is handed through. */
export interface Feature {
  readonly technique: Technique;
  /** Null where it is looked at as it is. */
  readonly light: Light | null;
  readonly whatToSee: string;
  readonly level?: string;
}

/** A genuine version: of it no more is asked than what its features are. */
export interface Version {
  /** Id of the specimen's record. */
  readonly id: string;
  readonly number: string;
  /** In the notation of a specimen's record. */
  readonly numberFormat?: string | null;
  /** Partial dates. */
  readonly firstIssued?: string | null;
  readonly lastIssued?: string | null;
  readonly pages: readonly { readonly page: string; readonly features: readonly Feature[] }[];
}

/** How a fake differs in one feature, as an alert's record has it. */
export interface ComparedFeature {
  readonly technique: Technique;
  readonly light: Light | null;
  /** Null: on whichever page the version has such a feature. */
  readonly page: string | null;
  /** What the genuine shows; tells apart two such features of a page. */
  readonly genuine?: string | null;
  readonly level?: string;
  readonly seen?: "ABSENT" | "DIFFERENT";
}

/** A fake that an alert in force describes. */
export interface Fake {
  /** Id of the alert's record. */
  readonly id: string;
  /** Id of the version it imitates. */
  readonly of: string;
  /** Ranges of numbers seen on it, both ends with them. */
  readonly numbers?: readonly { readonly from: string; readonly to: string }[];
  readonly features: readonly ComparedFeature[];
}

/** A variant of a feature: where it is, how it is looked at, and what is to be seen there. */
export interface FeatureNamed {
  readonly page: string;
  readonly technique: Technique;
  readonly light: Light | null;
  readonly whatToSee: string;
}

/** What was seen of one variant. */
export interface Observation extends FeatureNamed {
  readonly finding: Finding;
}

/** A slot with what is to be seen there. */
export function variantOf(feature: FeatureNamed): string {
  return `${slotOf(feature)}|${normalised(feature.whatToSee)}`;
}

/** Pages with features that say more than an inspection asks. */
export interface Paged<F extends Feature = Feature> {
  readonly pages: readonly { readonly page: string; readonly features: readonly F[] }[];
}

/** The features of all pages, each with its page. */
export function featuresOf<F extends Feature>({ pages }: Paged<F>): (F & { readonly page: string })[] {
  return pages.flatMap(({ page, features }) => features.map((feature) => ({ ...feature, page })));
}

/** What is told at the border: never what is for laboratories. */
export function forBorder<F extends { readonly level?: string }>(features: readonly F[]): F[] {
  return features.filter(({ level }) => level !== "LABORATORY");
}

/** The pages as they are told at the border. */
export function pagesForBorder<F extends Feature>({ pages }: Paged<F>): Paged<F> {
  return { pages: pages.map(({ page, features }) => ({ page, features: forBorder(features) })) };
}
