import type { Reader } from "../../core/access/reader.ts";
import { type DocumentRecord, documents, type DocumentReportRecord, reportsKeyOf } from "../../subgraphs/documents/records.ts";
import { type OperationRecord, operations } from "../../subgraphs/operations/records.ts";
import { type PersonRecord, persons } from "../../subgraphs/persons/records.ts";
import { type AlertRecord, alerts, type SpecimenRecord, specimens } from "../../subgraphs/specimens/records.ts";
import { type VehicleRecord, vehicles } from "../../subgraphs/vehicles/records.ts";
import type { ByHand } from "./answers.ts";
import { documentsByNumber, follow, nodes, recordsAt, reportsOf } from "./reads.ts";

type Gathered = Awaited<ReturnType<typeof gather>>;

/** `queries/link.graphql` by hand. */
export const link: ByHand<{ readonly number: string }, Gathered> = {
  field: "documents",
  gather,
  data: (all) => ({ documents: { nodes: all.found.map((document) => documentShown(all, document)) } }),
};

/** One read a hop and type, as the gateway's plan has them. */
async function gather(reader: Reader, { number }: { readonly number: string }) {
  const found = await documentsByNumber(reader, number, "PASSPORT");
  const ids = found.map(({ id }) => id);
  const reports = await reportsOf(reader, found);
  const holders = await follow(reader, ids, "HOLDER_OF", "to", "person");
  const genuine = await follow(reader, ids, "ISSUED_AS", "from", "specimen");
  const seen = await follow(reader, ids, "SEEN_IN", "from", "operation");
  const people = await recordsAt(reader, persons, holders);
  const who = [...people.keys()];
  const series = await recordsAt(reader, specimens, genuine);
  const held = await follow(reader, who, "HOLDER_OF", "from", "document");
  const kept = await follow(reader, who, "KEEPER_OF", "from", "vehicle");
  const met = await follow(reader, who, "SEEN_IN", "from", "operation");
  const imitated = await follow(reader, [...series.keys()], "IMITATES", "to", "alert");
  return {
    ...{ found, reports, holders, people, genuine, series, seen, held, kept, met, imitated },
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
    ...{ id, number, issuer, expires },
    reports: (all.reports.get(reportsKeyOf(document) ?? "") ?? []).map((report) => ({ weak, report: reportShown(report) })),
    holders: nodes(all.holders, id, all.people, (person) => personShown(all, person)),
    specimens: nodes(all.genuine, id, all.series, (specimen) => specimenShown(all, specimen)),
    operations: nodes(all.seen, id, all.seenIn, operationShown),
  };
}

function personShown(all: Gathered, { id, names, sex, nationalities }: PersonRecord) {
  return {
    id,
    names: names.map(({ kind, full }) => ({ kind, full })),
    ...{ sex, nationalities },
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
