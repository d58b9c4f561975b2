import { canonicalCode } from "../../core/standards/countries.ts";
import type { PartialDate } from "../../core/standards/partial-dates.ts";
import { documentKeys, isMetWeakly, type Named } from "../documents/matching.ts";
import { type DocumentReportRecord, documentReports } from "../documents/records.ts";
import { type SpecimenRecord, specimens } from "../specimens/records.ts";
import { anomaliesOf } from "./anomalies.ts";
import { type Checking, isMinor, type Met, metUnder, readEach, tooMany } from "./asking.ts";
import { type Borne, bearersOf } from "./bearers.ts";
import { candidateOfNotice } from "./notices.ts";
import { overdueReasons } from "./overdue.ts";
import { type Candidate, type Finding, findingOf, type NextStep, type Reason } from "./verdict.ts";

/** A document as it is asked about: what names it, and what else is read of it, as far as that is known. */
export interface DocumentAsked extends Named {
  readonly issued: PartialDate | null;
  readonly expires: PartialDate | null;
  /** What its type may be, where its zone does not say which of several. */
  readonly mayBe: readonly string[];
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
export function namedOnly(named: Named): DocumentAsked {
  return { ...named, mayBe: [], issued: null, expires: null, bearer: null, faults: [], disagreements: [] };
}

/**
 * What is known of each of these documents: reports about it, notices in force about who bears it, and what a genuine one
 * would not have. A batch costs as many reads as one, in four rounds at most: reports, documents, persons and specimens;
 * links to the documents; links from their bearers; notices and the bearers' other documents.
 */
export async function checkDocuments(checking: Checking, asked: readonly DocumentAsked[]): Promise<Finding[]> {
  const [reports, borne, series, lateReports, lateNotices] = await Promise.all([
    reportsOf(checking, asked),
    bearersOf(checking, asked),
    seriesOf(checking, asked),
    checking.lateSources("documentReport"),
    checking.lateSources("notice"),
  ]);
  return asked.map((one, at) =>
    finding(
      checking,
      one,
      reports[at] as Met<DocumentReportRecord>,
      borne[at] as Borne,
      series[at] as Met<SpecimenRecord>,
      {
        reports: overdueReasons("documentReport", lateReports, one.issuer),
        notices: one.bearer ? overdueReasons("notice", lateNotices, null) : [],
      },
    ),
  );
}

function finding(
  { today }: Checking,
  asked: DocumentAsked,
  { records: reports, whole }: Met<DocumentReportRecord>,
  { notices, otherBirthDate, whole: wholeBorne }: Borne,
  series: Met<SpecimenRecord>,
  overdue: { readonly reports: readonly Reason[]; readonly notices: readonly Reason[] },
): Finding {
  const met = [...reports.map((report) => candidateOf(asked, report)), ...notices.map(candidateOfNotice)];
  const minor = met.length > 0 && isMinor(asked.bearer?.birthDate ?? null, today);
  const candidates = minor ? met.map((one) => ({ ...one, nextStep: "PROTECT" as const })) : met;
  const isNamed = documentKeys(asked).length > 0;
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
  reasons.push(...overdue.notices);
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
    overdue: overdue.reports,
  });
}

async function reportsOf({ reader }: Checking, asked: readonly DocumentAsked[]) {
  const keys = asked.map((one) => documentKeys(one).slice(1));
  const found = await readEach(reader, documentReports, "number", keys);
  return keys.map((own) => metUnder(found, own));
}

/** What the issuer of each has as genuine of its type. */
async function seriesOf({ reader }: Checking, asked: readonly DocumentAsked[]): Promise<Met<SpecimenRecord>[]> {
  const countries = asked.map(({ issuer }) => (issuer === null ? [] : [canonicalCode(issuer)]));
  const found = await readEach(reader, specimens, "country", countries);
  return asked.map(({ type, mayBe }, at) => {
    const ofType = [type ?? "", ...mayBe].map((one) => categoryOf[one]);
    const { records, whole } = metUnder(found, countries[at] ?? []);
    return { records: records.filter(({ category }) => ofType.includes(category)), whole };
  });
}

const categoryOf: Readonly<Record<string, SpecimenRecord["category"]>> = {
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
function stepFor(fraudType: DocumentReportRecord["fraudType"]): NextStep {
  return fraudType === "REVOKED" || fraudType === "INVALID" ? "SEEK_CONFIRMATION" : "SECOND_LINE";
}
