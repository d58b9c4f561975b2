import type { AuditEntry } from "../core/audit/entry.ts";
import { StoreUnavailable } from "../core/store/port.ts";
import type { Station } from "./station.ts";

/** As whom the audit names whoever runs the commands: it acts for the hub, and for no owner of records. */
export const operator: NonNullable<AuditEntry["caller"]> = {
  id: "operator",
  name: "operator",
  role: "internal",
  owner: "",
  test: false,
};

/** What became of an act: `note` says it in words and ids for the audit; null where nothing was changed. */
export interface Done<T> {
  readonly result: T;
  readonly note: string | null;
}

/**
 * An act of administration between its intent and its outcome in the audit. Where the store fails in the middle, nobody
 * knows yet whether it took place: the intent stays open, and the next start asks the store about its request.
 */
export async function administer<T>(
  { audit, clock }: Pick<Station, "audit" | "clock">,
  act: string,
  work: (requestId: string) => Promise<Done<T>>,
): Promise<T> {
  const entry = { requestId: clock.id(), caller: operator };
  await audit.intent({ ...entry, status: "begun", note: act });
  try {
    const { result, note } = await work(entry.requestId);
    await audit.outcome({ ...entry, status: note ? "committed" : "not committed", note: note ?? act });
    return result;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) await audit.outcome({ ...entry, status: "not committed", note: act });
    throw error;
  }
}
