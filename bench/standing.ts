import { join } from "node:path";
import type { Caller } from "../core/access/caller.ts";
import { type AuditEntry, operationAsked } from "../core/audit/journal/entry.ts";
import { checkAsked, DayKeys } from "../core/audit/marks/day-keys.ts";
import { KeyedHash } from "../core/keyed-hash.ts";
import { isCheck, valuesAsked } from "../records/checking/marked.ts";
import { openAdministration } from "../core/audit/open.ts";
import { AuditLog } from "../core/audit/writing/log.ts";
import { systemClock } from "../core/clock.ts";
import { readSettings } from "../core/settings.ts";
import { subgraphs } from "../records/subgraphs.ts";
import { openPlatform } from "../session/platform.ts";
import type { SessionParts } from "../session/parts.ts";
import { RequestSession } from "../session/request.ts";
import type { Disclosures } from "../core/access/disclosures.ts";
import type { Purpose } from "../core/access/purposes.ts";

/** Every subgraph's process, to gateways that do not ask which they speak to. */
export const instance = "the ladder's";

/** The hub's settings for the ladder's data folder: nothing is taken from the environment. */
export function ladderSettings(data: string) {
  return readSettings(subgraphs, { HUB_DATA: data, HUB_PORT: "0", HUB_LOG: "error", HUB_PAGE: "off" });
}

/** What stands behind a rung that is not the hub itself: the core's own store, keys and audit. */
export interface Standing extends SessionParts {
  readonly audit: AuditLog;
}

export async function openStanding(data: string): Promise<Standing> {
  const platform = await openPlatform(ladderSettings(data), systemClock);
  const audit = await AuditLog.open(join(data, "audit"), { clock: systemClock, software: "borderlink" });
  const administration = openAdministration({ data, clock: systemClock, failed: console.error });
  return { platform, audit, administration };
}

/** What the hub itself makes for such a request. */
export function sessionOf(
  standing: Standing,
  { caller, purpose, requestId, started: arrived }: Pick<Asked, "caller" | "purpose" | "requestId" | "started">,
): RequestSession {
  const unstated = { caseReference: null, clientRequestId: null };
  return new RequestSession(standing, { caller, purpose, requestId, arrived, documentModes, ...unstated });
}

const { documentModes } = ladderSettings("");

/** Who asks, by the key in the header; null where it is none of the hub's. */
export async function callerOf({ platform }: Standing, authorization: string | undefined): Promise<Caller | null> {
  const [, key] = /^Bearer (\S+)$/.exec(authorization ?? "") ?? [];
  return key ? platform.keys.check(key) : null;
}

/** One request as a rung knows it. */
export interface Asked {
  readonly requestId: string;
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  readonly query: string;
  readonly name: string | null;
  readonly fields: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly address: string | null;
  readonly started: number;
}

/** The audit entry that the hub itself writes for such a request. */
export function entryWriter({ platform }: Standing): (asked: Asked, disclosures: Disclosures) => AuditEntry {
  const key = new KeyedHash(platform.secret("audit"));
  const dayKeys = new DayKeys(platform.data, systemClock, 30);
  const asking = ({ query: document, name, fields, variables }: Asked) =>
    fields.some(isCheck)
      ? checkAsked({ name, document, fields, values: valuesAsked(variables) }, dayKeys.today())
      : operationAsked({ name, document, fields, variables }, key);
  return (asked, disclosures) => {
    const { requestId, caller, purpose, address, started } = asked;
    return {
      kind: "read",
      requestId,
      clientRequestId: null,
      caller,
      purpose,
      caseReference: null,
      operation: asking(asked),
      address,
      status: 200,
      errors: [],
      millis: systemClock.now() - started,
      records: disclosures.list(),
    };
  };
}
