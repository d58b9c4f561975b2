import { z } from "zod";
import { kinds } from "../kinds.ts";
import { inWords, known } from "../../core/display-name.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { dataset, ownerCode, partialDate, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { inspectionLights, securityTechniques } from "./features.ts";
import { inspectionVerdicts } from "./inspection/inspect.ts";
import { findings } from "./inspection/slots.ts";
import { specimenCategories, specimenTypes } from "./matching.ts";

/** What an examiner found a document to be. Values of the SDL's `InspectionOutcome`. */
export const inspectionOutcomes = ["GENUINE", "FAKE", "UNDECIDED"] as const;

/** Observations of one inspection at most: more features no document has. */
export const mostObservations = 200;

const recordId = z.string().regex(recordIdForm);

/** What was seen of one feature. */
export const observation = z.strictObject({
  page: text(60),
  technique: z.enum(securityTechniques),
  light: z.enum(inspectionLights).nullable().default(null),
  whatToSee: text(1000),
  finding: z.enum(findings),
});

/**
 * That a document was looked at, feature by feature, and what that came to. It is about a document and names no traveller.
 * For its bureau alone.
 */
export const inspections = dataset(
  kinds.inspection,
  z.object({
    issuer: ownerCode,
    category: z.enum(specimenCategories),
    type: z.enum(specimenTypes),
    /** As printed in the document. */
    number: text(40).nullable().default(null),
    issued: partialDate.nullable().default(null),
    observations: z.array(observation).max(mostObservations).default([]),
    lights: z.array(z.enum(inspectionLights)).max(inspectionLights.length).default([]),
    verdict: z.enum(inspectionVerdicts),
    /** Id of the specimen that was nearest; null where no version was known. */
    nearest: recordId.nullable().default(null),
    /** Border point or place, in the bureau's own words. */
    place: text().nullable().default(null),
    outcome: z.enum(inspectionOutcomes).nullable().default(null),
    note: text(2000).nullable().default(null),
    /** Id of the alert that was drafted of it. */
    alert: recordId.nullable().default(null),
  }),
  {
    forms: 1,
    columns: { issuer: ({ issuer }) => canonicalCode(issuer), verdict: ({ verdict }) => verdict },
    indexes: [["issuer", "owner"]],
    texts: { words: { place: ({ place }) => [place], note: ({ note }) => [note] } },
    displayName: ({ issuer, category, verdict }) =>
      known([`Inspection of ${issuer} ${inWords(category)}`, inWords(verdict)], ": "),
    classes: {
      issuer: "open",
      category: "open",
      type: "open",
      number: "identity",
      issued: "open",
      observations: "open",
      lights: "open",
      verdict: "open",
      nearest: "open",
      place: "open",
      outcome: "open",
      note: "open",
      alert: "open",
    },
    handedIn: false,
    reviewYears: 5,
  },
);

export type InspectionRecord = RecordOf<typeof inspections>;
