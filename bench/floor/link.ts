import type { Reader } from "../../core/access/reader.ts";
import {
  type DocumentRecord,
  documents,
  type DocumentReportRecord,
  reportsKeyOf,
} from "../../subgraphs/documents/records.ts";
import { type OperationRecord, operations } from "../../subgraphs/operations/records.ts";
import { type PersonRecord, persons } from "../../subgraphs/persons/records.ts";
import { type AlertRecord, alerts, type SpecimenRecord, specimens } from "../../subgraphs/specimens/records.ts";
import { type VehicleRecord, vehicles } from "../../subgraphs/vehicles/records.ts";
import type { ByHand } from "./answers.ts";
import { documentsByNumber, follow, nodes, recordsAt, reportsOf, type Way } from "./reads.ts";

type Gathered = Awaited<ReturnType<typeof gather>>;

/** `queries/link.graphql` by hand. */
export const link: ByHand<{ readonly number: string }, Gathered> = {
  field: "documents",
  gather,
  data: (all) => ({ documents: { nodes: all.found.map((document) => documentShown(all, document)) } }),
};

/** The links that the query follows, with its own page sizes. */
const ways = {
  holders: { kind: "HOLDER_OF", side: "to", otherKind: "person", first: 5 },
  genuine: { kind: "ISSUED_AS", side: "from", otherKind: "specimen", first: 3 },
  seen: { kind: "SEEN_IN", side: "from", otherKind: "operation", first: 5 },
  held: { kind: "HOLDER_OF", side: "from", otherKind: "document", first: 10 },
  kept: { kind: "KEEPER_OF", side: "from", otherKind: "vehicle", first: 10 },
  met: { kind: "SEEN_IN", side: "from", otherKind: "operation", first: 10 },
  imitated: { kind: "IMITATES", side: "to", otherKind: "alert", first: 5 },
} as const satisfies Readonly<Record<string, Way>>;

/** One read a hop and type, as the gateway's plan has them. */
async function gather(reader: Reader, { number }: { readonly number: string }) {
  const found = await documentsByNumber(reader, number, "PASSPORT");
  const ids = found.map(({ id }) => id);
  const reports = await reportsOf(reader, found);
  const holders = await follow(reader, ids, ways.holders);
  const genuine = await follow(reader, ids, ways.genuine);
  const seen = await follow(reader, ids, ways.seen);
  const people = await recordsAt(reader, persons, holders);
  const who = [...people.keys()];
  const series = await recordsAt(reader, specimens, genuine);
  const held = await follow(reader, who, ways.held);
  const kept = await follow(reader, who, ways.kept);
  const met = await follow(reader, who, ways.met);
  const imitated = await follow(reader, [...series.keys()], ways.imitated);
  return {
    found,
    reports,
    holders,
    people,
    genuine,
    series,
    seen,
    held,
    kept,
    met,
    imitated,
    seenIn: await recordsAt(reader, operations, seen),
    documents: await recordsAt(reader, documents, held),
    vehicles: await recordsAt(reader, vehicles, kept),
    metIn: await recordsAt(reader, operations, met),
    alerts: await recordsAt(reader, alerts, imitated),
  };
}

function documentShown(all: Gathered, document: DocumentRecord) {
  const { id, number, issuer, expires, type } = document;
  const weak = issuer === null || type === null;
  return {
    id,
    number,
    issuer,
    expires,
    reports: (all.reports.get(reportsKeyOf(document) ?? "") ?? []).map((report) => ({
      weak,
      report: reportShown(report),
    })),
    holders: nodes(all.holders, id, all.people, (person) => personShown(all, person)),
    specimens: nodes(all.genuine, id, all.series, (specimen) => specimenShown(all, specimen)),
    operations: nodes(all.seen, id, all.seenIn, operationShown),
  };
}

function personShown(all: Gathered, { id, names, sex, nationalities }: PersonRecord) {
  return {
    id,
    names: names.map(({ kind, full }) => ({
      kind,
      full,
    })),
    sex,
    nationalities,
    documents: nodes(all.held, id, all.documents, otherDocumentShown),
    vehicles: nodes(all.kept, id, all.vehicles, vehicleShown),
    operations: nodes(all.met, id, all.metIn, operationShown),
  };
}

function specimenShown(all: Gathered, { id, number, title }: SpecimenRecord) {
  return { id, number, title, alerts: nodes(all.imitated, id, all.alerts, alertShown) };
}

function reportShown({ id, owner, fraudType, theftDate }: DocumentReportRecord) {
  return { id, owner, fraudType, theftDate };
}

function otherDocumentShown({ id, type, number, issuer }: DocumentRecord) {
  return { id, type, number, issuer };
}

function vehicleShown({ id, vin, plate, plateCountry, make, model, colour, year }: VehicleRecord) {
  return { id, vin, plate, plateCountry, make, model, colour, year };
}

function operationShown({ id, name, programme, phase }: OperationRecord) {
  return { id, name, programme, phase };
}

function alertShown({ id, kind, title, detectedDate, detectedCountry }: AlertRecord) {
  return { id, kind, title, detectedDate, detectedCountry };
}
