// Issuers whose versions and fakes are easily taken for each other, as plain data: what inspections are measured on, and
// what the demo world's examiners practise with. The seed decides.

import { Chance } from "./chance.ts";
import { catalogue, type Catalogued, motifs } from "./confusable-features.ts";
import type { inspectionLights, securityTechniques } from "../records/specimens/features.ts";

/** A page as a specimen's record has it. */
export interface Page {
  readonly page: string;
  readonly features: readonly {
    readonly technique: (typeof securityTechniques)[number];
    readonly light: (typeof inspectionLights)[number];
    readonly level: "PUBLIC" | "BORDER" | "LABORATORY";
    readonly position: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    readonly whatToSee: string;
  }[];
}

/** One version of an issuer's ordinary passport. */
export interface ConfusableVersion {
  /** Number of its specimen. */
  readonly number: string;
  readonly predecessor: string | null;
  /** ISO dates; null while it is still issued. */
  readonly firstIssued: string;
  readonly lastIssued: string | null;
  readonly numberFormat: string;
  readonly pages: readonly Page[];
}

/** A feature of a fake beside the genuine one, as an alert's record has it. */
export interface ConfusableFeature {
  readonly page: string;
  readonly technique: Page["features"][number]["technique"];
  readonly light: Page["features"][number]["light"];
  readonly level: Page["features"][number]["level"];
  readonly genuine: string;
  readonly fake: string;
  readonly seen: "ABSENT" | "DIFFERENT";
}

/** A fake that an alert describes. */
export interface ConfusableFake {
  readonly reference: string;
  readonly specimenNumber: string;
  readonly detectedDate: string;
  readonly features: readonly ConfusableFeature[];
}

export interface ConfusableIssuer {
  /** Code of Doc 9303. */
  readonly code: string;
  readonly versions: readonly ConfusableVersion[];
  readonly fakes: readonly ConfusableFake[];
}

/**
 * Codes of Doc 9303 whose ordinary passports nobody carries today: states and areas that are no more, territories
 * without inhabitants, organisations. All else of them is invented.
 */
export const confusableCodes = (
  "ANT ATB ATN CSK CTE DDR GEL JTN MID NTZ PCI PCZ PUS SCG SKM SUN VDR WAK YMD YUG " +
  "ATA ATF BVT HMD IOT SGS UMI EUE IAO UNA XBA XCC XCE XCO XDC XEC XES XIM XMP XOM"
).split(" ");

/** Of the badly made features of a fake, how many at least and at most. */
export const forged = { least: 2, most: 5 } as const;
/** Share of badly made features that are left out altogether. */
export const leftOut = 0.25;

/** So many issuers with so many versions each, and fakes spread over all of them; at most as many issuers as there are codes. */
export function confusableIssuers(
  seed: number,
  { issuers = confusableCodes.length, versions = 3, fakes = 200 } = {},
): ConfusableIssuer[] {
  return confusableCodes.slice(0, issuers).map((code, position) => {
    const own = versionsOf(new Chance(seed, "confusable", code), code, versions);
    const count = Math.floor(fakes / issuers) + (position < fakes % issuers ? 1 : 0);
    return { code, versions: own, fakes: fakesOf(seed, code, own, count) };
  });
}

/** How often a forger of this issuer's passports fails at a feature, 0 to 1: its workshops are good at some and bad at others. */
export function failing(seed: number, code: string, feature: Pick<Catalogued, "page" | "technique">): number {
  const known = catalogue.find(({ page, technique }) => page === feature.page && technique === feature.technique);
  if (!known) throw new RangeError(`no feature ${feature.technique} on the ${feature.page}`);
  const skill = new Chance(seed, "workshops", code, known.technique).pick([0.3, 0.7, 1, 1.8]);
  return Math.min(0.6, known.failing * skill);
}

/**
 * The badly made features of one more fake of the version: each fails by itself, and what comes to too few or too many is
 * drawn anew. One of the laboratory's is found in some of them besides.
 */
export function forge(seed: number, code: string, version: ConfusableVersion, chance: Chance): ConfusableFeature[] {
  const features = version.pages.flatMap(({ page, features: all }) => all.map((one) => ({ page, ...one })));
  const open = features.filter(({ level }) => level !== "LABORATORY");
  const chosen = () => open.filter((one) => chance.odds(failing(seed, code, one)));
  let bad = chosen();
  while (bad.length < forged.least || bad.length > forged.most) bad = chosen();
  const laboratory = features.filter(({ level }) => level === "LABORATORY" && chance.odds(0.3));
  return [...bad, ...laboratory].map((one) => compared(one, chance));
}

function compared(feature: Page["features"][number] & { page: string }, chance: Chance): ConfusableFeature {
  const { page, technique, light, level, whatToSee: genuine } = feature;
  const seen = chance.odds(leftOut) ? "ABSENT" : "DIFFERENT";
  const imitation = catalogue.find((one) => one.page === page && one.technique === technique)?.imitation ?? "";
  return { page, technique, light, level, genuine, fake: seen === "ABSENT" ? "It is missing." : imitation, seen };
}

/** Of three in ten, another fake was the model: all is as there but one feature. */
function fakesOf(seed: number, code: string, versions: readonly ConfusableVersion[], count: number): ConfusableFake[] {
  const fakes: ConfusableFake[] = [];
  for (let number = 1; number <= count; number++) {
    const chance = new Chance(seed, "fake", code, number);
    const model = fakes.length > 0 && chance.odds(0.3) ? chance.pick(fakes) : null;
    const version = versions.find((one) => one.number === model?.specimenNumber) ?? chance.pick(versions);
    fakes.push({
      reference: `CONFUSABLE-${code}-${String(number).padStart(3, "0")}`,
      specimenNumber: version.number,
      detectedDate: `${chance.between(Number(version.firstIssued.slice(0, 4)) + 1, 2026)}-0${chance.between(1, 9)}-15`,
      features: model ? butForOne(seed, code, version, model, chance) : forge(seed, code, version, chance),
    });
  }
  return fakes;
}

/** The model's features, and one of them left out or another one added. */
function butForOne(
  seed: number,
  code: string,
  version: ConfusableVersion,
  { features }: ConfusableFake,
  chance: Chance,
): ConfusableFeature[] {
  const fresh = forge(seed, code, version, chance).filter(
    (one) => !features.some(({ page, technique }) => page === one.page && technique === one.technique),
  );
  const border = features.filter(({ level }) => level !== "LABORATORY").length;
  const addition = fresh.find(({ level }) => level !== "LABORATORY");
  if (addition && border < forged.most && (border === forged.least || chance.odds(0.5))) return [...features, addition];
  const dropped = chance.pick(features.filter(({ level }) => level !== "LABORATORY"));
  return features.filter((one) => one !== dropped);
}

/** Each version changes a few features of the one before, leaves one out and brings one in. */
function versionsOf(chance: Chance, code: string, count: number): ConfusableVersion[] {
  const order = shuffled(catalogue, chance);
  const [first, later] = [order.slice(0, 16), order.slice(16)];
  let held = new Map(first.map((one): [Catalogued, string] => [one, chance.pick(motifs)]));
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) held = successor(held, later[(index - 1) % later.length], chance);
    const year = 2004 + index * 7 + chance.between(0, 1);
    return {
      number: numberOf(code, index + 1),
      predecessor: index === 0 ? null : numberOf(code, index),
      firstIssued: `${year}-03-01`,
      lastIssued: index === count - 1 ? null : `${year + 8}-02-28`,
      numberFormat: index % 2 === 0 ? "'X'NNNNNNN" : "'XX'NNNNNN",
      pages: pagesOf(held),
    };
  });
}

const numberOf = (code: string, version: number) => `${code}-AO-${String(version).padStart(2, "0")}001`;

function successor(
  held: ReadonlyMap<Catalogued, string>,
  brought: Catalogued | undefined,
  chance: Chance,
): Map<Catalogued, string> {
  const changed = new Set(chance.some([...held.keys()], chance.between(2, 4)));
  const dropped = chance.pick([...held.keys()].filter((one) => !changed.has(one)));
  const next = new Map(
    [...held]
      .filter(([one]) => one !== dropped)
      .map(([one, motif]): [Catalogued, string] => [
        one,
        changed.has(one) ? chance.pick(motifs.filter((other) => other !== motif)) : motif,
      ]),
  );
  return brought ? next.set(brought, chance.pick(motifs)) : next;
}

function pagesOf(held: ReadonlyMap<Catalogued, string>): Page[] {
  const inOrder = catalogue.filter((one) => held.has(one));
  return Map.groupBy(inOrder, ({ page }) => page)
    .entries()
    .map(([page, features]) => ({
      page,
      features: features.map((one) => {
        const { technique, light, level, position, see } = one;
        return { technique, light, level, position, whatToSee: see(held.get(one) ?? "") };
      }),
    }))
    .toArray();
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((one) => ({ one, by: chance.next() }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ one }) => one);
}
