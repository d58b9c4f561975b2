import { assessment, type Content, link, type LinkEntry, type RecordEntry } from "./filing.ts";
import { at, Chance } from "./chance.ts";
import { countries, utopia } from "./countries.ts";
import { asStated, dayBetween, today } from "./dates.ts";
import { handlings } from "./handling.ts";
import { allSeries, type Series } from "./series.ts";
import { specimenName } from "./specimens.ts";
import type { AlertState } from "../records/specimens/publication.ts";
import type * as records from "../records/specimens/records.ts";

type Alert = RecordEntry<typeof records.alerts>;
type Compared = NonNullable<Content<typeof records.alerts>["features"]>[number];

/** Alerts with the links to the specimens they imitate. */
export interface Alerts {
  readonly records: Alert[];
  readonly links: LinkEntry[];
  /** By the specimen's number: what imitates it. */
  readonly bySpecimen: ReadonlyMap<string, readonly Alert[]>;
  /** What quality control makes of those that are submitted. */
  readonly reviews: readonly DemoReview[];
}

/** How far quality control takes an alert. */
export interface DemoReview {
  readonly alert: Alert;
  readonly comesTo: Exclude<AlertState, "DRAFT" | "SUBMITTED">;
  readonly reasons: readonly string[];
}

const kinds = ["COUNTERFEIT", "FORGERY", "FRAUDULENTLY_OBTAINED", "IMPOSTOR", "STOLEN_BLANK"] as const;
const unfinished = ["DRAFT", "SUBMITTED", "IN_QUALITY_CONTROL", "RETURNED"] as const satisfies readonly AlertState[];

const comparisons: readonly Compared[] = [
  compared(
    "UV_FEATURE",
    "UV_365",
    "back",
    "The arms appear in red and blue.",
    "The paper glows all over and hides the arms.",
  ),
  compared(
    "WATERMARK",
    "TRANSMITTED",
    "visa pages",
    "A lighthouse, light and dark.",
    "Printed in grey; visible in reflected light too.",
  ),
  compared(
    "LASER_ENGRAVING",
    "OBLIQUE",
    "data page",
    "Surname and number can be felt.",
    "Flat ink-jet print; colour dots under the lens.",
  ),
  compared("MICROPRINT", "VISIBLE", "front", "A line of legible text.", "A broken line; no letter can be read."),
  compared(
    "OPTICALLY_VARIABLE_DEVICE",
    "VISIBLE",
    "front",
    "Waves run across the portrait.",
    "Foil that shines and does not move.",
  ),
  compared(
    "PERFORATION",
    "TRANSMITTED",
    "visa pages",
    "Round holes that grow smaller.",
    "Holes of one size with torn edges.",
  ),
  compared(
    "MACHINE_READABLE_ZONE",
    "INFRARED",
    "data page",
    "The zone stays black.",
    "The zone disappears; check digits are wrong.",
  ),
  compared(
    "STITCHING",
    "UV_365",
    "visa pages",
    "The seam glows in three colours.",
    "The seam stays dark; needle holes are double.",
  ),
];

/**
 * An alert that comes to be published on every series, unfinished ones on some, and a pseudo-document that imitates
 * nothing, as their owners hand them in.
 */
export function alerts(seed: number, test: boolean): Alerts {
  const series = allSeries.filter(({ country }) => !test || country.code === "UTO");
  const published = series.map((one, index) =>
    alertOn(one, index, new Chance(seed, "alert", test, one.specimen), test),
  );
  const others = unfinished.map((state, index) => {
    const chance = new Chance(seed, "alert", test, state);
    const submitted = alertOn(chance.pick(series), series.length + index, chance, test);
    return { ...submitted, state: state === "DRAFT" ? state : submitted.state };
  });
  const imitations = [...published, ...others];
  const pseudo = pseudoDocument(new Chance(seed, "alert", test, "pseudo"), test);
  const bySeries = new Map(series.map((one) => [one.specimen, one]));
  const links = imitations.flatMap((alert) => {
    const imitated = bySeries.get(alert.specimenNumber ?? "");
    return imitated ? [imitates(alert, imitated, test)] : [];
  });
  const bySpecimen = Map.groupBy(published, ({ specimenNumber }) => specimenNumber ?? "");
  const reviews = [
    ...[...published, pseudo].map((alert): DemoReview => ({ alert, comesTo: "PUBLISHED", reasons: [] })),
    ...others.flatMap((alert, at) => reviewsOf(alert, unfinished[at] ?? "DRAFT")),
  ];
  return { records: [...imitations, pseudo], links, bySpecimen, reviews };
}

function alertOn(series: Series, index: number, chance: Chance, test: boolean): Alert {
  const detected = dayBetween(chance, series.first, today);
  const country = test ? utopia : chance.pick(countries);
  const features = chance.some(comparisons, chance.between(3, 6));
  return {
    record: "alert",
    owner: country.code,
    reference: `${test ? "TRAINING-" : ""}ALERT-${String(index + 1).padStart(4, "0")}`,
    test,
    handling: handlings.open,
    ...assessment(chance),
    kind: at(kinds, index),
    title: `False ${series.specimen} found at ${at(country.towns, index)}`,
    country: series.country.code,
    specimenNumber: series.specimen,
    description: "The whole production is of one hand; several numbers are in use.",
    features,
    quickCheck: features.slice(0, 3),
    detectedDate: asStated(chance, detected),
    detectedPlace: at(country.towns, index),
    detectedCountry: country.code,
    images: [
      `image-archive:demo/${series.specimen}/genuine`,
      `image-archive:demo/${series.specimen}/fake-${index + 1}`,
    ],
    state: "SUBMITTED",
    returnReasons: [],
  };
}

function pseudoDocument(chance: Chance, test: boolean): Alert {
  return {
    ...alertOn(at(allSeries, 0), 900, chance, test),
    kind: "PSEUDO_DOCUMENT",
    title: "Passport of the Free Harbour of Nowhere",
    country: null,
    specimenNumber: null,
    description: "Looks like a passport; its issuer does not exist.",
    features: [],
    quickCheck: [],
  };
}

function reviewsOf(alert: Alert, comesTo: (typeof unfinished)[number]): DemoReview[] {
  if (comesTo === "DRAFT" || comesTo === "SUBMITTED") return [];
  return [
    { alert, comesTo, reasons: comesTo === "RETURNED" ? ["The images of the genuine document are missing."] : [] },
  ];
}

function imitates(alert: Alert, series: Series, test: boolean): LinkEntry {
  const { owner, handling, reliability, credibility } = alert;
  return link("IMITATES", alert, specimenName(series, test), {
    owner,
    test,
    handling,
    reliability,
    credibility,
    source: `document laboratory of ${owner}`,
    periods: [{ since: alert.detectedDate ?? null, until: null }],
  });
}

function compared(
  technique: Compared["technique"],
  light: Compared["light"],
  page: string,
  genuine: string,
  fake: string,
): Compared {
  const image = `image-archive:demo/features/${technique.toLowerCase()}`;
  return {
    technique,
    light,
    level: "BORDER",
    page,
    genuine,
    fake,
    seen: "DIFFERENT",
    genuineImage: `${image}/genuine`,
    fakeImage: `${image}/fake`,
    genuinePicture: null,
    fakePicture: null,
  };
}
