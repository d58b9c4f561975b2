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
  "RESTS_ON",
  "FOUND_WITH",
  "ASSOCIATE_OF",
  "RELATIVE_OF",
  "TRAVELLED_WITH",
] as const;

export type LinkKind = (typeof linkKinds)[number];

/** Kinds that name somebody's relatives, associates or companions: their links are of the class `relations`. */
export const kindsOfRelations: readonly LinkKind[] = ["ASSOCIATE_OF", "RELATIVE_OF", "TRAVELLED_WITH"];

/** Which kinds of record a kind of link may join, and the fields of the graph that follow it either way. */
export interface Neighbours {
  readonly kind: LinkKind;
  readonly from: Kind;
  readonly to: Kind;
  /** Field of the `from` type that leads to the `to` records. */
  readonly outward: string;
  /** Field of the `to` type that leads back; the same as `outward` where the link has no direction. */
  readonly inward: string;
  /** What the graph says of the two fields, in this order. */
  readonly descriptions: readonly [outward: string, inward: string];
}

/** Every link the hub knows. The neighbour fields of the graph, and what they may read, are made from this table. */
export const neighbours: readonly Neighbours[] = [
  {
    kind: "HOLDER_OF",
    from: "person",
    to: "document",
    outward: "documents",
    inward: "holders",
    descriptions: ["Documents this person holds or held.", "Who holds or held it."],
  },
  {
    kind: "SUBJECT_OF",
    from: "person",
    to: "notice",
    outward: "notices",
    inward: "subjects",
    descriptions: ["Notices and diffusions about this person.", "Whom it is about."],
  },
  {
    kind: "KEEPER_OF",
    from: "person",
    to: "vehicle",
    outward: "vehicles",
    inward: "keepers",
    descriptions: ["Vehicles this person keeps or kept.", "Who keeps or kept it."],
  },
  {
    kind: "NAMED_IN",
    from: "person",
    to: "documentReport",
    outward: "documentReports",
    inward: "persons",
    descriptions: ["Document reports that name this person.", "Persons it names."],
  },
  {
    kind: "NAMED_IN",
    from: "person",
    to: "vehicleReport",
    outward: "vehicleReports",
    inward: "persons",
    descriptions: ["Vehicle reports that name this person.", "Persons it names."],
  },
  {
    kind: "SEEN_IN",
    from: "person",
    to: "operation",
    outward: "operations",
    inward: "persons",
    descriptions: ["Operations in which this person was seen.", "Persons seen in it."],
  },
  {
    kind: "SEEN_IN",
    from: "document",
    to: "operation",
    outward: "operations",
    inward: "documents",
    descriptions: ["Operations in which it was seen.", "Documents seen in it."],
  },
  {
    kind: "SEEN_IN",
    from: "vehicle",
    to: "operation",
    outward: "operations",
    inward: "vehicles",
    descriptions: ["Operations in which it was seen.", "Vehicles seen in it."],
  },
  {
    kind: "USED_IN",
    from: "document",
    to: "alert",
    outward: "alerts",
    inward: "documents",
    descriptions: ["Counterfeit alerts made from this very document.", "The documents it was made from."],
  },
  {
    kind: "IMITATES",
    from: "alert",
    to: "specimen",
    outward: "specimens",
    inward: "alerts",
    descriptions: ["The genuine specimens it imitates.", "Alerts about what imitates it."],
  },
  {
    kind: "ISSUED_AS",
    from: "document",
    to: "specimen",
    outward: "specimens",
    inward: "documents",
    descriptions: ["The genuine series it belongs to, or claims to.", "Documents of this series, true or claimed."],
  },
  {
    kind: "TOOK_PART_IN",
    from: "partner",
    to: "operation",
    outward: "operations",
    inward: "partners",
    descriptions: ["Operations it took part in.", "Partners that took part."],
  },
  {
    kind: "PART_OF",
    from: "deployment",
    to: "operation",
    outward: "operations",
    inward: "deployments",
    descriptions: ["Operations it belongs to.", "Deployments that belong to it."],
  },
  {
    kind: "PART_OF",
    from: "session",
    to: "course",
    outward: "courses",
    inward: "sessions",
    descriptions: ["The course it is a session of.", "Its sessions."],
  },
  {
    kind: "RESTS_ON",
    from: "operation",
    to: "policyDocument",
    outward: "restsOn",
    inward: "operations",
    descriptions: ["Versions of policy documents on which it rests.", "Operations that rest on this version."],
  },
  {
    kind: "RESTS_ON",
    from: "capacityReport",
    to: "policyDocument",
    outward: "restsOn",
    inward: "capacityReports",
    descriptions: [
      "Versions of policy documents by which it was reported.",
      "Reports of capacity that were made by this version.",
    ],
  },
  {
    kind: "FOUND_WITH",
    from: "document",
    to: "vehicle",
    outward: "foundWith",
    inward: "documentsFound",
    descriptions: ["Vehicles it was found in or with.", "Documents found in or with it."],
  },
  {
    kind: "ASSOCIATE_OF",
    from: "person",
    to: "person",
    outward: "associates",
    inward: "associates",
    descriptions: ["Known associates.", "Known associates."],
  },
  {
    kind: "RELATIVE_OF",
    from: "person",
    to: "person",
    outward: "relatives",
    inward: "relatives",
    descriptions: ["Relatives.", "Relatives."],
  },
  {
    kind: "TRAVELLED_WITH",
    from: "person",
    to: "person",
    outward: "companions",
    inward: "companions",
    descriptions: ["Persons this one travelled with.", "Persons this one travelled with."],
  },
];
