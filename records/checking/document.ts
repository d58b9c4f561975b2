import { canonicalCode } from "../../core/standards/countries.ts";
import type { PartialDate } from "../../core/standards/partial-dates.ts";
import { documentKeys, isMetWeakly, type Named } from "../documents/matching.ts";
import { type DocumentReportRecord, documentReports } from "../documents/records.ts";
import { type SpecimenRecord, specimens, type zoneLayouts } from "../specimens/records.ts";
import { anomaliesOf } from "./anomalies.ts";
import {
  type Checking,
  isMinor,
  type Met,
  metAmong,
  metUnder,
  noKeys,
  nothingMet,
  readEach,
  tooMany,
} from "./asking.ts";
import { type Borne, bearersOf, unborne } from "./bearers.ts";
import { candidateOfNotice } from "./notices.ts";
import { overdueReasons } from "./overdue.ts";
import { type Candidate, type Finding, findingOf, type NextStep, type Reason } from "./verdict.ts";

export type ZoneLayout = (typeof zoneLayouts)[number];

/** A document as it is asked about: what names it, and what else is read of it, as far as that is known. */
export interface DocumentAsked extends Named {
  readonly issued: PartialDate | null;
  readonly expires: PartialDate | null;
  /** What its type may be, where its zone does not say which of several. */
  readonly mayBe: readonly string[];
  /** Layout of its zone; null where no zone was read whose lines are whole, or one of a national layout. */
  readonly layout: ZoneLayout | null;
  /** As the document names who bears it. */
  readonly bearer: BearerAsked | null;
  /** Why the zone cannot be relied on; none where there is no fault, or no zone. */
  readonly faults: readonly Reason[];
  /** What the zone and the printed page disagree on, by field. */
  readonly disagreements: readonly string[];
}

export interface BearerAsked {
  /** Family names first, as a zone has them. */
  readonly name: string;
  readonly birthDate: PartialDate | null;
  readonly nationality: string | null;
  readonly sex: "F" | "M" | "X" | null;
}

/** A document of which nothing but what names it is known. */
export function namedOnly({ number, type, issuer }: Named): DocumentAsked {
  // No more than these: a journal of an offline device holds what is asked, and refuses what it does not know.
  return {
    number,
    type,
    issuer,
    mayBe: [],
    issued: null,
    expires: null,
    layout: null,
    bearer: null,
    faults: [],
    disagreements: [],
  };
}

/**
 * What is known of each of these documents: reports about it, notices in force about who bears it, and what a genuine one
 * would not have. A batch costs as many reads as one, in four rounds at most: reports, documents, persons and specimens;
 * links to the documents; links from their bearers; notices and the bearers' other documents.
 */
export async function checkDocuments(checking: Checking, asked: readonly DocumentAsked[]): Promise<Finding[]> {
  const keys = asked.map(documentKeys);
  const [reports, borne, series, lateReports, lateNotices] = await Promise.all([
    reportsOf(checking, keys),
    bearersOf(checking, asked, keys),
    seriesOf(checking, asked),
    checking.lateSources("documentReport"),
    asked.some(({ bearer }) => bearer) ? checking.lateSources("notice") : [],
  ]);
  return asked.map((one, at) => {
    const isNamed = (keys[at] ?? noKeys).length > 0;
    const known: Known = {
      reports: reports[at] as Met<DocumentReportRecord>,
      borne: borne[at] as Borne,
      series: series[at] as Met<SpecimenRecord>,
      overdue: overdueReasons("documentReport", lateReports, one.issuer),
      noticesOverdue: one.bearer ? overdueReasons("notice", lateNotices, null) : [],
    };
    return isUnremarkable(one, isNamed, known) ? nothingRecorded : finding(checking, one, isNamed, known);
  });
}

/** All that is known of one document. */
interface Known {
  readonly reports: Met<DocumentReportRecord>;
  readonly borne: Borne;
  readonly series: Met<SpecimenRecord>;
  /** Why what its issuer reports may not be all. */
  readonly overdue: readonly Reason[];
  /** The same of notices about its bearer. */
  readonly noticesOverdue: readonly Reason[];
}

/** What nearly all of a batch come to. */
const nothingRecorded = findingOf({ candidates: [], reasons: [], verdicts: [], nextSteps: [] });

/** Whether nothing was met where all was looked at, and nothing is to be said of what was asked either. */
function isUnremarkable({ faults, disagreements }: DocumentAsked, isNamed: boolean, known: Known): boolean {
  const { reports, borne, series, overdue, noticesOverdue } = known;
  const isSound = isNamed && faults.length === 0 && disagreements.length === 0;
  const isAll = overdue.length === 0 && noticesOverdue.length === 0;
  return isSound && isAll && reports === nothingMet && borne === unborne && series === nothingMet;
}

function finding({ today }: Checking, asked: DocumentAsked, isNamed: boolean, known: Known): Finding {
  const { series, overdue, noticesOverdue } = known;
  const { records: reports, whole } = known.reports;
  const { notices, otherBirthDate, whole: wholeBorne } = known.borne;
  const met = [...reports.map((report) => candidateOf(asked, report)), ...notices.map(candidateOfNotice)];
  const minor = met.length > 0 && isMinor(asked.bearer?.birthDate ?? null, today);
  const candidates = minor ? met.map((one) => ({ ...one, nextStep: "PROTECT" as const })) : met;
  const isWhole = whole && wholeBorne;
  const reasons: Reason[] = [...asked.faults];
  if (reports.length > 0) reasons.push({ code: "REPORTED", says: "The document is reported by who issued it." });
  if (notices.length > 0) reasons.push({ code: "BEARER", says: "Its bearer is the subject of a notice in force." });
  if (!isWhole) reasons.push(tooMany);
  if (minor) reasons.push({ code: "MINOR", says: "The bearer is under 18: protect, and ask first." });
  if (!isNamed && asked.faults.length === 0)
    reasons.push({ code: "NO_NUMBER", says: "No number could be read that names a document." });
  if (!series.whole)
    reasons.push({ code: "SERIES_NOT_CHECKED", says: "Its issuer has more series than are compared." });
  // Whether the bearer is looked for is what a check of the person answers: here it is said beside the verdict.
  reasons.push(...noticesOverdue);
  return findingOf({
    candidates,
    reasons,
    verdicts: [
      ...(reports.length > 0 ? (["NOT_VALID"] as const) : []),
      ...(notices.length > 0 ? (["BEARER_OF_INTEREST"] as const) : []),
      ...(asked.faults.length > 0 || !isNamed ? (["MALFORMED"] as const) : []),
      ...(isWhole ? [] : (["NOT_CHECKED"] as const)),
    ],
    nextSteps: [
      ...(asked.faults.length > 0 || !isNamed ? (["READ_AGAIN"] as const) : []),
      ...(isWhole ? [] : (["SECOND_LINE"] as const)),
    ],
    anomalies: anomaliesOf(asked, series.whole ? series.records : [], otherBirthDate, today),
    overdue,
  });
}

async function reportsOf({ reader }: Checking, keys: readonly (readonly string[])[]) {
  const full = keys.map((own) => own.slice(1));
  const found = await readEach(reader, documentReports, "number", full);
  return full.map((own) => metUnder(found, own));
}

/** What the issuer of each has as genuine of its type. */
async function seriesOf({ reader }: Checking, asked: readonly DocumentAsked[]): Promise<Met<SpecimenRecord>[]> {
  const countries = asked.map(({ issuer }) => (issuer === null ? noKeys : [canonicalCode(issuer)]));
  const found = await readEach(reader, specimens, "country", countries);
  return asked.map(({ type, mayBe }, at) => {
    const isOfType = ({ category }: SpecimenRecord) =>
      [type ?? "", ...mayBe].some((one) => categoryOf[one] === category);
    return metAmong(metUnder(found, countries[at] ?? noKeys), isOfType);
  });
}

/** The category of genuine series that each type of document is of. */
export const categoryOf: Readonly<Record<string, SpecimenRecord["category"]>> = {
  PASSPORT: "PASSPORT",
  IDENTITY_CARD: "IDENTITY_CARD",
  RESIDENCE_PERMIT: "RESIDENCE_DOCUMENT",
  TRAVEL_DOCUMENT: "TRAVEL_DOCUMENT",
};

/** **Our rule**: less than all that names a document is not certain to name this one. */
const weakScore = 0.7;

function candidateOf(asked: DocumentAsked, { id, owner, type, fraudType }: DocumentReportRecord): Candidate {
  const score = isMetWeakly({ ...asked, type: asked.mayBe.includes(type) ? type : asked.type }) ? weakScore : 1;
  return { kind: "DOCUMENT_REPORT", record: id, owner, score, nextStep: stepFor(fraudType) };
}

/** A document that its issuer withdrew says nothing against who bears it. */
export function stepFor(fraudType: DocumentReportRecord["fraudType"]): NextStep {
  return fraudType === "REVOKED" || fraudType === "INVALID" ? "SEEK_CONFIRMATION" : "SECOND_LINE";
}
