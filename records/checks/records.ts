import { z } from "zod";
import { kinds } from "../kinds.ts";
import { dataset, ownerCode, type RecordOf, text } from "../../core/record.ts";

/** What kind of record a check can meet. */
export const candidateKinds = ["DOCUMENT_REPORT", "NOTICE", "PERSON", "VEHICLE_REPORT"] as const;
export type CandidateKind = (typeof candidateKinds)[number];

const recordId = z.string().regex(/^[A-Z]{3}-[A-Z2-7]{26}$/);

/** One check that met the record. */
const meeting = z.strictObject({
  /** The hub's id of the check, as its audit entry has it. */
  check: text(60),
  /** RFC 3339. */
  at: z.iso.datetime(),
  /** Border point or place, in the words of the bureau that checked. */
  place: text().nullable().default(null),
  /** Id of the police operation in which it was checked. */
  operation: recordId.nullable().default(null),
});

/**
 * That a check met a record. Owned by the bureau that checked; its policy shows it to the owner of the record that was met.
 * It says nothing of the traveller: the two bureaus tell each other in their replies.
 */
export const hits = dataset(
  kinds.hit,
  z.object({
    kind: z.enum(candidateKinds),
    /** Id of the record that was met. */
    record: recordId,
    /** Owner of that record, who confirms or refutes. */
    recordOwner: ownerCode,
    /** 0 to 1: how well the record fits what was asked; null where it was asked by an exact key. */
    score: z.number().min(0).max(1).nullable().default(null),
    urgent: z.boolean(),
    meetings: z.array(meeting).min(1),
  }),
  {
    forms: 1,
    columns: {
      record: ({ record }) => record,
      recordOwner: ({ recordOwner }) => recordOwner,
      kind: ({ kind }) => kind,
    },
    indexes: [["record", "owner"], ["recordOwner"]],
    classes: {
      kind: "open",
      record: "open",
      recordOwner: "open",
      score: "open",
      urgent: "open",
      meetings: "source",
    },
    handedIn: false,
    reviewYears: 5,
  },
);

export const datasets = [hits];

/** Kinds of which webhooks tell: hits, and what is said about them. */
export const announced = datasets.map(({ name }) => name);

export type HitRecord = RecordOf<typeof hits>;
