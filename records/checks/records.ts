import { z } from "zod";
import { kinds } from "../kinds.ts";
import { sectors } from "../../core/access/sectors.ts";
import { inWords } from "../../core/display-name.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { dataset, ownerCode, type RecordOf, text } from "../../core/record.ts";
import { type HitState, replyStates } from "./dialogue.ts";
import { meeting, metAtOf, metUnder, mostMeetings, operationsOf, placesOf } from "./meetings.ts";
import { outcomes, referrals } from "./referrals.ts";
import { faultOfSeizures, seizuresSchema } from "./seizures.ts";
import { tellings } from "./telling.ts";

/** What kind of record a check can meet. */
export const candidateKinds = ["DOCUMENT_REPORT", "NOTICE", "PERSON", "VEHICLE_REPORT"] as const;
export type CandidateKind = (typeof candidateKinds)[number];

const recordId = z.string().regex(recordIdForm);

/** Of which hit it is, and of whose record. */
const aboutHit = { hit: recordId, recordOwner: ownerCode };

/** When a check was made is withheld with where: the hub's own stamps would tell it as well. */
const stampClasses = { created: "source", updated: "source", due: "source" } as const;

const years = 5;

/**
 * That a check met a record. Owned by the bureau that checked; its policy shows it to the owner of the record that was met,
 * as far as that bureau tells. It says nothing of the traveller: the two bureaus tell each other in their replies.
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
    told: z.enum(tellings).default("ALL"),
    /** The bureau that checked, where the hit is not its own: it does not know of it. */
    checkedBy: ownerCode.nullable().default(null),
    /** Whose screening met the record, without being told of it; null where the bureau itself checked. */
    sector: z.enum(sectors).nullable().default(null),
    /** Minutes in which the owner answers, as they were when the hit was made. */
    answerMinutes: z.int().min(1).default(60),
    /** The version of the record that the last check met. */
    recordVersion: z.int().min(1).nullable().default(null),
    /** Keyed mark of what was asked together with the record: the same again is the same traveller. See `encounterMark`. */
    encounter: text(60),
    meetings: z.array(meeting).min(1).max(mostMeetings),
    /** Checks beyond those listed, counted alone. */
    moreMeetings: z.int().min(0).default(0),
  }),
  {
    forms: 6,
    columns: {
      record: ({ record }) => record,
      recordOwner: ({ recordOwner }) => recordOwner,
      kind: ({ kind }) => kind,
    },
    keys: {
      checkedBy: (hit) => [checkedBy(hit)],
      operation: ({ meetings }) => operationsOf(meetings),
      place: ({ meetings }) => placesOf(meetings),
      metAt: ({ meetings }) => metAtOf(meetings),
    },
    // Rewritten in the transaction that writes a reply: where the dialogue stands, until when an answer is due, how many.
    carried: ["state", "answerBy", "replies"],
    indexes: [
      ["record", "owner"],
      ["owner", "state"],
      ["owner", "answerBy"],
      ["recordOwner", "state"],
      ["recordOwner", "answerBy"],
      ["answerBy"],
    ],
    classes: {
      kind: "open",
      record: "open",
      recordOwner: "open",
      score: "open",
      urgent: "open",
      told: "open",
      checkedBy: "open",
      sector: "open",
      answerMinutes: "open",
      recordVersion: "open",
      encounter: "open",
      meetings: "source",
      moreMeetings: "source",
    },
    texts: { words: { meetings: ({ meetings }) => meetings.map(({ place }) => place) } },
    displayName: ({ kind, recordOwner }) => `Hit: ${inWords(kind)} stated by ${recordOwner}`,
    stampClasses: { ...stampClasses, answerBy: "source" },
    searched: { operation: "source", place: "source" },
    underGrant: metUnder,
    unshown: {
      encounter: "is the hub's own mark, of use to nobody else",
      recordVersion: "is told as whether the record still stands as it was met",
    },
    handedIn: false,
    reviewYears: years,
  },
);

/** An answer to a hit, by the owner of the record, for the bureau that checked. */
export const hitReplies = dataset(
  kinds.hitReply,
  z.object({
    hit: recordId,
    /** The bureau that checked. */
    hitOwner: ownerCode,
    /** Counts the replies to one hit, from 1. */
    number: z.int().min(1),
    state: z.enum(replyStates),
    note: text(2000).nullable().default(null),
  }),
  {
    forms: 2,
    columns: { hit: ({ hit }) => hit },
    indexes: [["hit"]],
    texts: { words: { note: ({ note }) => [note] } },
    displayName: ({ number, state }) => `Reply ${number}: ${inWords(state)}`,
    classes: { hit: "open", hitOwner: "open", number: "open", state: "open", note: "open" },
    handedIn: false,
    reviewYears: years,
  },
);

/** What came of a hit, by the bureau that checked. The last version counts. */
export const hitResults = dataset(
  kinds.hitResult,
  z.object({
    ...aboutHit,
    outcome: z.enum(outcomes),
    seizures: seizuresSchema,
    note: text(2000).nullable().default(null),
  }),
  {
    forms: 2,
    columns: { hit: ({ hit }) => hit },
    indexes: [["hit"]],
    texts: { words: { note: ({ note }) => [note] } },
    displayName: ({ outcome }) => `Outcome: ${inWords(outcome)}`,
    classes: { hit: "open", recordOwner: "open", outcome: "open", seizures: "open", note: "source" },
    fault: faultOfSeizures,
    stampClasses,
    handedIn: false,
    reviewYears: years,
  },
);

/**
 * A bureau's judgement that whom its check met is not the subject of the record: its later checks of the same say so
 * instead of making a hit. It holds until its day, as long as none of the records changes.
 */
export const judgements = dataset(
  kinds.judgement,
  z.object({
    ...aboutHit,
    record: recordId,
    encounter: text(60),
    basis: text(2000),
    /** Its last day. */
    until: z.iso.date(),
    /** The records it rests on, as they stood. */
    versions: z.array(z.strictObject({ id: recordId, version: z.int().min(1) })).min(1),
  }),
  {
    forms: 2,
    columns: {
      hit: ({ hit }) => hit,
      record: ({ record }) => record,
      recordOwner: ({ recordOwner }) => recordOwner,
      encounter: ({ encounter }) => encounter,
    },
    indexes: [["hit"], ["record"], ["encounter", "owner"]],
    texts: { words: { basis: ({ basis }) => [basis] } },
    displayName: ({ until }) => `Judgement until ${until}`,
    classes: {
      hit: "open",
      record: "open",
      recordOwner: "open",
      encounter: "open",
      basis: "source",
      until: "open",
      versions: "open",
    },
    stampClasses,
    unshown: {
      encounter: "is the hub's own mark, of use to nobody else",
      versions: "names records that who sees the judgement may not see",
    },
    handedIn: false,
    reviewYears: years,
  },
);

/** What a bureau has declared that an owner, or every other one, learns of its hits. */
export const tellingRules = dataset(
  kinds.tellingRule,
  z.object({ about: ownerCode.nullable().default(null), tell: z.enum(tellings), reason: text(1000) }),
  {
    forms: 2,
    texts: { words: { reason: ({ reason }) => [reason] } },
    displayName: ({ about }) => `What ${about ?? "every other owner"} is told of hits`,
    classes: { about: "open", tell: "open", reason: "open" },
    handedIn: false,
    // Longer than what it protects: its end would tell what it was to withhold.
    reviewYears: 2 * years,
  },
);

export const datasets = [hits, hitReplies, hitResults, judgements, tellingRules, referrals];

/** Kinds of which webhooks tell: hits, and what is said about them. */
export const announced = [hits, hitReplies, hitResults, judgements].map(({ name }) => name);

/** Where the dialogue about a hit stands, as it is carried beside it. */
export interface Dialogue {
  readonly state: HitState;
  /** Null where nobody waits for an answer, and where it is withheld. */
  readonly answerBy: string | null;
  /** The number of the last reply; 0 where there is none. */
  readonly replies: number;
}

export type HitRecord = RecordOf<typeof hits> & Partial<Dialogue>;
export type HitReplyRecord = RecordOf<typeof hitReplies>;
export type HitResultRecord = RecordOf<typeof hitResults>;
export type JudgementRecord = RecordOf<typeof judgements>;
export type ReferralRecord = RecordOf<typeof referrals>;
export type TellingRuleRecord = RecordOf<typeof tellingRules>;

/** The bureau that checked. Hits that stood before there were discreet ones do not say it: they are that bureau's own. */
export function checkedBy(hit: { readonly owner: string; readonly checkedBy?: string | null }): string {
  return hit.checkedBy ?? hit.owner;
}

export function dialogueOf({ state = "SENT", answerBy = null, replies = 0 }: HitRecord): Dialogue {
  return { state, answerBy, replies };
}
