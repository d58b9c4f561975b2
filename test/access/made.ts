import { canary } from "./fill.ts";
import { classOf } from "./trade.ts";
import type { AccessWorld, Known } from "./world.ts";

/**
 * Records that no owner hands in, as acts of the hub make them: every one under each of the handling classes, about the
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
  HitResult: (text, about) => ({ hit: about("Hit").id, recordOwner, outcome: "ARREST", note: text("note") }),
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
