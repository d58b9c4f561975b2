import { type Caller, unbounded } from "../core/access/caller.ts";
import { Writer } from "../core/access/writer.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import { openAudit } from "../core/audit/open.ts";
import { writeAudit } from "../core/access/write-audit.ts";
import { type Clock, timestamp } from "../core/clock.ts";
import type { Told } from "../core/jobs/derive-anew.ts";
import type { Settings } from "../core/settings.ts";
import type { Stamp } from "../core/store/port.ts";
import { datasets } from "../records/datasets.ts";
import { openPlatform, type Platform } from "./platform.ts";
import { linksAmong } from "../core/record.ts";

/** What a command that writes stands on. */
export interface OperatorSession {
  readonly platform: Platform;
  readonly audit: AuditLog;
  /** The audit of what is done to the hub. */
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
  { store, data, auditExport }: Pick<Settings, "store" | "data"> & Partial<Pick<Settings, "auditExport">>,
  clock: Clock,
  told?: Told,
): Promise<OpenOperatorSession> {
  const platform = await openPlatform({ store, data }, clock, told);
  const failed = (error: unknown) =>
    process.emitWarning(`a checkpoint of the audit cannot be written or exported (${error})`);
  const { audit, administration, close } = await openAudit({ data, store: platform.store, clock, auditExport, failed });
  return {
    platform,
    audit,
    administration,
    clock,
    data,
    close: async () => {
      await close();
      await platform.close();
    },
  };
}

const operator = "operator";

/** One request of the operator's: a writer on behalf of the owner, and the stamp of what it writes. */
export function operatorWriter(
  { platform, audit, clock }: OperatorSession,
  owner: string,
): { writer: Writer; stamp: Stamp } {
  const requestId = clock.id();
  const stamp = { at: timestamp(clock), by: operator, request: requestId };
  const caller: Caller = {
    id: operator,
    name: operator,
    role: "internal",
    owner,
    scopes: everything,
    purposes: null,
    test: false,
    expires: null,
    bounds: unbounded,
  };
  const writer = new Writer({
    store: platform.store,
    caller,
    audit: writeAudit(audit, { requestId, caller }),
    stamp,
    datasets,
    links: linksAmong(datasets),
  });
  return { writer, stamp };
}

const everything = ["*:*"];
