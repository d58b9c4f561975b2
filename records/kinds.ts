import type { RecordKind } from "../core/record.ts";
import type { SubgraphName } from "./subgraphs.ts";

/**
 * Every kind of record the hub holds: the prefix of its ids, its type in the graph, and the subgraph that owns it.
 * A prefix is part of every id ever given out, so it is never changed and never used again for another kind.
 */
export const kinds = {
  person: { name: "person", prefix: "PER", type: "Person", subgraph: "persons" },
  notice: { name: "notice", prefix: "NOT", type: "Notice", subgraph: "persons" },
  document: { name: "document", prefix: "DOC", type: "Document", subgraph: "documents" },
  documentReport: { name: "documentReport", prefix: "DRP", type: "DocumentReport", subgraph: "documents" },
  vehicle: { name: "vehicle", prefix: "VEH", type: "Vehicle", subgraph: "vehicles" },
  vehicleReport: { name: "vehicleReport", prefix: "VRP", type: "VehicleReport", subgraph: "vehicles" },
  specimen: { name: "specimen", prefix: "SPE", type: "Specimen", subgraph: "specimens" },
  alert: { name: "alert", prefix: "ALE", type: "Alert", subgraph: "specimens" },
  inspection: { name: "inspection", prefix: "INS", type: "Inspection", subgraph: "specimens" },
  alertReview: { name: "alertReview", prefix: "REV", type: "AlertReview", subgraph: "specimens" },
  operation: { name: "operation", prefix: "OPE", type: "Operation", subgraph: "operations" },
  participation: { name: "participation", prefix: "PTN", type: "Participation", subgraph: "operations" },
  resourceOffer: { name: "resourceOffer", prefix: "OFF", type: "ResourceOffer", subgraph: "operations" },
  allocation: { name: "allocation", prefix: "ALL", type: "Allocation", subgraph: "operations" },
  decision: { name: "decision", prefix: "DCN", type: "Decision", subgraph: "operations" },
  afterActionReport: {
    name: "afterActionReport",
    prefix: "AAR",
    type: "AfterActionReport",
    subgraph: "operations",
  },
  deployment: { name: "deployment", prefix: "DEP", type: "Deployment", subgraph: "operations" },
  course: { name: "course", prefix: "COU", type: "Course", subgraph: "operations" },
  session: { name: "session", prefix: "SES", type: "Session", subgraph: "operations" },
  officer: { name: "officer", prefix: "OFR", type: "Officer", subgraph: "operations" },
  certificate: { name: "certificate", prefix: "CRT", type: "Certificate", subgraph: "operations" },
  exercise: { name: "exercise", prefix: "EXE", type: "Exercise", subgraph: "operations" },
  exerciseAttempt: { name: "exerciseAttempt", prefix: "EAT", type: "ExerciseAttempt", subgraph: "operations" },
  partner: { name: "partner", prefix: "PAR", type: "Partner", subgraph: "operations" },
  policyDocument: { name: "policyDocument", prefix: "PDC", type: "PolicyDocument", subgraph: "operations" },
  capacityReport: { name: "capacityReport", prefix: "CAP", type: "CapacityReport", subgraph: "operations" },
  hit: { name: "hit", prefix: "HIT", type: "Hit", subgraph: "checks" },
  hitReply: { name: "hitReply", prefix: "HRP", type: "HitReply", subgraph: "checks" },
  hitResult: { name: "hitResult", prefix: "HRS", type: "HitResult", subgraph: "checks" },
  judgement: { name: "judgement", prefix: "JDG", type: "Judgement", subgraph: "checks" },
  tellingRule: { name: "tellingRule", prefix: "TEL", type: "TellingRule", subgraph: "checks" },
  referral: { name: "referral", prefix: "REF", type: "Referral", subgraph: "checks" },
  link: { name: "link", prefix: "LNK", type: "Link", subgraph: "links" },
  identityJudgement: { name: "identityJudgement", prefix: "IDJ", type: "IdentityJudgement", subgraph: "links" },
} as const;

export type Kind = keyof typeof kinds;

kinds satisfies { readonly [Name in Kind]: RecordKind<Name> & { readonly subgraph: SubgraphName } };

export const kindNames = Object.keys(kinds) as Kind[];

/** The kind as an enum of the graph has it: `DOCUMENT_REPORT`. */
export function wordOfKind(kind: Kind): string {
  return kind.replaceAll(/[A-Z]/g, "_$&").toUpperCase();
}

const byWord = new Map(kindNames.map((kind) => [wordOfKind(kind), kind]));

/** The kind that a value of the enum `RecordKind` means. */
export function kindOfWord(word: string): Kind {
  return byWord.get(word) as Kind;
}

const byPrefix = new Map<string, Kind>(kindNames.map((kind) => [kinds[kind].prefix, kind]));

/** The kind an id belongs to, or null where no kind has its prefix. Says nothing about whether the record exists. */
export function kindOf(id: string): Kind | null {
  return byPrefix.get(id.slice(0, 3)) ?? null;
}
