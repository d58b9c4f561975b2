import { documentsKeysOf, type Named } from "../documents/matching.ts";
import { documents } from "../documents/records.ts";
import { links, otherEnd } from "../links/records.ts";
import type { CandidateKind, HitRecord, JudgementRecord } from "../checks/records.ts";
import { keysOf, type Marked } from "../vehicles/matching.ts";
import { type Checking, readEach } from "./asking.ts";
import { type Finding, findingOf, type Verdict } from "./verdict.ts";

/** What each kind of record makes of a check. */
const verdictOf: Readonly<Record<CandidateKind, Verdict>> = {
  DOCUMENT_REPORT: "NOT_VALID",
  NOTICE: "BEARER_OF_INTEREST",
  PERSON: "CANDIDATES",
  VEHICLE_REPORT: "REPORTED",
};

/** Codes of the reasons that a kind of record gives. */
const reasonOf: Readonly<Partial<Record<CandidateKind, string>>> = { NOTICE: "BEARER", PERSON: "CANDIDATES" };

/** Whether a judgement can say of what was met that it is somebody else: a report is of a document or a vehicle. */
export function isOfSomebody(kind: CandidateKind): boolean {
  return kind === "NOTICE" || kind === "PERSON";
}

/** The finding without the candidates that the bureau has judged not to be the traveller, which it says instead. */
export function withoutJudged(finding: Finding, judgementOn: (record: string) => JudgementRecord | undefined): Finding {
  const judged = finding.candidates.flatMap(({ record }) => judgementOn(record) ?? []);
  if (judged.length === 0) return finding;
  const candidates = finding.candidates.filter(({ record }) => !judgementOn(record));
  const left = new Set(candidates.map(({ kind }) => kind));
  const gone = finding.candidates.map(({ kind }) => kind).filter((kind) => !left.has(kind));
  const until = judged.map((one) => one.until).toSorted()[0];
  const says = `Your bureau has judged, until ${until}, that whom a record that was met is about is somebody else: no hit was made of it.`;
  return findingOf({
    ...finding.found,
    candidates,
    verdicts: finding.found.verdicts.filter((verdict) => !gone.some((kind) => verdictOf[kind] === verdict)),
    reasons: [
      ...finding.found.reasons.filter(({ code }) => !gone.some((kind) => reasonOf[kind] === code)),
      { code: "NOT_THIS_PERSON", says },
    ],
  });
}

/**
 * Ids of the records that a judgement on a hit rests on: what was met, whom it is about, and the document that was asked
 * where one of theirs is on record. `isAsked` tells it.
 */
export async function recordsBehind(
  { reader }: Pick<Checking, "reader">,
  { kind, record }: Pick<HitRecord, "kind" | "record">,
  isAsked: (asked: string) => boolean,
): Promise<string[]> {
  const linked = async (field: "from" | "to", ids: readonly string[], by: string) =>
    [...(await readEach(reader, links, field, [ids], { kind: by }))].flatMap(([id, { records }]) =>
      records.map((link) => otherEnd(link, id)),
    );
  const persons = kind === "PERSON" ? [record] : await linked("to", [record], "SUBJECT_OF");
  const held = await linked("from", persons, "HOLDER_OF");
  const known = await reader.byIds(documents, held);
  const asked = known.filter((one) => one !== null).filter((one) => askedAs(one).some(isAsked));
  return [...new Set([record, ...persons, ...asked.map(({ id }) => id)])];
}

/** What a document that was asked is called in an encounter: by all that names it, as far as that was known. */
export function askedDocument(document: Named): string | null {
  const [full] = documentsKeysOf(document);
  return full === undefined ? null : `document ${full}`;
}

/** What a vehicle that was asked is called in an encounter: by every mark that was read of it. */
export function askedVehicle(vehicle: Marked): string | null {
  const keys = keysOf(vehicle);
  return keys.length > 0 ? `vehicle ${keys.toSorted().join(" ")}` : null;
}

/** Under what names somebody may have asked for it. */
function askedAs(document: Named): string[] {
  return documentsKeysOf(document).map((key) => `document ${key}`);
}
