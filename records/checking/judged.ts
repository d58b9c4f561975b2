import { normaliseName } from "../../core/standards/names.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { documentsKeysOf, type Named } from "../documents/matching.ts";
import { documents } from "../documents/records.ts";
import { links, otherEnd } from "../links/records.ts";
import type { CandidateKind, HitRecord, JudgementRecord } from "../checks/records.ts";
import { keysOf, type Marked } from "../vehicles/matching.ts";
import type { LinkKind } from "../links/kinds.ts";
import { type Checking, mostMet, readAll } from "./asking.ts";
import type { PersonToCheck } from "./person.ts";
import { type Finding, findingOf, type Verdict } from "./verdict.ts";

/** Which candidates a verdict or a reason is drawn from: with the last of them it goes. */
const drawnFrom: Readonly<Partial<Record<Verdict | string, (kind: CandidateKind) => boolean>>> = {
  BEARER_OF_INTEREST: isOfSomebody,
  BEARER: isOfSomebody,
  CANDIDATES: isOfSomebody,
  ALIKE: isOfSomebody,
  FINGERPRINTS: isOfSomebody,
  MINOR: () => true,
};

/** Whether a judgement can say of what was met that it is somebody else: a report is of a document or a vehicle. */
export function isOfSomebody(kind: CandidateKind): boolean {
  return kind === "NOTICE" || kind === "PERSON";
}

/** The finding without the candidates that the bureau has judged not to be the traveller, which it says instead. */
export function withoutJudged(finding: Finding, judgementOn: (record: string) => JudgementRecord | undefined): Finding {
  const judged = finding.candidates.flatMap(({ record }) => judgementOn(record) ?? []);
  if (judged.length === 0) return finding;
  const candidates = finding.candidates.filter(({ record }) => !judgementOn(record));
  const stands = (drawn: string) => candidates.some(({ kind }) => drawnFrom[drawn]?.(kind)) || !drawnFrom[drawn];
  const until = judged.map((one) => one.until).toSorted()[0];
  const says = `Your bureau has judged, until ${until}, that whom a record that was met is about is somebody else: no hit was made of it.`;
  return findingOf({
    ...finding.found,
    candidates,
    verdicts: finding.found.verdicts.filter(stands),
    reasons: [...finding.found.reasons.filter(({ code }) => stands(code)), { code: "NOT_THIS_PERSON", says }],
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
  const persons = kind === "PERSON" ? [record] : await linkedTo(reader, "to", record, "SUBJECT_OF");
  const held: string[] = [];
  for (const person of persons) held.push(...(await linkedTo(reader, "from", person, "HOLDER_OF")));
  const known = await readAll(reader, documents, held);
  const asked = known.filter((one) => one !== null).filter((one) => askedAs(one).some(isAsked));
  return [...new Set([record, ...persons, ...asked.map(({ id }) => id)])];
}

/** Ids of all that is so linked to a record: a judgement that rests on a part would stand when the rest changes. */
async function linkedTo(
  reader: Checking["reader"],
  side: "from" | "to",
  id: string,
  kind: LinkKind,
): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page = (await reader.findEach(links, side, [id], { kind }, { first: mostMet, after })).get(id);
    found.push(...(page?.records ?? []).map((link) => otherEnd(link, id)));
    if (!page?.more) return found;
    after = page.records.at(-1)?.id ?? null;
  }
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

/** What a person who was asked is called: by names with an exact day of birth, or by fingerprints; by less it is many. */
export function askedPerson({ names, birthDate, transactionNumber }: PersonToCheck): string | null {
  if (transactionNumber !== null) return `fingerprints ${transactionNumber}`;
  if (names.length === 0 || birthDate === null || earliestDay(birthDate) !== latestDay(birthDate)) return null;
  const inAnyOrder = (name: string) => normaliseName(name).split(" ").toSorted().join(" ");
  return `person ${names.map(inAnyOrder).toSorted().join(", ")} ${birthDate}`;
}

/** Under what names somebody may have asked for it. */
function askedAs(document: Named): string[] {
  return documentsKeysOf(document).map((key) => `document ${key}`);
}
