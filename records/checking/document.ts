import { documentReports, type DocumentReportRecord, documents } from "../documents/records.ts";
import { documentKeys, isMetWeakly, type Named } from "../documents/matching.ts";
import { links, otherEnd } from "../links/records.ts";
import { everything } from "../../core/store/port.ts";
import { persons } from "../persons/records.ts";
import { type Checking, mostMet, whole } from "./asking.ts";
import { candidateOf, noticesInForce } from "./notices.ts";
import { type Candidate, type Finding, gravest, nextSteps, type NextStep, type Reason, verdicts } from "./verdict.ts";

/** A document as it is asked about: what names it, as far as that is known. */
export type DocumentAsked = Named;

const page = { first: mostMet };

/**
 * What is known of each of these documents: reports about it, and notices in force about who bears it. A batch costs as
 * many reads as one: reports, documents, their holders, whom its number names, notices.
 */
export async function checkDocuments(checking: Checking, asked: readonly DocumentAsked[]): Promise<Finding[]> {
  const keys = asked.map((one) => documentKeys(one)[1] ?? null);
  const wanted = [...new Set(keys.filter((key) => key !== null))];
  const reports = whole(await checking.reader.findEach(documentReports, "number", wanted, everything, page));
  const bearers = await bearersOf(checking, asked);
  const notices = await noticesInForce(checking, [...new Set([...bearers.values()].flat())]);
  return asked.map((one, at) => {
    const met = (reports.get(keys[at] ?? "") ?? []).map((report) => candidateOfReport(one, report));
    const about = (bearers.get(one) ?? []).flatMap((person) => notices.get(person) ?? []);
    const borne = [...new Map(about.map((notice) => [notice.id, candidateOf(notice, null)])).values()];
    return findingOf(met, borne);
  });
}

/** Ids of the persons who bear each document: by a link to it, or since a record of theirs names its number. */
async function bearersOf({ reader }: Checking, asked: readonly DocumentAsked[]) {
  const numbers = new Map(asked.map((one) => [one, documentKeys(one)[0] ?? null]));
  const wanted = [...new Set([...numbers.values()].filter((number) => number !== null))];
  const known = whole(await reader.findEach(documents, "number", wanted, everything, page));
  const fitting = new Map(
    asked.map((one) => [one, (known.get(numbers.get(one) ?? "") ?? []).filter((document) => fits(one, document))]),
  );
  const ids = [...new Set([...fitting.values()].flat().map(({ id }) => id))];
  const holders =
    ids.length > 0 ? whole(await reader.findEach(links, "to", ids, { kind: "HOLDER_OF" }, page)) : new Map();
  const named = whole(await reader.findEach(persons, "identifier", wanted, everything, page));
  return new Map(
    asked.map((one) => {
      const linked = (fitting.get(one) ?? []).flatMap(({ id }) =>
        ((holders.get(id) ?? []) as readonly { readonly from: string; readonly to: string }[]).map((link) =>
          otherEnd(link, id),
        ),
      );
      const byNumber = (named.get(numbers.get(one) ?? "") ?? []).map(({ id }) => id);
      return [one, [...new Set([...linked, ...byNumber])]];
    }),
  );
}

/** Of two that both name it, type and issuer agree. */
function fits(asked: Named, stated: Named): boolean {
  const [, key] = documentKeys(asked);
  const gaps = { number: asked.number, type: stated.type && asked.type, issuer: stated.issuer && asked.issuer };
  const own = { number: stated.number, type: asked.type && stated.type, issuer: asked.issuer && stated.issuer };
  return key !== undefined && documentKeys(gaps)[1] === documentKeys(own)[1];
}

/** **Our rule**: less than all that names a document is not certain to name this one. */
const weakScore = 0.7;

function candidateOfReport(asked: DocumentAsked, { id, owner, fraudType }: DocumentReportRecord): Candidate {
  const score = isMetWeakly(asked) ? weakScore : 1;
  return { kind: "DOCUMENT_REPORT", record: id, owner, score, nextStep: stepFor(fraudType) };
}

/** A document that its issuer withdrew says nothing against who bears it. */
function stepFor(fraudType: DocumentReportRecord["fraudType"]): NextStep {
  return fraudType === "REVOKED" || fraudType === "INVALID" ? "SEEK_CONFIRMATION" : "SECOND_LINE";
}

function findingOf(reports: readonly Candidate[], notices: readonly Candidate[]): Finding {
  const candidates = [...reports, ...notices];
  const found = [
    ...(reports.length > 0 ? (["NOT_VALID"] as const) : []),
    ...(notices.length > 0 ? (["BEARER_OF_INTEREST"] as const) : []),
  ];
  return {
    verdict: gravest(verdicts, found, "NO_RECORD"),
    nextStep: gravest(
      nextSteps,
      candidates.map(({ nextStep }) => nextStep),
      "CONTINUE",
    ),
    candidates,
    reasons: reasonsOf(reports, notices),
  };
}

function reasonsOf(reports: readonly Candidate[], notices: readonly Candidate[]): Reason[] {
  const reasons: Reason[] = [];
  if (reports.length > 0) reasons.push({ code: "REPORTED", says: "The document is reported by who issued it." });
  if (notices.length > 0) reasons.push({ code: "BEARER", says: "Its bearer is the subject of a notice in force." });
  if (reasons.length === 0)
    reasons.push({ code: "NO_RECORD", says: "Nothing is recorded about it, which is no proof that it is valid." });
  return reasons;
}
