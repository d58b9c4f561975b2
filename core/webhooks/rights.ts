import type { Caller } from "../access/caller.ts";
import type { AgreementRecord } from "../access/keys/agreements.ts";
import { asAgreed } from "../access/keys/narrow.ts";
import type { WebhookRecord } from "./record.ts";

/**
 * As whom a receiver is told now: as far as its maker's rights went when it was made, and its organisation's agreement goes
 * by now. Null where it has no rights any more.
 */
export function callerOf(webhook: WebhookRecord, agreement: AgreementRecord | null, now: number): Caller | null {
  const { id, name, role, owner, scopes, purposes, test, expires, bounds, purpose } = webhook;
  const granted: Caller = { id, name, role, owner, scopes, purposes, test, expires, bounds };
  const caller = agreement ? asAgreed(granted, agreement.terms) : granted;
  if (caller.expires !== null && Date.parse(caller.expires) <= now) return null;
  if (caller.purposes && !caller.purposes.includes(purpose)) return null;
  // It names no case, and such a caller names one in each request.
  return caller.bounds.operations ? null : caller;
}
