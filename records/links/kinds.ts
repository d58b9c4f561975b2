import type { Kind } from "../kinds.ts";

export const linkKinds = [
  "HOLDER_OF",
  "SUBJECT_OF",
  "KEEPER_OF",
  "NAMED_IN",
  "SEEN_IN",
  "USED_IN",
  "IMITATES",
  "ISSUED_AS",
  "TOOK_PART_IN",
  "PART_OF",
  "FOUND_WITH",
  "ASSOCIATE_OF",
  "RELATIVE_OF",
  "TRAVELLED_WITH",
] as const;

export type LinkKind = (typeof linkKinds)[number];

/** Which kinds of record a kind of link may join, and the fields of the graph that follow it either way. */
export interface Neighbours {
  readonly kind: LinkKind;
  readonly from: Kind;
  readonly to: Kind;
  /** Field of the `from` type that leads to the `to` records. */
  readonly outward: string;
  /** Field of the `to` type that leads back; the same as `outward` where the link has no direction. */
  readonly inward: string;
}

/** Every link the hub knows. The SDL of this subgraph has exactly these neighbour fields; a test holds it to that. */
export const neighbours: readonly Neighbours[] = [
  { kind: "HOLDER_OF", from: "person", to: "document", outward: "documents", inward: "holders" },
  { kind: "SUBJECT_OF", from: "person", to: "notice", outward: "notices", inward: "subjects" },
  { kind: "KEEPER_OF", from: "person", to: "vehicle", outward: "vehicles", inward: "keepers" },
  { kind: "NAMED_IN", from: "person", to: "documentReport", outward: "documentReports", inward: "persons" },
  { kind: "NAMED_IN", from: "person", to: "vehicleReport", outward: "vehicleReports", inward: "persons" },
  { kind: "SEEN_IN", from: "person", to: "operation", outward: "operations", inward: "persons" },
  { kind: "SEEN_IN", from: "document", to: "operation", outward: "operations", inward: "documents" },
  { kind: "SEEN_IN", from: "vehicle", to: "operation", outward: "operations", inward: "vehicles" },
  { kind: "USED_IN", from: "document", to: "alert", outward: "alerts", inward: "documents" },
  { kind: "IMITATES", from: "alert", to: "specimen", outward: "specimens", inward: "alerts" },
  { kind: "ISSUED_AS", from: "document", to: "specimen", outward: "specimens", inward: "documents" },
  { kind: "TOOK_PART_IN", from: "partner", to: "operation", outward: "operations", inward: "partners" },
  { kind: "PART_OF", from: "deployment", to: "operation", outward: "operations", inward: "deployments" },
  { kind: "PART_OF", from: "session", to: "course", outward: "courses", inward: "sessions" },
  { kind: "FOUND_WITH", from: "document", to: "vehicle", outward: "foundWith", inward: "documentsFound" },
  { kind: "ASSOCIATE_OF", from: "person", to: "person", outward: "associates", inward: "associates" },
  { kind: "RELATIVE_OF", from: "person", to: "person", outward: "relatives", inward: "relatives" },
  { kind: "TRAVELLED_WITH", from: "person", to: "person", outward: "companions", inward: "companions" },
];
