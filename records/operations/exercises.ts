import { z } from "zod";
import { inWords, known } from "../../core/display-name.ts";
import { idOf } from "../../core/named-record.ts";
import { dataset, ownerCode, partialDate, text } from "../../core/record.ts";
import { kinds } from "../kinds.ts";
import { count } from "./counted.ts";
import { outcomes, scenarioNames } from "./scenarios.ts";

/** **Our rule**: participants of one exercise at most, and different things that were asked of one traveller. */
export const mostParticipants = 50;
export const mostChecks = 20;

/** What participants decide of a traveller. Values of the SDL's `ExerciseDecision`. */
export const decisions = ["PASS", "SECOND_LINE", "REFUSE"] as const;

const moment = z.iso.datetime();

/** In the words of inspections, whose domain is another. */
const seen = z.strictObject({
  page: text(60),
  technique: text(60),
  light: text(60).nullable().default(null),
  whatToSee: text(1000),
  finding: text(20),
});

/** In the words of vehicles. */
const vehicle = z.strictObject({
  vin: text(40).nullable().default(null),
  plate: text(40).nullable().default(null),
  plateCountry: ownerCode.nullable().default(null),
  make: text(60).nullable().default(null),
  model: text(60).nullable().default(null),
  colour: text(20).nullable().default(null),
});

const traveller = z.strictObject({
  /** In the words of documents. */
  type: text(60),
  number: text(40),
  issuer: ownerCode,
  surname: text().nullable().default(null),
  givenNames: text().nullable().default(null),
  birthDate: partialDate.nullable().default(null),
  /** What is to be seen of the document; none where nothing is known of its series. */
  seen: z.array(seen).max(200).default([]),
  /** By which they come; null where on foot. */
  vehicle: vehicle.nullable().default(null),
});

/**
 * Travellers drawn from test records, whom officers check as they would any. What there is to be found stands sealed in it
 * until it has ended, for the hub alone: no reading of the record, in whatever form, tells it.
 */
export const exercises = dataset(
  kinds.exercise,
  z.object({
    session: idOf(kinds.session).nullable().default(null),
    scenario: z.enum(scenarioNames),
    /** Null until it has ended: who knows it draws the same again, and ends that. */
    seed: z.int32().nullable().default(null),
    started: moment,
    ended: moment.nullable().default(null),
    /** Id of the key that started it. */
    startedBy: text(100),
    participants: z
      .array(z.strictObject({ officer: idOf(kinds.officer), key: text(100) }))
      .min(1)
      .max(mostParticipants),
    travellers: z.array(traveller).min(1).max(50),
    sealed: text(4000),
    expected: z.array(z.strictObject({ traveller: count, outcome: z.enum(outcomes) })).default([]),
  }),
  {
    forms: 1,
    columns: { session: ({ session }) => session, scenario: ({ scenario }) => scenario },
    indexes: [["session"]],
    displayName: ({ scenario, started }) => known([`Exercise ${inWords(scenario)}`, started.slice(0, 10)], ", "),
    classes: {
      session: "open",
      scenario: "open",
      seed: "open",
      started: "open",
      ended: "open",
      startedBy: "open",
      participants: "open",
      travellers: "open",
      sealed: "open",
      expected: "open",
    },
    unshown: { sealed: "is for the hub alone, until it has ended" },
    handedIn: false,
    reviewYears: 5,
  },
);

/**
 * What one participant asked of one traveller of an exercise, what the hub said, and what was decided. Its organisation's
 * own, and shown to who holds the exercise.
 */
export const exerciseAttempts = dataset(
  kinds.exerciseAttempt,
  z.object({
    exercise: idOf(kinds.exercise),
    exerciseOwner: ownerCode,
    officer: idOf(kinds.officer),
    key: text(100),
    /** Place in the exercise's list, from 1. */
    traveller: count,
    checks: z
      .array(
        z.strictObject({
          kind: z.enum(["document", "vehicle", "person", "traveller"]),
          /** As it was asked; null where none was. */
          number: text(200).nullable().default(null),
          /** Whether it is the traveller's own. */
          right: z.boolean(),
          verdict: text(40),
          nextStep: text(40),
        }),
      )
      .max(mostChecks)
      .default([]),
    /** How many more there were. */
    moreChecks: count.default(0),
    inspections: z.array(text(40)).max(mostChecks).default([]),
    decision: z.enum(decisions).nullable().default(null),
    note: text(1000).nullable().default(null),
  }),
  {
    forms: 1,
    texts: { words: { note: ({ note }) => [note] } },
    columns: { exercise: ({ exercise }) => exercise, traveller: ({ traveller: place }) => place },
    indexes: [["exercise"]],
    displayName: ({ traveller: place, decision }) => known([`Traveller ${place}`, decision && inWords(decision)], ": "),
    classes: {
      exercise: "open",
      exerciseOwner: "open",
      officer: "open",
      key: "open",
      traveller: "open",
      checks: "open",
      moreChecks: "open",
      inspections: "open",
      decision: "open",
      note: "open",
    },
    handedIn: false,
    reviewYears: 5,
  },
);
