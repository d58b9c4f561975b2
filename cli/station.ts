import { type Caller, unbounded } from "../core/access/caller.ts";
import { Writer } from "../core/access/writer.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import { openAudit } from "../core/audit/open.ts";
import { writeAudit } from "../core/audit/writing/writes.ts";
import { type Clock, timestamp } from "../core/clock.ts";
import { kindOf } from "../records/kinds.ts";
import type { Settings } from "../core/settings.ts";
import type { Stamp } from "../core/store/port.ts";
import { datasets } from "../records/datasets.ts";
import { type Holdings, openHoldings } from "../subgraphs/holdings.ts";
import { links } from "../records/links/records.ts";

/** What a command that writes stands on. */
export interface Station {
  readonly holdings: Holdings;
  readonly audit: AuditLog;
  /** The audit of what is done to the hub. */
  readonly administration: AuditLog;
  readonly clock: Clock;
  /** The hub's data folder. */
  readonly data: string;
}

export interface OpenStation extends Station {
  close(): Promise<void>;
}

/** Opens store and audit as the hub does, closing first what a command that was killed left open in the audit. */
export async function openStation(
  { store, data, auditExport }: Pick<Settings, "store" | "data"> & Partial<Pick<Settings, "auditExport">>,
  clock: Clock,
): Promise<OpenStation> {
  const holdings = await openHoldings({ store, data }, clock);
  const failed = (error: unknown) =>
    process.emitWarning(`a checkpoint of the audit cannot be written or exported (${error})`);
  const { audit, administration, close } = await openAudit({ data, store: holdings.store, clock, auditExport, failed });
  return {
    holdings,
    audit,
    administration,
    clock,
    data,
    close: async () => {
      await close();
      await holdings.close();
    },
  };
}

const operator = "operator";

/** One request of the operator's: a writer on behalf of the owner, and the stamp of what it writes. */
export function operatorWriter({ holdings, audit, clock }: Station, owner: string): { writer: Writer; stamp: Stamp } {
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
    store: holdings.store,
    caller,
    audit: writeAudit(audit, { requestId, caller }),
    stamp,
    datasetOf: (id) => {
      const kind = kindOf(id);
      return (kind && datasets.get(kind)) ?? null;
    },
    links,
  });
  return { writer, stamp };
}

const everything = ["*:*"];
