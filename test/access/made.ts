import { canary } from "./fill.ts";
import { classOf } from "./trade.ts";
import type { AccessWorld, Known } from "./world.ts";

/**
 * Records that no owner hands in, as acts of the hub make them, and those that rest on others: every one under each of the handling classes, about the
 * others that are so handled. What an act would say of who may see it is tried where the act is.
 */
type Made = (text: (field: string) => string, about: (type: string) => Known) => Readonly<Record<string, unknown>>;

const recordOwner = "DEU";

/** By type. What a record is about stands before it. */
const contents: Readonly<Record<string, Made>> = {
  AlertReview: (text, about) => ({
    alert: about("Alert").id,
    alertVersion: 1,
    alertOwner: "UTO",
    checklist: [{ item: "PICTURES_LEGIBLE", finding: "FAILED", note: text("checklist") }],
    decision: "RETURN",
    reasons: [text("reasons")],
  }),
  Certificate: (_text, about) => ({
    officer: about("Officer").id,
    course: about("Course").id,
    session: about("Session").id,
    level: "TRAINER",
    issued: "2026-01-05",
    expires: "2027-01-05",
    revoked: "2026-12-01",
  }),
  Exercise: (text, about) => ({
    session: about("Session").id,
    scenario: "FIRST_LINE",
    seed: 7,
    started: "2026-06-01T10:00:00.000Z",
    ended: "2026-06-01T11:00:00.000Z",
    startedBy: text("startedBy"),
    participants: [{ officer: about("Officer").id, key: text("participants") }],
    travellers: [
      {
        type: "PASSPORT",
        number: text("travellers"),
        issuer: "UTO",
        surname: text("travellers"),
        givenNames: text("travellers"),
        birthDate: "1974-08-12",
        seen: [
          {
            page: text("travellers"),
            technique: "WATERMARK",
            light: "TRANSMITTED",
            whatToSee: text("travellers"),
            finding: "DIFFERENT",
          },
        ],
      },
    ],
    sealed: text("sealed"),
    expected: [{ traveller: 1, outcome: "NOTHING" }],
  }),
  ExerciseAttempt: (text, about) => ({
    exercise: about("Exercise").id,
    exerciseOwner: "UTO",
    officer: about("Officer").id,
    key: text("key"),
    traveller: 1,
    checks: [{ kind: "document", number: text("checks"), right: true, verdict: "NO_RECORD", nextStep: "CONTINUE" }],
    moreChecks: 2,
    inspections: ["CONSISTENT"],
    decision: "PASS",
    note: text("note"),
  }),
  Hit: (text, about) => ({
    kind: "NOTICE",
    record: about("Notice").id,
    recordOwner,
    score: 0.5,
    urgent: true,
    sector: "carriers",
    encounter: "oracle",
    recordVersion: 1,
    meetings: [
      {
        check: text("meetings"),
        at: "2026-06-01T12:00:00.000Z",
        checkedAgain: "2026-06-01T12:30:00.000Z",
        place: text("meetings"),
        operation: about("Operation").id,
      },
    ],
    moreMeetings: 2,
  }),
  HitReply: (text, about) => ({
    hit: about("Hit").id,
    hitOwner: "UTO",
    number: 1,
    state: "CONFIRMED",
    note: text("note"),
  }),
  HitResult: (text, about) => ({
    hit: about("Hit").id,
    recordOwner,
    outcome: "ARREST",
    seizures: [{ kind: "CASH", count: 2 }],
    note: text("note"),
  }),
  Judgement: (text, about) => ({
    hit: about("Hit").id,
    record: about("Notice").id,
    recordOwner,
    encounter: "oracle",
    basis: text("basis"),
    until: "2027-06-01",
    versions: [{ id: about("Notice").id, version: 1 }],
  }),
  Inspection: (text, about) => ({
    issuer: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    number: text("number"),
    issued: "2020-03",
    observations: [
      {
        page: text("observations"),
        technique: "WATERMARK",
        light: "TRANSMITTED",
        whatToSee: text("observations"),
        finding: "DIFFERENT",
      },
    ],
    lights: ["TRANSMITTED"],
    verdict: "CONTRADICTED",
    nearest: about("Specimen").id,
    place: text("place"),
    outcome: "FAKE",
    note: text("note"),
    alert: about("Alert").id,
  }),
  AfterActionReport: (text, about) => ({
    operation: about("Operation").id,
    number: 1,
    asOf: "2026-06-01T12:00:00.000Z",
    content: text("content"),
    sha256: "0".repeat(64),
    reason: text("reason"),
  }),
  Decision: (text, about) => ({
    operation: about("Operation").id,
    subject: text("subject"),
    decision: text("decision"),
    reasons: text("reasons"),
    decidedBy: text("decidedBy"),
    decidedAt: "2026-06-01T12:00:00.000Z",
    corrects: null,
  }),
  ResourceOffer: (text, about) => ({
    operation: about("Operation").id,
    kind: "TEAM",
    name: text("name"),
    from: "2026-06-01",
    until: "2026-06-30",
    note: text("note"),
  }),
  Allocation: (text, about) => ({
    operation: about("Operation").id,
    offer: about("ResourceOffer").id,
    kind: "TEAM",
    place: text("place"),
    country: "UTO",
    from: "2026-06-01",
    until: "2026-06-30",
    note: text("note"),
  }),
  Participation: (text, about) => ({
    operation: about("Operation").id,
    state: "ACCEPTED",
    since: "2026-06-01T12:00:00.000Z",
    note: text("note"),
  }),
  Referral: (text) => ({
    check: text("check"),
    reason: text("reason"),
    place: text("place"),
    state: "CLOSED",
    outcome: "NONE",
    note: text("note"),
  }),
  TellingRule: (text) => ({ about: "D", tell: "HIT", reason: text("reason") }),
};

export const madeTypes = Object.keys(contents);

/** What is carried beside a record, as the act that makes it would say. */
export const carriedBeside: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  Hit: { state: "SENT", answerBy: "2026-06-01T12:10:00.000Z", replies: 0 },
};

export function madeContent(world: AccessWorld, type: string, number: number, handled: string) {
  const about = (of: string) => world.ofType(of).findLast((one) => one.handled === handled) as Known;
  return contents[type]?.((field) => canary(number, classOf(type, field)), about);
}
