import { z } from "zod";
import { kinds } from "../kinds.ts";
import { dataset, ownerCode, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { certificates } from "./certificates.ts";
import { resource, results } from "./counted.ts";
import { borderPoint } from "./border-points.ts";
import { crimeAreas } from "./crime-areas.ts";
import { decisions } from "./decisions.ts";
import { capacityReports } from "./capacity.ts";
import { deployments } from "./deployments.ts";
import { exerciseAttempts, exercises } from "./exercises.ts";
import { officers } from "./officers.ts";
import { participations } from "./participations.ts";
import { partners } from "./partners.ts";
import { policyDocuments } from "./policy-documents.ts";
import { period, periodColumns } from "./periods.ts";
import { operationPhases, phaseTransitions } from "./phases.ts";
import { programmeCodeOf } from "./programmes.ts";
import { allocations, requested, resourceOffers } from "./resources.ts";
import { target } from "./targets.ts";
import { afterActionReports } from "./reports.ts";
import { courses, sessions } from "./training.ts";

const region = z.enum(["AFRICA", "AMERICAS", "ASIA_PACIFIC", "EUROPE", "MIDDLE_EAST_AND_NORTH_AFRICA"]);

/** A planned and co-ordinated operation at the border. What it may tell before it is over is a matter of its policy. */
export const operations = dataset(
  kinds.operation,
  z.object({
    programme: z.enum(["STOP", "INFRA", "ICEBREAKER", "LIONFISH", "HAWK", "OTHER"]),
    /** Of a programme that the operator declared; null where `programme` says it. */
    programmeCode: text(30).nullable().default(null),
    name: text(),
    scope: z.enum(["GLOBAL", "REGIONAL", "BY_CRIME"]).nullable().default(null),
    phase: z.enum(operationPhases),
    crimeAreas: z.array(z.enum(crimeAreas)).default([]),
    regions: z.array(region).default([]),
    ...period,
    objectives: z.array(text(1000)).default([]),
    targets: z.array(target).max(50).default([]),
    countries: z.array(ownerCode).default([]),
    partnersAsked: z.array(ownerCode).default([]),
    borderPoints: z.array(borderPoint).max(1_000).default([]),
    requested: z.array(requested).max(500).default([]),
    resources: z.array(resource).default([]),
    results: results.nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 5,
    columns: {
      programme: ({ programme }) => programme,
      programmeCode: programmeCodeOf,
      phase: ({ phase }) => phase,
      ...periodColumns,
    },
    keys: { country: ({ countries }) => countries.map(canonicalCode) },
    indexes: [["from"]],
    texts: {
      names: { name: ({ name }) => [name] },
      words: {
        programme: ({ programme }) => [programme],
        objectives: ({ objectives }) => objectives,
        note: ({ note }) => [note],
      },
    },
    displayName: ({ name }) => name,
    classes: {
      programme: "open",
      programmeCode: "open",
      name: "open",
      scope: "open",
      phase: "open",
      crimeAreas: "open",
      regions: "open",
      from: "open",
      until: "open",
      objectives: "open",
      targets: "open",
      countries: "open",
      partnersAsked: "open",
      borderPoints: "open",
      requested: "open",
      resources: "open",
      results: "open",
      note: "open",
    },
    transitions: phaseTransitions,
    reviewYears: 10,
  },
);

export const datasets = [
  operations,
  participations,
  resourceOffers,
  allocations,
  decisions,
  afterActionReports,
  deployments,
  courses,
  sessions,
  partners,
  policyDocuments,
  capacityReports,
  officers,
  certificates,
  exercises,
  exerciseAttempts,
];

export type OperationRecord = RecordOf<typeof operations>;
export type ParticipationRecord = RecordOf<typeof participations>;
export type ResourceOfferRecord = RecordOf<typeof resourceOffers>;
export type AllocationRecord = RecordOf<typeof allocations>;
export type DecisionRecord = RecordOf<typeof decisions>;
export type AfterActionReportRecord = RecordOf<typeof afterActionReports>;
export type DeploymentRecord = RecordOf<typeof deployments>;
export type OfficerRecord = RecordOf<typeof officers>;
export type ExerciseRecord = RecordOf<typeof exercises>;
export type ExerciseAttemptRecord = RecordOf<typeof exerciseAttempts>;
export type CertificateRecord = RecordOf<typeof certificates>;
export type CourseRecord = RecordOf<typeof courses>;
export type SessionRecord = RecordOf<typeof sessions>;
export type PartnerRecord = RecordOf<typeof partners>;
export type PolicyDocumentRecord = RecordOf<typeof policyDocuments>;
