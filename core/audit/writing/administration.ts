import { StoreUnavailable } from "../../store/port.ts";
import type { AuditEntry } from "../journal/entry.ts";
import type { AuditLog } from "./log.ts";

/** What became of an act: `note` says it in words and ids for the audit; null where nothing was changed. */
export interface Done<T> {
  readonly result: T;
  readonly note: string | null;
}

/** Who acts, and in which request. */
export type Acting = Pick<AuditEntry, "requestId" | "caller">;

/**
 * An act of administration between its intent and its outcome in the audit. Where the store fails in the middle, nobody
 * knows yet whether it took place: the intent stays open, and the next start asks the store about its request.
 */
export async function administered<T>(
  audit: Pick<AuditLog, "intent" | "outcome">,
  { requestId, caller = null }: Acting,
  act: string,
  work: () => Promise<Done<T>>,
): Promise<T> {
  const entry = { requestId, caller };
  await audit.intent({ ...entry, status: "begun", note: act });
  try {
    const { result, note } = await work();
    await audit.outcome({ ...entry, status: note ? "committed" : "not committed", note: note ?? act });
    return result;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) await audit.outcome({ ...entry, status: "not committed", note: act });
    throw error;
  }
}
