import type { Content, RecordEntry } from "./filing.ts";
import { Chance } from "./chance.ts";
import { handlings } from "./handling.ts";
import { allSeries, type Series } from "./series.ts";
import type * as records from "../records/specimens/records.ts";

type Feature = NonNullable<NonNullable<Content<typeof records.specimens>["pages"]>[number]["features"]>[number];

function feature(
  technique: Feature["technique"],
  light: Feature["light"],
  whatToSee: string,
  image: string | null = null,
): Feature {
  return { technique, light, level: "BORDER", position: null, whatToSee, image, picture: null };
}

const passportPages = [
  {
    page: "cover",
    features: [feature("EMBOSSING", "OBLIQUE", "The arms stand out and can be felt.")],
  },
  {
    page: "data page",
    features: [
      feature("LASER_ENGRAVING", "OBLIQUE", "Surname and number are engraved and can be felt."),
      feature("CHANGEABLE_LASER_IMAGE", "VISIBLE", "Tilted, the year of birth gives way to a lighthouse."),
      feature("OPTICALLY_VARIABLE_INK", "VISIBLE", "The country's code turns from gold to green."),
      feature("TRANSPARENT_WINDOW", "TRANSMITTED", "The window shows the portrait a second time."),
      feature("MACHINE_READABLE_ZONE", "INFRARED", "The zone stays black, the background disappears."),
    ],
  },
  {
    page: "visa pages",
    features: [
      feature("WATERMARK", "TRANSMITTED", "A lighthouse, light and dark, with the page's number."),
      feature("SECURITY_THREAD", "TRANSMITTED", "The thread reads the country's code, upright and reversed."),
      feature("FIBRES", "UV_365", "Blue and yellow fibres at random."),
      feature("STITCHING", "UV_365", "The thread of the seam glows in three colours."),
      feature("PERFORATION", "TRANSMITTED", "The number is perforated in round holes that grow smaller."),
    ],
  },
];

const cardPages = [
  {
    page: "front",
    features: [
      feature("SECONDARY_PORTRAIT", "VISIBLE", "A small portrait inside the window."),
      feature("OPTICALLY_VARIABLE_DEVICE", "VISIBLE", "Waves run across the portrait when tilted."),
      feature("GUILLOCHE", "VISIBLE", "Fine lines without a break."),
      feature("MICROPRINT", "VISIBLE", "The lower edge of the portrait is a line of text."),
    ],
  },
  {
    page: "back",
    features: [
      feature("UV_FEATURE", "UV_365", "The arms appear in red and blue."),
      feature("RAINBOW_PRINTING", "VISIBLE", "Grey passes into blue without a step."),
      feature("CHIP", null, "The chip answers and its signature is good."),
    ],
  },
];

/** The genuine specimens of every series: of the countries themselves, in training only Utopia's. */
export function specimens(seed: number, test: boolean): RecordEntry<typeof records.specimens>[] {
  return allSeries
    .filter(({ country }) => !test || country.code === "UTO")
    .map((series) => specimenOf(series, new Chance(seed, "specimen", series.specimen), test));
}

/** How the specimen of a series is named. */
export function specimenName(series: Series, test: boolean) {
  const reference = `${test ? "TRAINING-" : ""}${series.specimen}`;
  return { record: "specimen", owner: series.country.code, reference } as const;
}

function specimenOf(series: Series, chance: Chance, test: boolean): RecordEntry<typeof records.specimens> {
  const card = series.mrz === "TD1";
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
    stillValid: true,
    longestValidity: series.validYears,
    validityRules: `Valid ${series.validYears} year${series.validYears === 1 ? "" : "s"} from its issue${card ? "" : "; not renewed"}.`,
    numberFormat: series.format,
    size: card ? { width: 85.6, height: 53.98 } : { width: 125, height: 88 },
    pageCount: card ? 2 : chance.pick([32, 34, 48]),
    material: card ? "polycarbonate" : "paper, data page of polycarbonate",
    differenceFromPredecessor: series.successor
      ? `Another number format (${series.format}), a transparent window and a changeable laser image; the predecessor had a laminate.`
      : null,
    pages: card ? cardPages : passportPages,
    note: series.last ? `Issued until ${series.last}; those not yet expired stay valid.` : null,
  };
}
