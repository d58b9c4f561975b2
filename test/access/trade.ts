import { namedBy, naming } from "./naming.ts";
import type { Known } from "./world.ts";

/** When the hub recorded something, which tells when a check was made. */
const stamps = ["created", "updated", "reviewBy"];

/** Fields that a policy may withhold, by class. Every record's header is told as its source is. */
const classes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Person: {
    identity: [
      "names",
      "name",
      "displayName",
      "birthDates",
      "birthPlaces",
      "fatherName",
      "motherName",
      "marks",
      "titles",
      "occupations",
      "addresses",
      "identifiers",
      "note",
    ],
    "criminal-history": ["criminalHistory"],
    biometrics: ["fingerprints"],
  },
  Notice: { "criminal-history": ["charges", "purpose"] },
  Document: { identity: ["holder", "mrz"] },
  Inspection: { identity: ["number"] },
  Officer: { identity: ["name"] },
  Link: { source: ["source", "note"] },
  Hit: { source: ["meetings", "moreMeetings", "dueAt", "escalatesAt", "clock", ...stamps] },
  HitResult: { source: ["note", ...stamps] },
  Judgement: { source: ["basis", ...stamps] },
  IdentityJudgement: { source: ["basis", "officer"] },
};

/** The class that a record as a whole is of. */
export function recordClassOf(type: string, { kind }: Said): string | undefined {
  return type === "Link" && ["ASSOCIATE_OF", "RELATIVE_OF", "TRAVELLED_WITH"].includes(kind) ? "relations" : undefined;
}

const header = ["reference", "reliability", "credibility", "statements"];

/** The class of a field of a type; null where it is told wherever the record is. */
export function classOf(type: string, field: string): string | null {
  if (header.includes(field)) return "source";
  const ofType = Object.entries(classes[type] ?? {});
  return ofType.find(([, fields]) => fields.includes(field))?.[0] ?? null;
}

/** What stands in a field that is not told: as if nothing were known there. */
export function untold({ type, owner }: Known, field: string, value: unknown): unknown {
  if (field === "displayName") return `${type} stated by ${owner}`;
  return Array.isArray(value) ? [] : null;
}

/** Under such names a statement is about no field of any type; as data that stands from before they were refused. */
export const misnamed: readonly string[] = ["Names", " names", "surname", "constructor", "names[0].full.x"];

/** The class of what a source stated of a field: where it is none, a class that no policy and no key can name. */
export function classOfStated(type: string, field: string): string | null {
  return misnamed.includes(field) ? "unknown" : classOf(type, field);
}

/** The first field of each class that a type has, to state something about. */
export function classedFields(type: string): readonly string[] {
  return Object.values(classes[type] ?? {}).flatMap(([field]) => field ?? []);
}

/** Classes of the fields by whose words and numbers `search` finds a record; of other types those of no class. */
export const textClasses: Readonly<Record<string, readonly (string | null)[]>> = {
  Person: ["identity", "criminal-history"],
  Notice: [null, "criminal-history"],
  Document: [null, "identity"],
  Certificate: [],
  Exercise: [],
  Link: ["source"],
  IdentityJudgement: ["source"],
  Hit: ["source"],
  HitResult: ["source"],
  Judgement: ["source"],
};

// What a record says has the shape of its kind.
type Said = Known["said"];

/** Which links a field follows, and what it leads to. */
export const leads: Readonly<Record<string, readonly [link: string, type: string]>> = {
  "Person.documents": ["HOLDER_OF", "Document"],
  "Person.notices": ["SUBJECT_OF", "Notice"],
  "Person.vehicles": ["KEEPER_OF", "Vehicle"],
  "Person.documentReports": ["NAMED_IN", "DocumentReport"],
  "Person.vehicleReports": ["NAMED_IN", "VehicleReport"],
  "Person.operations": ["SEEN_IN", "Operation"],
  "Person.associates": ["ASSOCIATE_OF", "Person"],
  "Person.relatives": ["RELATIVE_OF", "Person"],
  "Person.companions": ["TRAVELLED_WITH", "Person"],
  "Notice.subjects": ["SUBJECT_OF", "Person"],
  "Document.holders": ["HOLDER_OF", "Person"],
  "Document.operations": ["SEEN_IN", "Operation"],
  "Document.alerts": ["USED_IN", "Alert"],
  "Document.specimens": ["ISSUED_AS", "Specimen"],
  "Document.foundWith": ["FOUND_WITH", "Vehicle"],
  "DocumentReport.persons": ["NAMED_IN", "Person"],
  "Vehicle.keepers": ["KEEPER_OF", "Person"],
  "Vehicle.operations": ["SEEN_IN", "Operation"],
  "Vehicle.documentsFound": ["FOUND_WITH", "Document"],
  "VehicleReport.persons": ["NAMED_IN", "Person"],
  "Specimen.alerts": ["IMITATES", "Alert"],
  "Specimen.documents": ["ISSUED_AS", "Document"],
  "Alert.documents": ["USED_IN", "Document"],
  "Alert.specimens": ["IMITATES", "Specimen"],
  "Operation.persons": ["SEEN_IN", "Person"],
  "Operation.documents": ["SEEN_IN", "Document"],
  "Operation.vehicles": ["SEEN_IN", "Vehicle"],
  "Operation.partners": ["TOOK_PART_IN", "Partner"],
  "Operation.deployments": ["PART_OF", "Deployment"],
  "Deployment.operations": ["PART_OF", "Operation"],
  "Course.sessions": ["PART_OF", "Session"],
  "Session.courses": ["PART_OF", "Course"],
  "Partner.operations": ["TOOK_PART_IN", "Operation"],
  "Operation.restsOn": ["RESTS_ON", "PolicyDocument"],
  "PolicyDocument.operations": ["RESTS_ON", "Operation"],
  "CapacityReport.restsOn": ["RESTS_ON", "PolicyDocument"],
  "PolicyDocument.capacityReports": ["RESTS_ON", "CapacityReport"],
};

/** Where one thing leads to others that are about the same: no link is needed. */
interface Matches {
  readonly type: string;
  readonly meets: (one: Said, other: Said) => boolean;
  /** The lower come first. */
  readonly rank: (one: Said, other: Known) => number;
}

const matches: Readonly<Record<string, Matches>> = {
  "Document.reports": { type: "DocumentReport", meets: sameDocument, rank: () => 0 },
  "DocumentReport.documents": {
    type: "Document",
    meets: sameDocument,
    rank: ({ issuer }, { owner }) => (owner === issuer ? 0 : 1),
  },
  "Vehicle.reports": {
    type: "VehicleReport",
    meets: sameVehicle,
    rank: ({ plateCountry }, { said, owner }) =>
      (said.status === "RECOVERED" ? 2 : 0) + (owner === plateCountry ? 0 : 1),
  },
  "VehicleReport.vehicles": {
    type: "Vehicle",
    meets: sameVehicle,
    rank: ({ plateCountry }, { owner }) => (owner === plateCountry ? 0 : 1),
  },
  "Specimen.predecessorSpecimen": { type: "Specimen", meets: follows, rank: issuerFirst },
  "Specimen.changes": { type: "Specimen", meets: follows, rank: issuerFirst },
  // All alerts of this world describe one fake.
  "Alert.twins": { type: "Alert", meets: (one, other) => one !== other && other.state === "PUBLISHED", rank: () => 0 },
  "Specimen.successors": { type: "Specimen", meets: (one, other) => follows(other, one), rank: issuerFirst },
};

function follows(one: Said, other: Said): boolean {
  return one.predecessor === other.number;
}

function issuerFirst({ country }: Said, { owner }: Known): number {
  return owner === country ? 0 : 1;
}

function sameDocument(one: Said, other: Said): boolean {
  return one.number === other.number && one.type === other.type && one.issuer === other.issuer;
}

function sameVehicle(one: Said, other: Said): boolean {
  return one.vin === other.vin;
}

/** A step from a record: what it leads to, and by which link where there is one. Both must be seen. */
export interface Step {
  readonly to: Known;
  readonly by: Known | null;
  /** The class of what it says of the record; whoever is not told that is not led there. */
  readonly toldAs?: string;
  /** Where it stands in a list: the lower come first, and of one rank the lower id. */
  readonly rank: number;
}

/** Where a field of a record leads if nothing is hidden. */
export function stepsFrom(record: Known, field: string, all: Iterable<Known>): Step[] {
  const name = `${record.type}.${field}`;
  const records = [...all];
  if (record.type === "Link" && field in statements) return statementsOf(record, field, records);
  if (record.ends.length > 0) return endsOf(record, field);
  if (naming[name]) {
    const named = [record.said[naming[name]]].flat();
    return records.filter(({ id }) => named.includes(id)).map((to) => ({ to, by: null, rank: 0 }));
  }
  const [namer, says] = namedBy[name] ?? [];
  if (namer && says) {
    const about = records.filter(({ type, said }) => type === namer && said[says] === record.id);
    return about.map((to) => ({ to, by: null, rank: 0 }));
  }
  if (name === "Operation.hits") {
    const made = records.filter(({ type, said }) => type === "Hit" && said.meetings[0].operation === record.id);
    return made.map((to) => ({ to, by: null, rank: 0, toldAs: "source" }));
  }
  const [link, type] = leads[name] ?? [];
  if (link || field === "links") {
    const at = records.filter(
      (one) => one.type === "Link" && one.ends.includes(record) && (!link || one.said.kind === link),
    );
    const steps = at.map((by) => ({ by, to: by.ends.find((end) => end !== record) as Known, rank: 0 }));
    return link ? steps.filter(({ to }) => to.type === type) : steps;
  }
  const match = matches[name];
  if (match) {
    const met = records.filter(({ type, said }) => type === match.type && match.meets(record.said, said));
    return met.map((to) => ({ to, by: null, rank: match.rank(record.said, to) }));
  }
  throw new Error(`The model does not know where ${name} leads: say so in test/access/trade.ts.`);
}

/** Fields of a link that lead to what others say of the same records, and whether that excludes it: all here say one time. */
const statements: Readonly<Record<string, boolean>> = { otherStatements: true, contradicts: false };

function statementsOf(link: Known, field: string, records: readonly Known[]): Step[] {
  const isSame = ({ said, ends }: Known) =>
    said.kind === link.said.kind && ends.length === 2 && ends.every((end) => link.ends.includes(end));
  const others = records.filter((one) => one !== link && statements[field] && isSame(one));
  return others.map((to) => ({ to, by: null, rank: 0 }));
}

function endsOf(joining: Known, field: string): Step[] {
  const to = joining.ends[["from", "to"].indexOf(field)];
  if (!to)
    throw new Error(`The model does not know where ${joining.type}.${field} leads: say so in test/access/trade.ts.`);
  return [{ to, by: null, rank: 0 }];
}
