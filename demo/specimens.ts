import type { RecordEntry } from "./filing.ts";
import { Chance } from "./chance.ts";
import { designOf } from "./designs.ts";
import { handlings } from "./handling.ts";
import { isDrawn, pictureName } from "./picture-names.ts";
import { allSeries, predecessorOf, type Series } from "./series.ts";
import type * as records from "../records/specimens/records.ts";

type Specimen = RecordEntry<typeof records.specimens>;

/** The genuine specimens of every series: of the countries themselves, in training only Utopia's. */
export function specimens(seed: number, test: boolean): Specimen[] {
  return allSeries
    .filter(({ country }) => !test || country.code === "UTO")
    .map((series) => specimenOf(series, new Chance(seed, "specimen", series.specimen), test));
}

/** How the specimen of a series is named. */
export function specimenName(series: Series, test: boolean) {
  const reference = `${test ? "TRAINING-" : ""}${series.specimen}`;
  return { record: "specimen", owner: series.country.code, reference } as const;
}

function specimenOf(series: Series, chance: Chance, test: boolean): Specimen {
  const card = series.mrz === "TD1";
  const before = predecessorOf(series);
  return {
    ...specimenName(series, test),
    test,
    handling: chance.odds(0.7) ? handlings.open : handlings.farUntil,
    reliability: "A",
    credibility: 1,
    number: series.specimen,
    country: series.country.code,
    category: series.category,
    type: series.type,
    title: `${series.type.toLowerCase()} ${series.category.toLowerCase().replaceAll("_", " ")}`,
    firstIssued: series.first,
    lastIssued: series.last,
    stillValid: true,
    longestValidity: series.validYears,
    validityRules: `Valid ${series.validYears} year${series.validYears === 1 ? "" : "s"} from its issue${card ? "" : "; not renewed"}.`,
    numberFormat: series.format,
    zone: series.mrz,
    size: card ? { width: 85.6, height: 53.98 } : { width: 125, height: 88 },
    pageCount: card ? 2 : chance.pick([32, 34, 48]),
    material: card ? "polycarbonate" : "paper, data page of polycarbonate",
    predecessor: before?.specimen ?? null,
    differenceFromPredecessor: before
      ? `Another number format (${series.format}), a changeable laser image and a window; other pictures in some features.`
      : null,
    pages: pagesOf(series, test),
    note: series.last ? `Issued until ${series.last}; those not yet expired stay valid.` : null,
  };
}

function pagesOf(series: Series, test: boolean): Specimen["pages"] {
  const drawn = isDrawn(series, test);
  return Map.groupBy(designOf(series), ({ page }) => page)
    .entries()
    .map(([page, features]) => ({
      page,
      features: features.map((feature) => {
        const { technique, light, level, position, whatToSee } = feature;
        const picture = drawn ? { name: pictureName(feature), personalData: "NONE" as const } : null;
        return { technique, light, level, position, whatToSee, image: null, picture };
      }),
    }))
    .toArray();
}
