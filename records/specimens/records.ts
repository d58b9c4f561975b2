import { z } from "zod";
import { kinds } from "../kinds.ts";
import { headword, known } from "../../core/display-name.ts";
import { dataset, ownerCode, partialDate, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { parseSpecimenNumber } from "../../core/standards/specimen-numbers.ts";
import { numberKey } from "../fillers.ts";
import { policySchema } from "../../core/access/policies/policy.ts";
import { alertFault, specimenFault } from "./faults.ts";
import { comparedFeature, page } from "./features.ts";
import { inspections } from "./inspections.ts";
import { comparedParts, pageParts, pictureParts } from "./levels.ts";
import { asPrinted, imitatedKeys, isNumberFormat, specimenCategories, specimenKey, specimenTypes } from "./matching.ts";
import { namesOf, pictureReference, type PictureReference } from "./pictures.ts";
import { alertStates, alertTransitions, policyOfAlert } from "./publication.ts";
import { alertReviews } from "./reviews.ts";

/** What kind of fraud an alert tells of. Values of the SDL's `AlertKind`. */
export const alertKinds = [
  "COUNTERFEIT",
  "FORGERY",
  "PSEUDO_DOCUMENT",
  "FRAUDULENTLY_OBTAINED",
  "IMPOSTOR",
  "STOLEN_BLANK",
] as const;

/** In PRADO's manner, kept as printed: `AUT-JO-03002`. */
const specimenNumber = text(40)
  .refine((value) => parseSpecimenNumber(value) !== null, "a specimen number is written AUT-JO-03002")
  .transform(asPrinted);

/** Layouts of the machine-readable zone. Values of the SDL's `ZoneLayout`. */
export const zoneLayouts = ["TD1", "TD2", "TD3", "MRV_A", "MRV_B", "NONE"] as const;

/** Numbers that were seen on fakes, both ends with them. */
const numberRange = z.strictObject({ from: text(40), to: text(40) });

const millimetres = z.number().positive().max(1000);

/** An example of a genuine series of documents, in the manner of EdisonTD. */
export const specimens = dataset(
  kinds.specimen,
  z.object({
    number: specimenNumber,
    country: ownerCode,
    category: z.enum(specimenCategories),
    type: z.enum(specimenTypes),
    title: text().nullable().default(null),
    firstIssued: partialDate.nullable().default(null),
    /** When the last document of the series was issued; null while it is issued, and where nobody says. */
    lastIssued: partialDate.nullable().default(null),
    stillValid: z.boolean().nullable().default(null),
    validityRules: text(1000).nullable().default(null),
    /** Years from its issue that no document of the series outlives. */
    longestValidity: z.int().min(1).max(100).nullable().default(null),
    numberFormat: text(200)
      .refine(isNumberFormat, "a number format is written with L, N, X and quotes: LNNNNNNN")
      .nullable()
      .default(null),
    zone: z.enum(zoneLayouts).nullable().default(null),
    size: z.strictObject({ width: millimetres, height: millimetres }).nullable().default(null),
    pageCount: z.int().min(1).max(500).nullable().default(null),
    material: text().nullable().default(null),
    /** Number of the version that it follows. */
    predecessor: specimenNumber.nullable().default(null),
    differenceFromPredecessor: text(2000).nullable().default(null),
    pages: z.array(page).max(100).default([]),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 5,
    columns: {
      number: ({ number }) => specimenKey(number),
      country: ({ country }) => canonicalCode(country),
      category: ({ category }) => category,
      type: ({ type }) => type,
      firstIssued: ({ firstIssued }) => firstIssued,
      predecessor: ({ predecessor }) => (predecessor ? specimenKey(predecessor) : null),
    },
    indexes: [["number"], ["country"], ["firstIssued"], ["predecessor"]],
    texts: {
      names: { title: ({ title }) => [title] },
      words: {
        validityRules: ({ validityRules }) => [validityRules],
        material: ({ material }) => [material],
        differenceFromPredecessor: ({ differenceFromPredecessor }) => [differenceFromPredecessor],
        note: ({ note }) => [note],
      },
      numbers: { number: ({ number }) => numbersOf(number) },
    },
    displayName: ({ number, title }) => known([number, title], ", "),
    classes: {
      number: "open",
      country: "open",
      category: "open",
      type: "open",
      title: "open",
      firstIssued: "open",
      lastIssued: "open",
      stillValid: "open",
      validityRules: "open",
      longestValidity: "open",
      numberFormat: "open",
      zone: "open",
      size: "open",
      pageCount: "open",
      material: "open",
      predecessor: "open",
      differenceFromPredecessor: "open",
      pages: "open",
      note: "open",
    },
    parts: { pages: pageParts },
    pictureNames: ({ pages }) => namesOf(pages.flatMap(({ features }) => features.map(({ picture }) => picture))),
    fault: specimenFault,
    reviewYears: 10,
  },
);

/** An alert on a newly detected form of fraud with documents, in the manner of Dial-Doc. */
export const alerts = dataset(
  kinds.alert,
  z.object({
    kind: z.enum(alertKinds),
    title: text().nullable().default(null),
    country: ownerCode.nullable().default(null),
    specimenNumber: specimenNumber.nullable().default(null),
    description: text(4000).nullable().default(null),
    features: z.array(comparedFeature).max(100).default([]),
    quickCheck: z.array(comparedFeature).max(5).default([]),
    /** Ranges of numbers that were seen on fakes. */
    numbers: z.array(numberRange).max(50).default([]),
    detectedDate: partialDate.nullable().default(null),
    detectedPlace: text().nullable().default(null),
    detectedCountry: ownerCode.nullable().default(null),
    /** The last day on which it is in force; null where it has no end of its own. */
    expires: partialDate.nullable().default(null),
    images: z.array(text(300)).max(100).default([]),
    pictures: z.array(pictureReference).max(100).default([]),
    state: z.enum(alertStates).default("DRAFT"),
    returnReasons: z.array(text(1000)).max(20).default([]),
    /** Who sees it once it is published; null in what was recorded before this was kept. */
    statedHandling: policySchema.nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 5,
    columns: {
      kind: ({ kind }) => kind,
      country: ({ country }) => country && canonicalCode(country),
      detectedCountry: ({ detectedCountry }) => detectedCountry && canonicalCode(detectedCountry),
      state: ({ state }) => state,
      specimenNumber: ({ specimenNumber }) => specimenNumber && specimenKey(specimenNumber),
      detectedDate: ({ detectedDate }) => detectedDate,
    },
    keys: { imitated: imitatedKeys },
    indexes: [["specimenNumber"], ["country"], ["detectedDate"]],
    texts: {
      names: { title: ({ title }) => [title] },
      words: {
        description: ({ description }) => [description],
        detectedPlace: ({ detectedPlace }) => [detectedPlace],
        returnReasons: ({ returnReasons }) => returnReasons,
      },
      numbers: { specimenNumber: ({ specimenNumber }) => numbersOf(specimenNumber) },
    },
    displayName: ({ title, kind, specimenNumber, country }) =>
      title ?? known([headword(kind), specimenNumber ?? (country && `(${country})`)]),
    classes: {
      kind: "open",
      title: "open",
      country: "open",
      specimenNumber: "open",
      description: "open",
      features: "open",
      quickCheck: "open",
      numbers: "open",
      detectedDate: "open",
      detectedPlace: "open",
      detectedCountry: "open",
      expires: "open",
      images: "open",
      pictures: "open",
      state: "open",
      returnReasons: "open",
      statedHandling: "open",
    },
    parts: { features: comparedParts, quickCheck: comparedParts, pictures: pictureParts },
    pictureNames: ({ features, quickCheck, pictures = [] }) =>
      namesOf([
        ...pictures,
        ...[...features, ...quickCheck].flatMap(({ genuinePicture, fakePicture }) => [genuinePicture, fakePicture]),
      ]),
    unshown: { statedHandling: "is what its owner states as its handling, which nobody else is told" },
    transitions: alertTransitions,
    statedHandling: { field: "statedHandling", policyOf: policyOfAlert },
    fault: alertFault,
    reviewYears: 10,
  },
);

export const datasets = [specimens, alerts, alertReviews, inspections];

/** A picture as it is shown: beside what its record says of it, the id of that record. */
export type PictureRecord = PictureReference & { readonly record: string };
export type SpecimenRecord = RecordOf<typeof specimens>;
export type AlertRecord = RecordOf<typeof alerts>;
export type AlertReviewRecord = RecordOf<typeof alertReviews>;

/** As printed, and under the code that the hub has for its country. */
function numbersOf(number: string | null): readonly (string | null)[] {
  return number === null ? [] : [numberKey(number), numberKey(specimenKey(number))];
}
