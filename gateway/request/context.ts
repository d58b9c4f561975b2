import type { Logger } from "pino";
import type { Caller } from "../../core/access/caller.ts";
import { Disclosures } from "../../core/access/disclosures.ts";
import { EnquiryDesk } from "../../core/access/disclosure-log.ts";
import { KeyDesk } from "../../core/access/keys/service.ts";
import type { Keys } from "../../core/access/keys/registry.ts";
import type { ClassModes } from "../../core/access/document-mode.ts";
import { isPurpose } from "../../core/access/purposes.ts";
import { Reader, type ReaderOptions } from "../../core/access/reader.ts";
import type { AuditLog } from "../../core/audit/writing/log.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { RetentionDesk } from "../../core/retention/desk.ts";
import type { SubgraphContext } from "../../subgraphs/context.ts";
import type { Cursors } from "../../subgraphs/cursors.ts";
import { header, type HubRequest } from "../http-message.ts";
import type { Budget } from "../limits/budget.ts";
import { Desk } from "../../session/desk.ts";
import type { Platform } from "../../session/platform.ts";
import { Sender } from "../../core/access/idempotency.ts";

/** One request's context: what resolvers see of it, and what the gateway keeps for the answer and the audit. */
export interface RequestContext extends SubgraphContext {
  /** The `Hub-Purpose` header as it was sent: what is not a purpose is refused only where data is asked for. */
  readonly statedPurpose: string | null;
  readonly caseReference: string | null;
  readonly disclosures: Disclosures;
  readonly log: Logger;
  readonly notes: Notes;
  readonly budget: Budget;
  /** Ends when the client has left. */
  readonly signal: AbortSignal | undefined;
}

/** What becomes known of a request on its way. An object of its own, as Apollo Server copies the context. */
export interface Notes {
  /** What was asked, as far as it was understood. */
  operation: { readonly name: string | null; readonly fields: readonly string[] };
  /** Codes of the errors in the answer. */
  codes: readonly ErrorCode[];
  /** Whether the query was run; false where it was refused before. */
  answered: boolean;
  /** Seconds after which it is worth asking again, where that is known. */
  retryAfter?: number;
}

/** What every request's context is made from. */
export interface ContextOptions {
  readonly keys: Keys;
  readonly documentModes: ClassModes;
  readonly audit: AuditLog;
  /** The audit of what is done to the hub. */
  readonly administration: AuditLog;
  /** Folder of the audit's files. */
  readonly auditFolder: string;
  /** The index over the audit's files. */
  readonly index: Platform["index"];
  readonly cursors: Cursors;
  /** Key under which records get their ids. */
  readonly idKey: Uint8Array;
  readonly reading: Pick<ReaderOptions, "store" | "policies" | "datasets">;
  readonly log: Logger;
}

interface ArrivedRequest {
  readonly request: HubRequest;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The context of a request of this caller, who is known from here on. */
export function contextOf(
  options: ContextOptions,
  budget: Budget,
  { request, requestId, at }: ArrivedRequest,
  caller: Caller,
): RequestContext {
  const {
    audit,
    administration,
    auditFolder: folder,
    cursors,
    idKey,
    keys,
    log,
    documentModes,
    reading,
    index,
  } = options;
  const statedPurpose = header(request, "hub-purpose");
  const purpose = isPurpose(statedPurpose) ? statedPurpose : null;
  const disclosures = new Disclosures();
  const reader = new Reader({ ...reading, caller, purpose, now: at, disclosures });
  const caseReference = header(request, "hub-case");
  const clientRequestId = header(request, "x-request-id");
  const { store, policies, datasets } = reading;
  const asked = { requestId, clientRequestId, caller, purpose, caseReference };
  const moment = new Date(at).toISOString();
  const sender = new Sender({ store, idKey, caller, at: moment });
  const desk = new Desk({ store, policies, datasets, reader, idKey, audit, request: asked, sender, at: moment });
  const retention = new RetentionDesk({ store, datasets, audit, request: asked, sender, at: moment, reader });
  const notes: RequestContext["notes"] = { operation: { name: null, fields: [] }, codes: [], answered: true };
  const loaders = new Map();
  return {
    requestId,
    caller,
    statedPurpose,
    purpose,
    caseReference,
    reader,
    desk,
    keyDesk: new KeyDesk({ store, keys, sender, audit: administration, caller, requestId, documentModes }),
    enquiryDesk: new EnquiryDesk({ index, folder, datasets, caller }),
    retention,
    disclosures,
    cursors,
    loaders,
    log,
    notes,
    budget,
    signal: request.signal,
  };
}
