import { type Caller, unbounded } from "../caller.ts";
import type { AgreementRecord } from "./agreements.ts";
import type { Lineage } from "./lineage.ts";
import { admissionOfBoth, asAgreed, goodFrom } from "./narrow.ts";
import type { KeyRecord } from "./record.ts";

/** A row as judged from memory, prepared so that a check costs one HMAC and one comparison. */
export interface Known {
  readonly record: KeyRecord;
  /** Version of its organisation's agreement; 0 where there is none. */
  readonly agreed: number;
  readonly caller: Caller;
  /** Whether it is good from that address at that moment. */
  readonly admits: (address: string | null, now: number) => boolean;
  readonly hash: Buffer;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** What a check needs of a row. */
export function prepare(record: KeyRecord, agreement: AgreementRecord | null, { account, payers }: Lineage): Known {
  const { id, name, role, owner, purposes, test, expires, notBefore, bounds = unbounded, screens } = record;
  const { scopes, sector } = screens ?? { scopes: record.scopes };
  const { addresses = null, hours = null, operationsMode: documentMode, withinClass } = record;
  const own = {
    ...(documentMode && { documentMode }),
    ...(withinClass && { withinClass }),
    ...(account !== id && { account }),
    ...(payers.length > 0 && { payers }),
    ...(sector && { sector }),
  };
  const granted: Caller = { id, name, role, owner, scopes, purposes, test, expires, bounds, ...own };
  const caller = agreement ? asAgreed(granted, agreement.terms) : granted;
  return {
    record,
    agreed: agreement?.version ?? 0,
    caller,
    admits: admissionOfBoth({ addresses, hours }, agreement?.terms ?? null),
    hash: Buffer.from(record.hash, "hex"),
    from: goodFrom(notBefore, agreement?.terms ?? null),
    until: caller.expires ? Date.parse(caller.expires) : Infinity,
  };
}
