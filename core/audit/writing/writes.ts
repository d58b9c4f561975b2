import type { Caller } from "../../access/caller.ts";
import type { WriteAudit } from "../../access/writer.ts";
import type { AuditEntry } from "../journal/entry.ts";
import type { AuditLog } from "./log.ts";

/** The request that a write belongs to; its id is also in the stamp of the commit. */
export interface WriteRequest extends Pick<AuditEntry, "requestId" | "clientRequestId" | "purpose" | "caseReference"> {
  readonly caller: Caller;
}

/**
 * What the writer notes of one request, in the audit. All records of a write are its caller's own, or were meant to be,
 * so they stand under that owner. Of the outcome only what changed is listed: the rest stood so before.
 */
export function writeAudit(log: Pick<AuditLog, "intent" | "outcome">, request: WriteRequest): WriteAudit {
  const share = (records: readonly string[]) => (records.length > 0 ? [{ owner: request.caller.owner, records }] : []);
  return {
    intent: (records) => log.intent({ ...request, status: "begun", records: share(records) }),
    outcome: (outcomes) => {
      const changed = outcomes.filter(
        (one) => ["created", "changed", "withdrawn"].includes(one.result) && !("repeated" in one),
      );
      return log.outcome({ ...request, status: "committed", records: share(changed.map(({ id }) => id)) });
    },
    abandoned: () => log.outcome({ ...request, status: "not committed" }),
  };
}
