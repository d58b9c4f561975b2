import type { HubRecord, RecordOf } from "../core/record.ts";
import type { documentReports, documents } from "../records/documents/records.ts";
import type { LinkKind } from "../records/links/kinds.ts";
import type {
  CourseRecord,
  DeploymentRecord,
  OperationRecord,
  PartnerRecord,
  SessionRecord,
} from "../records/operations/records.ts";
import type { NoticeRecord, PersonRecord } from "../records/persons/records.ts";
import type { AlertRecord, SpecimenRecord } from "../records/specimens/records.ts";
import type { VehicleRecord, VehicleReportRecord } from "../records/vehicles/records.ts";
import type { Chance } from "./chance.ts";
import type { Handling } from "./handling.ts";

/** A kind's own fields as an owner hands them in: what is left out is unknown. */
type Content<R extends HubRecord> = Partial<Omit<R, keyof HubRecord>>;

/** The fields of every kind of record but links. */
export interface Contents {
  person: Content<PersonRecord>;
  notice: Content<NoticeRecord>;
  document: Content<RecordOf<typeof documents>>;
  documentReport: Content<RecordOf<typeof documentReports>>;
  vehicle: Content<VehicleRecord>;
  vehicleReport: Content<VehicleReportRecord>;
  specimen: Content<SpecimenRecord>;
  alert: Content<AlertRecord>;
  operation: Content<OperationRecord>;
  deployment: Content<DeploymentRecord>;
  course: Content<CourseRecord>;
  session: Content<SessionRecord>;
  partner: Content<PartnerRecord>;
}

/** What an owner says of any record besides its content. */
export type Filing = Partial<Pick<HubRecord, "reliability" | "credibility" | "reviewBy" | "statements">> & {
  readonly owner: string;
  readonly test: boolean;
  readonly handling: Handling;
};

/** How a record is named before the hub has given it an id. */
export type Named = {
  readonly record: keyof Contents;
  readonly owner: string;
  readonly reference: string;
};

/** One record in the hub's own import form; `record` names its kind. */
export type RecordEntry<K extends keyof Contents = keyof Contents> = {
  [One in K]: { readonly record: One; readonly reference: string } & Filing & Contents[One];
}[K];

/** One link in the hub's own import form. It has no reference: what it joins, and who says so, name it. */
export type LinkEntry = Filing & {
  readonly record: "link";
  readonly kind: LinkKind;
  readonly from: Named;
  readonly to: Named;
  readonly periods: readonly { readonly since: string | null; readonly until: string | null }[];
  readonly source: string;
  readonly note: string | null;
};

/** What the demo world is made of; an `Entry` of the import, with the fields of its kind known. */
export type DemoEntry = RecordEntry | LinkEntry;

/** What a link says of itself. */
export type Statement = Filing & Pick<LinkEntry, "source"> & Partial<Pick<LinkEntry, "periods" | "note">>;

/** The link that joins two records. */
export function link(kind: LinkKind, from: Named, to: Named, statement: Statement): LinkEntry {
  return { record: "link", kind, from: nameOf(from), to: nameOf(to), periods: [], note: null, ...statement };
}

/** An assessment by the Admiralty code: mostly good, at times unknown. */
export function assessment(chance: Chance): Pick<Filing, "reliability" | "credibility"> {
  if (chance.odds(0.1)) return { reliability: null, credibility: null };
  return {
    reliability: chance.pick(["A", "A", "A", "A", "B", "B", "B", "C", "C", "D", "E", "F"]),
    credibility: chance.pick([1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6]),
  };
}

/** Reference of a record about a person, `D-0000012-1`; training ones are marked. */
export function referenceOf(letter: string, test: boolean, index: number, part?: number): string {
  const number = String(index).padStart(7, "0");
  return `${test ? "TRAINING-" : ""}${letter}-${number}${part === undefined ? "" : `-${part}`}`;
}

function nameOf({ record, owner, reference }: Named): Named {
  return { record, owner, reference };
}
