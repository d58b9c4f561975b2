import { StoreUnavailable } from "../store/port.ts";
import type { AuditEntry, ProvenBy } from "./journal/entry.ts";
import { type AuditLog, AuditUnavailable } from "./writing/log.ts";

/** Where an act is written down: that it is meant, and what became of it. */
export type ActLog = Pick<AuditLog, "newAct" | "intent" | "outcome">;

/** An act that changes something for good. */
export interface Act<T> {
  /** Who acts, in which request and on what, as far as that is known before. */
  readonly entry: Omit<AuditEntry, "kind" | "status" | "provenBy" | "act">;
  /** What recovery asks whether it took place, should its outcome never be written. */
  readonly provenBy: ProvenBy;
  /**
   * Takes place whole or not at all. What it throws says "not at all", `StoreUnavailable` alone that nobody knows yet.
   * `request` is what its stamps carry as their request: this act's, as recovery must not take another of the request for it.
   */
  readonly commit: (request: string) => Promise<T>;
  /** What the outcome says beside or instead of the intent; null where nothing was changed. */
  readonly changed: (result: T) => Partial<Act<T>["entry"]> | null | Promise<Partial<Act<T>["entry"]> | null>;
}

/** The act took place, and the audit alone could not say so. Its intent stays open: recovery closes it. */
export class OutcomeUnrecorded extends AuditUnavailable {
  constructor({ requestId, note }: Act<unknown>["entry"], { cause }: Error) {
    super(cause);
    this.name = "OutcomeUnrecorded";
    this.message = `${note ?? `the write of request ${requestId}`} took place, but the audit cannot be written; the next start records it there`;
  }
}

/**
 * The one way to change something: the intent is durable, then the act takes place, then its outcome is written. The
 * commit alone decides the outcome; nothing that fails after it makes it "not committed". Where that cannot be said or
 * written, the intent stays open, and the next start asks what proves the act: see `recover`.
 */
export async function recordedAct<T>(log: ActLog, { entry: of, provenBy, commit, changed }: Act<T>): Promise<T> {
  const act = log.newAct(of.requestId);
  const entry = { ...of, act };
  const notCommitted = { ...entry, records: [], status: "not committed" };
  await log.intent({ ...entry, provenBy, status: "begun" });
  let result: T;
  try {
    result = await commit(act);
  } catch (error) {
    // What went wrong is for the caller to know, even where the audit fails as well: recovery finds the same outcome.
    if (!(error instanceof StoreUnavailable)) await log.outcome(notCommitted).catch(() => {});
    throw error;
  }
  const change = await changed(result);
  if (change === null) {
    await log.outcome(notCommitted);
    return result;
  }
  await log.outcome({ ...entry, ...change, status: "committed" }).catch((failure: Error) => {
    throw new OutcomeUnrecorded({ ...entry, ...change }, failure);
  });
  return result;
}
