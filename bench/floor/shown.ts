import { reportsKeyOf } from "../../records/documents/matching.ts";
import type { DocumentRecord, DocumentReportRecord } from "../../records/documents/records.ts";
import type { OperationRecord } from "../../records/operations/records.ts";
import type { PersonRecord } from "../../records/persons/records.ts";
import type { AlertRecord, SpecimenRecord } from "../../records/specimens/records.ts";
import type { VehicleRecord } from "../../records/vehicles/records.ts";
import { type Linked, nodes, type Way } from "./reads.ts";

/** The links that the queries follow, with their own page sizes. */
export const ways = {
  holders: { kind: "HOLDER_OF", side: "to", otherKind: "person", first: 5 },
  genuine: { kind: "ISSUED_AS", side: "from", otherKind: "specimen", first: 3 },
  seen: { kind: "SEEN_IN", side: "from", otherKind: "operation", first: 5 },
  held: { kind: "HOLDER_OF", side: "from", otherKind: "document", first: 10 },
  kept: { kind: "KEEPER_OF", side: "from", otherKind: "vehicle", first: 10 },
  met: { kind: "SEEN_IN", side: "from", otherKind: "operation", first: 10 },
  imitated: { kind: "IMITATES", side: "to", otherKind: "alert", first: 5 },
} as const satisfies Readonly<Record<string, Way>>;

export function reportsShown(
  reports: ReadonlyMap<string, readonly DocumentReportRecord[]>,
  document: DocumentRecord,
  show: (report: DocumentReportRecord) => object = reportShown,
): object {
  const weak = document.issuer === null || document.type === null;
  const found = reports.get(reportsKeyOf(document) ?? "") ?? [];
  return { edges: found.map((report) => ({ weak, node: show(report) })) };
}

function reportShown({ id, owner, fraudType, theftDate }: DocumentReportRecord): object {
  return { id, owner, fraudType, theftDate };
}

/** What the links of persons lead to. */
interface OfPersons {
  readonly held: Linked;
  readonly papers: ReadonlyMap<string, DocumentRecord>;
  readonly kept: Linked;
  readonly vehicles: ReadonlyMap<string, VehicleRecord>;
  readonly met: Linked;
  readonly operations: ReadonlyMap<string, OperationRecord>;
}

export function personShown(
  { held, papers, kept, vehicles, met, operations }: OfPersons,
  { id, names, sex, nationalities }: PersonRecord,
  documentShown: (document: DocumentRecord) => object,
): object {
  return {
    id,
    names: names.map(({ kind, full }) => ({ kind, full })),
    sex,
    nationalities,
    documents: nodes(held, id, papers, documentShown),
    vehicles: nodes(kept, id, vehicles, vehicleShown),
    operations: nodes(met, id, operations, operationShown),
  };
}

export function specimenShown(
  { imitated, alerts }: { readonly imitated: Linked; readonly alerts: ReadonlyMap<string, AlertRecord> },
  { id, number, title }: SpecimenRecord,
): object {
  return { id, number, title, alerts: nodes(imitated, id, alerts, alertShown) };
}

function vehicleShown({ id, vin, plate, plateCountry, make, model, colour, year }: VehicleRecord): object {
  return { id, vin, plate, plateCountry, make, model, colour, year };
}

export function operationShown({ id, name, programme, phase }: OperationRecord): object {
  return { id, name, programme, phase };
}

function alertShown({ id, kind, title, detectedDate, detectedCountry }: AlertRecord): object {
  return { id, kind, title, detectedDate, detectedCountry };
}
