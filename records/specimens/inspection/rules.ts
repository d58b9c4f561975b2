// Every constant of an inspection. All are **our rules**: nothing of the kind is published, and what forgers and officers
// do is measured by nobody. docs/inspection.md says what each is for and what happens when it is wrong.

import type { inspectionLights, securityTechniques } from "../features.ts";

export type Light = (typeof inspectionLights)[number];
export type Technique = (typeof securityTechniques)[number];

/**
 * Chance that an officer says something else of a feature than what is there, half of it either of the other two answers.
 * Under the naked eye least; where a lamp has to be held right, or a shadow told from none, more.
 */
export const errorRate: Readonly<Record<Light, number>> = {
  VISIBLE: 0.05,
  OBLIQUE: 0.06,
  TRANSMITTED: 0.06,
  UV_365: 0.07,
  INFRARED: 0.07,
};

/** What a look costs, a glance being one: to turn the page to the light, to reach for a lamp, to put it under a camera. */
export const effort: Readonly<Record<Light, number>> = {
  VISIBLE: 1,
  OBLIQUE: 1.1,
  TRANSMITTED: 1.1,
  UV_365: 1.3,
  INFRARED: 1.5,
};

/** Of the fakes that are met, the share that no alert describes; all of them where no alert is in force. */
export const undescribedShare = 0.1;

/**
 * How often a fake nobody described fails at a technique: often at what takes machines that only few have, seldom at what an
 * office printer does.
 */
const failingAt: Readonly<Partial<Record<Technique, number>>> = {
  OPTICALLY_VARIABLE_DEVICE: 0.35,
  OPTICALLY_VARIABLE_INK: 0.3,
  CHANGEABLE_LASER_IMAGE: 0.3,
  LASER_ENGRAVING: 0.3,
  LATENT_IMAGE: 0.3,
  INTAGLIO: 0.3,
  MICROPRINT: 0.3,
  WATERMARK: 0.3,
  UV_FEATURE: 0.3,
  CHIP: 0.3,
  NUMBERING: 0.12,
  PORTRAIT: 0.12,
  STITCHING: 0.12,
  PERFORATION: 0.12,
  EMBOSSING: 0.12,
  RAINBOW_PRINTING: 0.15,
};

/** Of any other technique. */
const failingElsewhere = 0.2;

/** As so many alerts weighs what is thought of a technique, before those in force for the issuer and type are counted. */
const alertsInMind = 2.5;

/** Chance that an undescribed fake fails at the technique, where `failed` of `alerts` in force are of fakes that did. */
export function failing(technique: Technique, failed: number, alerts: number): number {
  const thought = failingAt[technique] ?? failingElsewhere;
  return (thought * alertsInMind + failed) / (alertsInMind + alerts);
}

/**
 * Some are bad throughout, or are no imitation of a known version at all: of the undescribed fakes this share, with so many
 * of their features failing whatever the technique.
 */
export const crude = { share: 0.1, fails: 0.6 } as const;

/** Of the features a fake fails at, the share that it leaves out; the rest are there and different. */
export const leavesOut = 0.3;

/**
 * A fake that an alert describes differs in more than was written down, or was made better since: what holds of a feature
 * is a little less than certain.
 */
export const recurs = 0.98;
export const undescribedBeside = 0.01;

/**
 * A document is contradicted where a fake is at least this likely, and what was seen has made it so many times more likely
 * than before. The first is what a needless second look costs, as a share of what a fake let through costs; the second
 * keeps a prior that was set high from contradicting alone.
 */
export const contradicted = { chance: 0.02, times: 20 } as const;

/**
 * A document is consistent once what was seen has made both a described and an undescribed fake at most this many times as
 * likely as before. It asks nothing of the prior: fakes are so rare that by it alone nothing would have to be looked at.
 */
export const consistentTimes = 0.5;

/** A look that is expected to tell less than this, in bits, is not suggested. */
export const tellsNothing = 0.002;

/** A Quick Check Card's features; beyond the least, none that adds less than this, in bits. */
export const card = { least: 3, most: 7, adds: 0.01 } as const;

/** Chance that a number has a form, or a day of issue lies outside the years, that its series does not have. */
export const contradictingPrint = {
  genuine: { number: 0.01, years: 0.005 },
  fake: { number: 0.2, years: 0.1 },
} as const;

/**
 * A number in a range that was seen on a fake speaks for that fake: so many times as likely there as one elsewhere. One
 * outside speaks against it a little, since a workshop goes on to other numbers.
 */
export const seenNumber = { within: 50, outside: 0.5 } as const;
