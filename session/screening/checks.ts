import type { AuditLog } from "../../core/audit/writing/log.ts";
import type { Clock } from "../../core/clock.ts";
import { checkDocuments, namedOnly } from "../../records/checking/document.ts";
import { askedDocument } from "../../records/checking/judged.ts";
import type { Finding } from "../../records/checking/verdict.ts";
import { ownRequest } from "../operator.ts";
import type { SessionParts } from "../parts.ts";
import type { RequestSession } from "../request.ts";
import type { Question, Waiting } from "./questions.ts";

export interface ScreeningParts extends SessionParts {
  readonly audit: SessionParts["audit"] & Pick<AuditLog, "append">;
  readonly clock: Clock;
}

/** A question that can be checked, with what it came to. */
interface Asked extends Pick<Waiting, "owner" | "test"> {
  readonly question: Question;
}

interface Answered extends Asked {
  readonly finding: Finding;
}

/**
 * Checks what sectors asked, with what handling opens to them at this moment, whatever has become of the keys that asked.
 * What is met becomes a hit of the police of the place, which tells the record's owner as these police tell; nothing goes
 * back to who asked. Checked again, a question makes no second hit.
 */
export async function checkQuestions(parts: ScreeningParts, asked: readonly Asked[]): Promise<void> {
  for (const alike of Map.groupBy(asked, alikeness).values()) await checkAlike(parts, alike);
}

/** Questions that are read for together: the same records are open to them. */
function alikeness({ test, question: { police, sector, purpose, bounds } }: Asked): string {
  return JSON.stringify([test, police, sector, purpose, bounds]);
}

async function checkAlike(parts: ScreeningParts, asked: readonly Asked[]): Promise<void> {
  const [{ question: first }] = asked as [Asked];
  const session = sessionFor(parts, asked as [Asked]);
  const reader = session.screenedReader(first.sector, first.bounds);
  const findings = await checkDocuments(
    { ...session.checks.checking, reader },
    asked.map(({ question }) => namedOnly(question.document)),
  );
  const answered = asked.map((one, at): Answered => ({ ...one, finding: findings[at] as Finding }));
  const meeting = answered.filter(({ finding }) => finding.candidates.length > 0);
  for (const ofRequest of Map.groupBy(meeting, ({ owner, question }) => `${owner} ${question.request}`).values())
    await tell(parts, ofRequest as [Answered]);
  const { owner, test } = session.caller;
  for (const { finding } of answered)
    parts.platform.checkCounts.count({ owner, test, operation: null, place: null, kind, verdict: finding.verdict });
}

/** As it is counted, under the police: whoever asked could see what it came to in the counts of its own. */
const kind = "screening";

/** Makes the hits of one request. What they disclose to owners is in the audit before the questions are given up. */
async function tell(parts: ScreeningParts, answered: [Answered, ...Answered[]]): Promise<void> {
  const session = sessionFor(parts, answered);
  const [{ owner, question }] = answered;
  const found = answered.map(({ finding, question: { document, check } }) => {
    return { finding, asked: askedDocument(document) ?? check, check };
  });
  const { place, sector } = question;
  await session.hits.record(found, { place, operation: null, tell: null, sector }, null);
  const records = session.disclosures.list();
  if (records.length === 0) return;
  const { caller, purpose, requestId } = session;
  await parts.audit.append({
    kind: "read",
    requestId,
    caller,
    purpose,
    status: 200,
    note: `screening for ${owner} (${sector}), asked in ${question.request}`,
    records,
  });
}

/** One request of the hub's own, on behalf of the police who are told. */
function sessionFor(parts: ScreeningParts, [{ test, question }]: readonly [Asked, ...Asked[]]): RequestSession {
  return ownRequest(parts, { id: "screening", owner: question.police, test, scopes: [] }, question.purpose);
}
