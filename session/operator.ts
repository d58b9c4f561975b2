import { type Caller, unbounded } from "../core/access/caller.ts";
import type { ClassModes } from "../core/access/document-mode.ts";
import type { Purpose } from "../core/access/purposes.ts";
import type { CheckAudit } from "../core/audit/writing/check-audit.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import { openAudit } from "../core/audit/open.ts";
import type { Clock } from "../core/clock.ts";
import type { Settings } from "../core/settings.ts";
import type { OwnAccessSession } from "./own-access.ts";
import { openPlatform, type PlatformSettings } from "./platform.ts";
import type { SessionParts } from "./parts.ts";
import { RequestSession } from "./request.ts";
import type { Told } from "../core/jobs/derive-anew.ts";

/** What a command that writes stands on. */
export interface OperatorSession extends SessionParts {
  readonly audit: AuditLog;
  /** The audit of checks. */
  readonly checkAudit: CheckAudit;
  readonly administration: AuditLog;
  readonly clock: Clock;
  /** The hub's data folder. */
  readonly data: string;
}

export interface OpenOperatorSession extends OperatorSession {
  close(): Promise<void>;
}

/** Opens store and audit as the hub does, closing first what a command that was killed left open in the audit. */
export async function openOperatorSession(
  { auditExport, ...settings }: PlatformSettings & Partial<Pick<Settings, "auditExport">>,
  clock: Clock,
  told?: Told,
): Promise<OpenOperatorSession> {
  const platform = await openPlatform(settings, clock, told);
  const { data } = settings;
  const failed = (error: unknown) =>
    process.emitWarning(`a checkpoint of the audit cannot be written or exported (${error})`);
  const opened = await openAudit({ data, store: platform.store, clock, auditExport, failed });
  const { audit, checkAudit, administration, close } = opened;
  return {
    platform,
    audit,
    checkAudit,
    administration,
    clock,
    data,
    close: async () => {
      await platform.afterwards.end();
      await close();
      await platform.close();
    },
  };
}

/** Keys are not made in a request of the hub's own. */
const documentModes: ClassModes = { partner: "ids-only", analyst: "ids-only", internal: "ids-only" };

/** One request of the operator's, on behalf of the owner. */
export function requestFor(session: OperatorSession, owner: string, test = false): RequestSession {
  return ownRequest(session, { id: "operator", owner, test, scopes: ["*:*"] });
}

/** One request as somebody who has a key, whom the operator makes something for. */
export function requestAs(
  session: SessionParts & Pick<OperatorSession, "clock">,
  caller: Caller,
  purpose: Purpose,
): RequestSession {
  const { clock } = session;
  const about = { caseReference: null, clientRequestId: null, documentModes };
  return new RequestSession(session, { ...about, caller, purpose, requestId: clock.id(), arrived: clock.now() });
}

/** The same where the operator gives access: keys of analysts, as far as the owner's agreement goes. */
export function givingFor(session: OperatorSession, owner: string, test = false): OwnAccessSession {
  return ownRequest(session, { id: "operator", role: "analyst", owner, test, scopes: ["*:*"] }).ownAccess;
}

/** One request of the hub's own, as somebody on behalf of an owner. */
export function ownRequest(
  session: SessionParts & Pick<OperatorSession, "clock">,
  who: Pick<Caller, "id" | "owner" | "test" | "scopes"> & Partial<Pick<Caller, "role">>,
  purpose: Purpose | null = null,
): RequestSession {
  const { clock } = session;
  return new RequestSession(session, {
    caller: { role: "internal", ...who, name: who.id, purposes: null, expires: null, bounds: unbounded },
    purpose,
    caseReference: null,
    requestId: clock.id(),
    clientRequestId: null,
    arrived: clock.now(),
    documentModes,
  });
}
