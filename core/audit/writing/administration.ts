import type { AuditEntry } from "../journal/entry.ts";
import { type ActLog, recordedAct } from "../recorded-act.ts";

/** What became of an act: `note` says it in words and ids for the audit; null where nothing was changed. */
export interface Done<T> {
  readonly result: T;
  readonly note: string | null;
}

/** Who acts, and in which request. */
export type Acting = Pick<AuditEntry, "requestId" | "caller">;

/** An act of administration; its stamps in the store carry the `request` that `work` is given. */
export async function administered<T>(
  log: ActLog,
  { requestId, caller = null }: Acting,
  act: string,
  work: (request: string) => Promise<Done<T>>,
): Promise<T> {
  const { result } = await recordedAct(log, {
    entry: { requestId, caller, note: act },
    provenBy: "change log",
    commit: work,
    changed: ({ note }) => (note === null ? null : { note }),
  });
  return result;
}
