import type { FieldClass } from "../../core/access/policies/policy.ts";
import type { Parts } from "../../core/field-classes.ts";
import type { ComparedFeature, SecurityFeature } from "./features.ts";
import { type PictureReference, showsPerson } from "./pictures.ts";

/** Who looks at a feature: anybody, an officer at the border, an examiner. Values of the SDL's `FeatureLevel`. */
export const featureLevels = ["PUBLIC", "BORDER", "LABORATORY"] as const;
export type FeatureLevel = (typeof featureLevels)[number];

const classOfLevel: Readonly<Record<FeatureLevel, FieldClass | null>> = {
  PUBLIC: null,
  BORDER: "border",
  LABORATORY: "laboratory",
};

/** Classes of the levels that have one. */
export const levelClasses = Object.values(classOfLevel).filter((one) => one !== null);

/** The levels that are withheld where these classes are. */
export function levelsOf(withheld: readonly FieldClass[]): ReadonlySet<FeatureLevel> {
  const isWithheld = (level: FeatureLevel) => withheld.some((one) => one === classOfLevel[level]);
  return new Set(featureLevels.filter(isWithheld));
}

type Shows = (one: FieldClass) => boolean;

/** The level of a feature; one from before there were levels is for officers. */
export function levelOf({ level }: { readonly level?: FeatureLevel | undefined }): FeatureLevel {
  return level ?? "BORDER";
}

/** Whether the level's class is shown; what is public is of none. */
function showsLevel(feature: { readonly level?: FeatureLevel | undefined }, shows: Shows): boolean {
  const of = classOfLevel[levelOf(feature)];
  return of === null || shows(of);
}

/** The picture, unless it shows somebody to whom may not see that. */
function shownPicture(picture: PictureReference | null | undefined, shows: Shows): PictureReference | null {
  return showsPerson(picture) && !shows("biometrics") ? null : (picture ?? null);
}

interface Page {
  readonly features: readonly SecurityFeature[];
}

/** The pages of a specimen: a page stays where none of its features is shown. */
export const pageParts: Parts = {
  classes: ["border", "laboratory", "biometrics"],
  without: (value, shows) =>
    ((value ?? []) as readonly Page[]).map((page) => ({
      ...page,
      features: page.features
        .filter((feature) => showsLevel(feature, shows))
        .map((feature) => ({ ...feature, picture: shownPicture(feature.picture, shows) })),
    })),
};

/** Features of a fake beside the genuine ones. */
export const comparedParts: Parts = {
  classes: ["border", "laboratory", "biometrics"],
  without: (value, shows) =>
    ((value ?? []) as readonly ComparedFeature[])
      .filter((feature) => showsLevel(feature, shows))
      .map((feature) => ({
        ...feature,
        genuinePicture: shownPicture(feature.genuinePicture, shows),
        fakePicture: shownPicture(feature.fakePicture, shows),
      })),
};

/** Further pictures of a record. */
export const pictureParts: Parts = {
  classes: ["biometrics"],
  without: (value, shows) =>
    ((value ?? []) as readonly PictureReference[]).filter((picture) => shownPicture(picture, shows) !== null),
};
