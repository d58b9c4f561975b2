import { type Finding, gravestOf } from "../../records/checking/verdict.ts";
import type { BatchChecked } from "../../session/batch-checks.ts";
import type { HubAnswer } from "../http-message.ts";
import { plainAnswer } from "../rest/problem.ts";

/** What most lines come to: nothing is recorded, and there is nothing else to say. */
const nothing = '"verdict":"NO_RECORD","nextStep":"CONTINUE"}\n';

/**
 * The answer to a line, as a line. Of what was met it holds the least, as a single check's answer does: the hits to who may
 * read hits alone.
 */
export function answerLine(line: number, { findings, hits }: BatchChecked, readsHits: boolean): string {
  if (findings.every(isNothing)) return `{"line":${line},${nothing}`;
  const candidates = findings.flatMap((one) => one.candidates);
  const anomalies = findings.flatMap((one) => one.anomalies);
  return `${JSON.stringify({
    line,
    ...gravestOf(findings),
    reasons: findings.flatMap((one) => one.reasons),
    ...(candidates.length > 0 && {
      candidates: candidates.map(({ kind, owner, score, nextStep }, at) => ({
        kind,
        owner,
        score,
        nextStep,
        ...(readsHits && { hit: hits[at] }),
      })),
    }),
    ...(anomalies.length > 0 && { anomalies: anomalies.map(({ rule, says }) => ({ rule, says })) }),
  })}\n`;
}

/** The answer to a line that cannot be asked. It is no verdict. */
export function faultLine(line: number, fault: string): string {
  return `${JSON.stringify({ line, error: { code: "BAD_USER_INPUT", detail: fault } })}\n`;
}

function isNothing({ verdict, nextStep, reasons, anomalies }: Finding): boolean {
  return verdict === "NO_RECORD" && nextStep === "CONTINUE" && reasons.length === 1 && anomalies.length === 0;
}

/** The last line of an answer that could not go on, and from which line to send the rest again. */
export function problemLine(answer: HubAnswer, next: number): string {
  const { status, code, detail, requestId } = JSON.parse(plainAnswer(answer).body) as Readonly<Record<string, unknown>>;
  const retryAfter = answer.headers["retry-after"];
  return `${JSON.stringify({
    problem: { status, code, detail, requestId, ...(retryAfter && { retryAfter: Number(retryAfter) }) },
    next,
  })}\n`;
}
