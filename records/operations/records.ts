import { z } from "zod";
import { kinds } from "../kinds.ts";
import { known } from "../../core/display-name.ts";
import { dataset, ownerCode, type RecordOf, text } from "../../core/record.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { count, resource, results } from "./counted.ts";
import { faultOfPeriod, period, periodColumns } from "./periods.ts";

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
    phase: z.enum(["PLANNED", "RUNNING", "EVALUATION", "CLOSED"]),
    crimeAreas: z.array(crimeArea).default([]),
    regions: z.array(region).default([]),
    ...period,
    objectives: z.array(text(1000)).default([]),
    countries: z.array(ownerCode).default([]),
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
      resources: "open",
      results: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    reviewYears: 10,
  },
);

/** An IMEST deployment: a team at a major event with direct access for as long as the event lasts. It names nobody. */
export const deployments = dataset(
  kinds.deployment,
  z.object({
    event: text(),
    place: text().nullable().default(null),
    country: ownerCode.nullable().default(null),
    ...period,
    team: z.array(z.strictObject({ role: text(), country: ownerCode.nullable().default(null), count })).default([]),
    grantedAccess: z
      .array(z.enum(["NOMINALS", "NOTICES", "FINGERPRINTS", "SLTD", "TDAWN", "SMV", "EDISON", "DIAL_DOC"]))
      .default([]),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 4,
    columns: { country: ({ country }) => country && canonicalCode(country), ...periodColumns },
    indexes: [["from"]],
    texts: {
      names: { event: ({ event }) => [event] },
      words: { place: ({ place }) => [place], note: ({ note }) => [note] },
    },
    displayName: ({ event, from }) => known([event, from], ", "),
    classes: {
      event: "open",
      place: "open",
      country: "open",
      from: "open",
      until: "open",
      team: "open",
      grantedAccess: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    reviewYears: 10,
  },
);

/** A course as it is offered; each time it is held is a session. */
export const courses = dataset(
  kinds.course,
  z.object({
    title: text(),
    trainTheTrainer: z.boolean().default(false),
    subjects: z.array(text()).default([]),
    durationDays: z.int().min(1).max(1000).nullable().default(null),
    language: text(60).nullable().default(null),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 3,
    columns: {
      trainTheTrainer: ({ trainTheTrainer }) => trainTheTrainer,
      durationDays: ({ durationDays }) => durationDays,
    },
    texts: {
      names: { title: ({ title }) => [title] },
      words: { subjects: ({ subjects }) => subjects, note: ({ note }) => [note] },
    },
    displayName: ({ title }) => title,
    classes: {
      title: "open",
      trainTheTrainer: "open",
      subjects: "open",
      durationDays: "open",
      language: "open",
      note: "open",
    },
    reviewYears: 10,
  },
);

/** A course held once. It counts trainers and participants and names none. */
export const sessions = dataset(
  kinds.session,
  z.object({
    place: text().nullable().default(null),
    country: ownerCode.nullable().default(null),
    ...period,
    trainers: z.array(z.strictObject({ organisation: text(), count })).default([]),
    participants: z.array(z.strictObject({ country: ownerCode, count })).default([]),
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 4,
    columns: { country: ({ country }) => country && canonicalCode(country), ...periodColumns },
    indexes: [["from"]],
    texts: {
      words: {
        place: ({ place }) => [place],
        trainers: ({ trainers }) => trainers.map(({ organisation }) => organisation),
        note: ({ note }) => [note],
      },
    },
    displayName: ({ place, country, from }) => known([place, country, from], ", "),
    classes: {
      place: "open",
      country: "open",
      from: "open",
      until: "open",
      trainers: "open",
      participants: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    reviewYears: 10,
  },
);

/** A body outside with which an agreement stands, or stood. */
export const partners = dataset(
  kinds.partner,
  z.object({
    name: text(),
    kind: z.enum(["REGIONAL", "INTERNATIONAL", "PRIVATE", "NATIONAL", "ACADEMIC"]),
    agreement: text(500).nullable().default(null),
    ...period,
    note: text(2000).nullable().default(null),
  }),
  {
    /** Raised whenever a column or key below derives to something else. */
    forms: 3,
    columns: { kind: ({ kind }) => kind, ...periodColumns },
    texts: {
      names: { name: ({ name }) => [name] },
      words: { agreement: ({ agreement }) => [agreement], note: ({ note }) => [note] },
    },
    displayName: ({ name }) => name,
    classes: {
      name: "open",
      kind: "open",
      agreement: "open",
      from: "open",
      until: "open",
      note: "open",
    },
    fault: faultOfPeriod,
    reviewYears: 10,
  },
);

export const datasets = [operations, deployments, courses, sessions, partners];

export type OperationRecord = RecordOf<typeof operations>;
export type DeploymentRecord = RecordOf<typeof deployments>;
export type CourseRecord = RecordOf<typeof courses>;
export type SessionRecord = RecordOf<typeof sessions>;
export type PartnerRecord = RecordOf<typeof partners>;
