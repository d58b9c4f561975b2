import type { AuditEntry } from "../audit/journal/entry.ts";
import type { Caller } from "./caller.ts";
import type { Refused } from "./write-outcomes.ts";
import type { WriteAudit } from "./writer.ts";
import type { Outcome } from "../store/port.ts";
import { type ActLog, recordedAct } from "../audit/recorded-act.ts";

/** The request that a write belongs to. */
export interface WriteRequest extends Pick<AuditEntry, "requestId" | "clientRequestId" | "purpose" | "caseReference"> {
  readonly caller: Caller;
}

/**
 * What the writer notes of one request, in the audit. All records of a write are one owner's, or were meant to be: the
 * caller's, or another's where the hub writes for it; what somebody else says beside it names its owner. Of the outcome
 * only what changed is listed: the rest stood so before.
 */
export function writeAudit(log: ActLog, request: WriteRequest, owner = request.caller.owner): WriteAudit {
  const share = (records: readonly string[], of = owner) => (records.length > 0 ? [{ owner: of, records }] : []);
  return (records, commit) =>
    recordedAct(log, {
      entry: { ...request, records: share(records) },
      provenBy: "change log",
      commit,
      changed: (outcomes) => ({ records: [...changedOf(outcomes, owner)].flatMap(([of, ids]) => share(ids, of)) }),
    });
}

function changedOf(outcomes: readonly (Outcome | Refused)[], owner: string): Map<string, string[]> {
  const byOwner = Map.groupBy(outcomes.filter(isChange), (one) => ("owner" in one ? String(one.owner) : owner));
  return new Map([...byOwner].map(([of, ofOwner]) => [of, ofOwner.map(({ id }) => id)]));
}

function isChange(outcome: Outcome | Refused): boolean {
  return ["created", "changed", "withdrawn"].includes(outcome.result) && !("repeated" in outcome);
}
