import type { Amounts } from "../core/access/spending.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import type { ActLog } from "../core/audit/recorded-act.ts";
import type { HitRules } from "../records/checks/dialogue.ts";
import type { Platform } from "./platform.ts";

/** What the sessions of a process share. */
export interface SessionParts {
  readonly platform: Platform;
  readonly audit: ActLog & Pick<AuditLog, "append">;
  /** The audit of what is done to the hub. */
  readonly administration: ActLog;
  /** What one request may spend, where it is not what a client's may. */
  readonly largestSpending?: Amounts;
  /** The deployment's clocks of hits, where they are not the usual ones. */
  readonly hitRules?: HitRules;
  /** The deployment's share of false documents, where it is not the usual one. */
  readonly fakePrior?: number;
}
