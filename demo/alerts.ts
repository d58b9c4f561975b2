import { assessment, link, type LinkEntry, type RecordEntry } from "./filing.ts";
import { at, Chance } from "./chance.ts";
import { countries, utopia } from "./countries.ts";
import { asStated, dayBetween, today, yearsAfter } from "./dates.ts";
import { badlyMade, numbersOfFakes, quickest } from "./fakes.ts";
import { handlings } from "./handling.ts";
import { asFound, isDrawn } from "./picture-names.ts";
import { allSeries, type Series } from "./series.ts";
import { specimenName } from "./specimens.ts";
import type { AlertState } from "../records/specimens/publication.ts";
import type * as records from "../records/specimens/records.ts";

type Alert = RecordEntry<typeof records.alerts>;

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

const kinds = [
  "COUNTERFEIT",
  "FORGERY",
  "COUNTERFEIT",
  "COUNTERFEIT",
  "FRAUDULENTLY_OBTAINED",
  "COUNTERFEIT",
  "STOLEN_BLANK",
  "FORGERY",
  "IMPOSTOR",
] as const;
/** How the title of each begins. */
const found = {
  COUNTERFEIT: (specimen: string) => `False ${specimen} found`,
  FORGERY: (specimen: string) => `False ${specimen} found`,
  FRAUDULENTLY_OBTAINED: (specimen: string) => `${specimen} obtained by fraud, found`,
  IMPOSTOR: (specimen: string) => `${specimen} carried by another, found`,
  STOLEN_BLANK: (specimen: string) => `Stolen blank of ${specimen} found`,
} as const;
const unfinished = ["DRAFT", "SUBMITTED", "IN_QUALITY_CONTROL", "RETURNED"] as const satisfies readonly AlertState[];

const descriptions = {
  COUNTERFEIT: "The whole production is of one hand; several numbers are in use.",
  FORGERY: "Genuine documents whose data page was exchanged or altered, in one workshop.",
  FRAUDULENTLY_OBTAINED: "Issued by the right office on false papers: nothing of the document is false.",
  IMPOSTOR: "Lent or sold to persons who look like the holder: nothing of the document is false.",
  STOLEN_BLANK: "Genuine blanks that were filled in by others.",
} as const;

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
  const kind = at(kinds, index);
  // A stream of its own, so that what is compared decides nothing else.
  const making = new Chance("fake", test, series.specimen, index);
  const drawn = isDrawn(series, test) && index < allSeries.length;
  const features = badlyMade(series, kind, making, drawn);
  return {
    record: "alert",
    owner: country.code,
    reference: `${test ? "TRAINING-" : ""}ALERT-${String(index + 1).padStart(4, "0")}`,
    test,
    handling: handlings.open,
    ...assessment(chance),
    kind,
    title: `${found[kind](series.specimen)} at ${at(country.towns, index)}`,
    country: series.country.code,
    specimenNumber: series.specimen,
    description: descriptions[kind],
    features,
    quickCheck: quickest(features),
    numbers: features.length > 0 ? numbersOfFakes(series, making) : [],
    detectedDate: asStated(chance, detected),
    detectedPlace: at(country.towns, index),
    detectedCountry: country.code,
    expires: index % 4 === 3 ? yearsAfter(today, 2 + (index % 3)) : null,
    images: [
      `image-archive:demo/${series.specimen}/genuine`,
      `image-archive:demo/${series.specimen}/fake-${index + 1}`,
    ],
    pictures: drawn && features.length > 0 ? [{ name: asFound, personalData: "MASKED" }] : [],
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
    numbers: [],
    expires: null,
    pictures: [],
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
