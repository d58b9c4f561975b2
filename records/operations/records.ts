import { z } from "zod";
import { kinds } from "../kinds.ts";
import { dataset, ownerCode, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { resource, results } from "./counted.ts";
import { deployments } from "./deployments.ts";
import { participations } from "./participations.ts";
import { partners } from "./partners.ts";
import { faultOfPeriod, period, periodColumns } from "./periods.ts";
import { operationPhases, phaseTransitions } from "./phases.ts";
import { courses, sessions } from "./training.ts";

const crimeArea = z.enum([
  "TERRORISM",
  "PEOPLE_SMUGGLING",
  "HUMAN_TRAFFICKING",
  "DRUG_TRAFFICKING",
  "FIREARMS",
  "VEHICLE_CRIME",
  "DOCUMENT_FRAUD",
  "FUGITIVES",
  "ORGANISED_CRIME",
  "FINANCIAL_CRIME",
  "CYBERCRIME",
  "ENVIRONMENTAL_CRIME",
  "CULTURAL_GOODS",
  "OTHER",
]);

const region = z.enum(["AFRICA", "AMERICAS", "ASIA_PACIFIC", "EUROPE", "MIDDLE_EAST_AND_NORTH_AFRICA"]);

/** A planned and co-ordinated operation at the border. What it may tell before it is over is a matter of its policy. */
export const operations = dataset(
  kinds.operation,
  z.object({
    programme: z.enum(["STOP", "INFRA", "ICEBREAKER", "LIONFISH", "HAWK", "OTHER"]),
    name: text(),
    scope: z.enum(["GLOBAL", "REGIONAL", "BY_CRIME"]).nullable().default(null),
    phase: z.enum(operationPhases),
    crimeAreas: z.array(crimeArea).default([]),
    regions: z.array(region).default([]),
    ...period,
    objectives: z.array(text(1000)).default([]),
    countries: z.array(ownerCode).default([]),
    partnersAsked: z.array(ownerCode).default([]),
    resources: z.array(resource).default([]),
    results: results.nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 4,
    columns: { programme: ({ programme }) => programme, phase: ({ phase }) => phase, ...periodColumns },
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
      name: "open",
      scope: "open",
      phase: "open",
      crimeAreas: "open",
      regions: "open",
      from: "open",
      until: "open",
      objectives: "open",
      countries: "open",
      partnersAsked: "open",
      resources: "open",
      results: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    transitions: phaseTransitions,
    reviewYears: 10,
  },
);

export const datasets = [operations, participations, deployments, courses, sessions, partners];

export type OperationRecord = RecordOf<typeof operations>;
export type ParticipationRecord = RecordOf<typeof participations>;
export type DeploymentRecord = RecordOf<typeof deployments>;
export type CourseRecord = RecordOf<typeof courses>;
export type SessionRecord = RecordOf<typeof sessions>;
export type PartnerRecord = RecordOf<typeof partners>;
