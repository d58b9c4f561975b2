import type { Alerts } from "./alerts.ts";
import { assessment, link, type RecordEntry } from "./filing.ts";
import { at, Chance } from "./chance.ts";
import { confusableIssuers, type ConfusableFake, type ConfusableVersion } from "./confusable.ts";
import { countries } from "./countries.ts";
import { today } from "./dates.ts";
import { numbersOfFakes, quickest } from "./fakes.ts";
import { handlings } from "./handling.ts";
import type { WorldSize } from "./size.ts";
import type * as records from "../records/specimens/records.ts";

type Specimen = RecordEntry<typeof records.specimens>;
type Alert = Alerts["records"][number];

/** What examiners practise inspections with, and the links from each fake to what it imitates. */
export interface Practice {
  readonly records: readonly (Specimen | Alert)[];
  readonly links: Alerts["links"];
  /** Quality control publishes every fake. */
  readonly reviews: Alerts["reviews"];
}

const none: Practice = { records: [], links: [], reviews: [] };

/** A smaller world has no documents to practise inspections with, which would be most of it. */
const practisedFrom = 500;

/**
 * Passports that are easily taken for each other, of forty issuers that issue none today, in three versions each, and two
 * hundred fakes of them: everybody sees them. None in training, and in a small world.
 */
export function practice({ persons, seed }: WorldSize, test: boolean): Practice {
  if (test || persons < practisedFrom) return none;
  const issuers = confusableIssuers(seed);
  const specimens = issuers.flatMap(({ code, versions }, position) =>
    versions.map((version) => specimenOf(code, at(countries, position).code, version)),
  );
  const byNumber = new Map(specimens.map((one) => [one.number, one]));
  const formats = new Map(specimens.map(({ number, numberFormat }) => [number, numberFormat ?? ""]));
  const alerts = issuers.flatMap(({ code, fakes }) =>
    fakes.map((fake) =>
      alertOf(code, fake, formats.get(fake.specimenNumber) ?? "", new Chance(seed, "practice", fake.reference)),
    ),
  );
  const links = alerts.flatMap((alert) => {
    const imitated = byNumber.get(alert.specimenNumber ?? "");
    return imitated ? [imitates(alert, imitated)] : [];
  });
  const reviews = alerts.map((alert) => ({ alert, comesTo: "PUBLISHED", reasons: [] }) as const);
  return { records: [...specimens, ...alerts], links, reviews };
}

/** Whose issuer is no more has them filed by another country. */
function specimenOf(code: string, owner: string, version: ConfusableVersion): Specimen {
  const { number, predecessor, firstIssued, lastIssued, numberFormat, pages } = version;
  return {
    record: "specimen",
    owner,
    reference: number,
    test: false,
    handling: handlings.open,
    reliability: "A",
    credibility: 1,
    number,
    country: code,
    category: "PASSPORT",
    type: "ORDINARY",
    title: "ordinary passport, to practise with",
    firstIssued,
    lastIssued,
    stillValid: lastIssued === null || lastIssued >= `${Number(today.slice(0, 4)) - 10}${today.slice(4)}`,
    longestValidity: 10,
    validityRules: "Valid 10 years from its issue.",
    numberFormat,
    zone: "TD3",
    size: { width: 125, height: 88 },
    pageCount: 32,
    material: "paper, data page of polycarbonate",
    predecessor,
    differenceFromPredecessor: predecessor && "Other pictures in a few features, one feature in the place of another.",
    pages: pages.map(({ page, features }) => ({
      page,
      features: features.map((feature) => ({ ...feature, image: null, picture: null })),
    })),
    note: "Invented: nobody issues it.",
  };
}

function alertOf(code: string, fake: ConfusableFake, format: string, chance: Chance): Alert {
  const owner = chance.pick(countries);
  const town = at(owner.towns, chance.between(0, 9));
  const features = fake.features.map((feature) => ({
    ...feature,
    genuineImage: null,
    fakeImage: null,
    genuinePicture: null,
    fakePicture: null,
  }));
  return {
    record: "alert",
    owner: owner.code,
    reference: fake.reference,
    test: false,
    handling: handlings.open,
    ...assessment(chance),
    kind: "COUNTERFEIT",
    title: `False ${fake.specimenNumber} found at ${town}`,
    country: code,
    specimenNumber: fake.specimenNumber,
    description: "To practise with.",
    features,
    quickCheck: quickest(features),
    numbers: numbersOfFakes({ format }, chance),
    detectedDate: fake.detectedDate,
    detectedPlace: town,
    detectedCountry: owner.code,
    expires: null,
    images: [],
    pictures: [],
    state: "SUBMITTED",
    returnReasons: [],
  };
}

function imitates(alert: Alert, specimen: Specimen): Alerts["links"][number] {
  const { owner, test, handling } = alert;
  return link("IMITATES", alert, specimen, {
    owner,
    test,
    handling,
    source: `document laboratory of ${owner}`,
    periods: [{ since: alert.detectedDate ?? null, until: null }],
  });
}
