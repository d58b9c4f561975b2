import { type AuditEntry, type OperationAsked, operationAsked } from "../../core/audit/journal/entry.ts";
import { checkAsked, type DayKeys } from "../../core/audit/marks/day-keys.ts";
import type { Caller } from "../../core/access/caller.ts";
import type { Clock } from "../../core/clock.ts";
import type { Counted } from "../../core/audit/journal/counted.ts";
import { KeyedHash } from "../../core/keyed-hash.ts";
import type { SessionParts } from "../../session/parts.ts";
import { isCheck, valuesAsked } from "../../records/checking/marked.ts";
import { type AnswerForm, header, type HubAnswer, type HubRequest, sent } from "../http-message.ts";
import type { RequestContext } from "./context.ts";
import type { Moments } from "./server-timing.ts";

/** A request on its way, and what has become known of it. */
export interface Arrived {
  /** With the text that its id stands for, once that is known. */
  request: HubRequest;
  /** The hub's own id of it. */
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null while nobody was recognised. */
  context: RequestContext | null;
  /** What the audit says of it beside the rest. */
  note: string | null;
  readonly moments: Moments;
  readonly form: AnswerForm;
  /** Who asks, where it is not the holder of a credential that the request brings; null where nobody may. */
  readonly asker?: () => Promise<Caller | null>;
}

export interface AuditEntriesOptions extends Pick<SessionParts, "platform"> {
  /** Key under which the audit marks the values of variables. */
  readonly auditKey: Uint8Array;
  readonly dayKeys: DayKeys;
  readonly clock: Clock;
}

/** What the audit says of each request. */
export class AuditEntries {
  readonly #options: AuditEntriesOptions;
  readonly #auditKey: KeyedHash;

  constructor(options: AuditEntriesOptions) {
    this.#options = options;
    this.#auditKey = new KeyedHash(options.auditKey);
  }

  /** Whether it was answered is as GraphQL has it: what is shown in another form with an error may disclose records. */
  async of(arrived: Arrived, answer: HubAnswer, shown: number): Promise<AuditEntry> {
    const { request, requestId, at, context, note } = arrived;
    const { status, code } = answer;
    const { query, variables } = sent(request);
    const document = typeof query === "string" ? query : "";
    const values = (typeof variables === "object" && variables ? variables : {}) as Record<string, unknown>;
    const left = code === "CLIENT_LEFT";
    return {
      kind: context && (status < 400 || left) ? "read" : "refusal",
      requestId,
      clientRequestId: header(request, "x-request-id"),
      caller: context?.caller ?? null,
      purpose: context?.purpose ?? null,
      caseReference: context?.claims.caseReference ?? null,
      operation: context && this.#asked(context.notes.operation, document, values),
      address: request.address,
      status: shown,
      errors: code ? [code] : (context?.notes.codes ?? []),
      note,
      millis: this.#options.clock.now() - at,
      // What was read for an answer that was then refused was not disclosed; how much reached who left is not known.
      records: code && !left ? [] : (context?.disclosures.list() ?? []),
      ...(context && (!code || left) && { counted: await this.#counted(context) }),
    };
  }

  /** A check that was answered counts; so does one whose asker did not wait, as its hits were made. */
  #counted({ counted, caller }: RequestContext): Promise<readonly Counted[]> {
    return counted.list(caller.owner, this.#options.platform.places);
  }

  /** What was refused before it was understood may have been a check. */
  #asked(
    { name, fields, literals }: RequestContext["notes"]["operation"],
    document: string,
    variables: Readonly<Record<string, unknown>>,
  ): OperationAsked {
    if (fields.length > 0 && !fields.some(isCheck))
      return operationAsked({ name, fields, document, variables }, this.#auditKey);
    const values = valuesAsked([variables, literals]);
    return checkAsked({ name, fields, document, values }, this.#options.dayKeys.today());
  }
}
