import type { Chance } from "./chance.ts";
import { type Designed, designOf } from "./designs.ts";
import type { Content } from "./filing.ts";
import { pictureName } from "./picture-names.ts";
import { numberIn } from "./serials.ts";
import type { Series } from "./series.ts";
import type * as records from "../records/specimens/records.ts";

type Alert = Content<typeof records.alerts>;
export type Compared = NonNullable<Alert["features"]>[number];
type Kind = NonNullable<Alert["kind"]>;

/** What a forger has to make himself; of a stolen blank that is only what is filled in. */
const filledIn: readonly string[] = ["LASER_ENGRAVING", "CHANGEABLE_LASER_IMAGE", "SECONDARY_PORTRAIT", "LAMINATE"];

/** Whether the document itself is genuine, whoever carries it or however he came by it. */
const isGenuine = (kind: Kind) => kind === "IMPOSTOR" || kind === "FRAUDULENTLY_OBTAINED";

/**
 * The features of the series that a fake of it has badly made: none where the document is genuine. In the order of the
 * design's pages, by level, so that a feature's place in the list is its mark in a picture whoever sees it.
 */
export function badlyMade(series: Series, kind: Kind, chance: Chance, drawn: boolean): Compared[] {
  if (isGenuine(kind)) return [];
  const possible = designOf(series).filter(({ technique }) => kind !== "STOLEN_BLANK" || filledIn.includes(technique));
  const count = chance.between(4, 7);
  return byLevel(chance.some(possible, count)).map((feature) => compared(feature, drawn, chance));
}

/** The few by which an officer tells the fake: what needs no lamp comes first. */
export function quickest(features: readonly Compared[]): Compared[] {
  const effort = (light: Compared["light"]) =>
    light === null || light === "VISIBLE" ? 0 : light === "OBLIQUE" ? 1 : 2;
  return features
    .filter(({ level }) => level !== "LABORATORY")
    .toSorted((a, b) => effort(a.light) - effort(b.light))
    .slice(0, 4);
}

/** A hundred numbers of the series of which fakes were found, or of several such. */
export function numbersOfFakes({ format }: Pick<Series, "format">, chance: Chance): { from: string; to: string }[] {
  return Array.from({ length: chance.between(1, 3) }, () => {
    const number = numberIn(format, chance.between(0, 99_999) * 100);
    const ending = (digits: string) => number.replace(/\d\d(\D*)$/, `${digits}$1`);
    return { from: ending("00"), to: ending("99") };
  });
}

function byLevel(features: readonly Designed[]): Designed[] {
  const levels = ["PUBLIC", "BORDER", "LABORATORY"];
  return features.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

function compared(feature: Designed, drawn: boolean, chance: Chance): Compared {
  const { page, technique, light, level, whatToSee: genuine, imitation } = feature;
  const seen = chance.odds(0.25) ? "ABSENT" : "DIFFERENT";
  const image = `image-archive:demo/features/${technique.toLowerCase()}`;
  const picture = (of: string) =>
    drawn ? { name: `${pictureName(feature)}-${of}`, personalData: "NONE" as const } : null;
  return {
    technique,
    light,
    level,
    page,
    genuine,
    fake: seen === "ABSENT" ? "It is missing." : imitation,
    seen,
    genuineImage: `${image}/genuine`,
    fakeImage: `${image}/fake`,
    genuinePicture: picture("genuine"),
    fakePicture: picture("fake"),
  };
}
