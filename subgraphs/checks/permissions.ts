import { kindNames, kinds } from "../../records/kinds.ts";
import { allow, may, mayAny, maySome, type Permissions, screens } from "../shield.ts";

/** Whoever may check something is told what its check came to. */
const checks = maySome("check");

/** The types that other subgraphs own, as which a record stands here; `Hit` is among them. */
const records = Object.fromEntries(kindNames.map((kind) => [kinds[kind].type, may("read", kind)]));

/** Cards are for first line, and for whoever reads what they are made of. */
const cards = mayAny(["document:check"], ["specimen:read", "alert:read"]);

const answering = may("write", "hit");
const judging = may("write", "judgement");
const declaring = may("write", "tellingRule");
const examining = may("write", "referral");

export const permissions = {
  ...records,
  Query: {
    hit: may("read", "hit"),
    hits: may("search", "hit"),
    hitReply: may("read", "hitReply"),
    hitReplies: may("search", "hitReply"),
    hitResult: may("read", "hitResult"),
    hitResults: may("search", "hitResult"),
    judgement: may("read", "judgement"),
    judgements: may("search", "judgement"),
    tellingRule: may("read", "tellingRule"),
    tellingRules: may("search", "tellingRule"),
    referral: may("read", "referral"),
    referrals: may("search", "referral"),
    quickCheckCard: cards,
    readMrz: allow,
    readVin: allow,
  },
  Mutation: {
    checkDocument: may("check", "document"),
    checkVehicle: may("check", "vehicle"),
    checkPerson: may("check", "person"),
    checkTraveller: may("check", "document", "vehicle", "person"),
    replyToHit: answering,
    recordHitOutcome: answering,
    notThisPerson: judging,
    withdrawJudgement: judging,
    declareTelling: declaring,
    sendToSecondLine: checks,
    screenDocuments: screens("document"),
    takeReferral: examining,
    closeReferral: examining,
  },
  Subscription: { hits: may("search", "hit"), checkTotals: may("search", "hit") },
  HitEvent: may("read", "hit"),
  CheckTotalsEvent: may("search", "hit"),
  CheckTotal: may("search", "hit"),
  Check: checks,
  TravellerCheck: checks,
  CheckAnomaly: checks,
  CheckReason: checks,
  CheckCandidate: checks,
  QuickCheckCard: cards,
  CardFeature: cards,
  CardGenuine: cards,
  CardFake: cards,
  CardSpecimen: cards,
  CardAlert: cards,
  CardAddress: cards,
  CardPosition: cards,
  HitMeeting: may("read", "hit"),
  SeizedThings: may("read", "hitResult"),
  ScreeningReceived: screens("document"),
  HitReplied: answering,
  HitResultRecorded: answering,
  JudgementRecorded: judging,
  TellingDeclared: declaring,
  SentToSecondLine: checks,
  ReferralWritten: examining,
  // What the caller sent, read; it tells of no record.
  MrzReading: allow,
  MrzFault: allow,
  MrzSuggestion: allow,
  MrzAdvice: allow,
  VinReading: allow,
} satisfies Permissions;
