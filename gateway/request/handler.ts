import type { Readable } from "node:stream";
import { GraphQLError } from "graphql";
import type { Caller } from "../../core/access/caller.ts";
import { modeOf } from "../../core/access/document-mode.ts";
import type { AuditLog } from "../../core/audit/writing/log.ts";
import type { Clock } from "../../core/clock.ts";
import type { ErrorCode } from "../../core/errors.ts";
import { refusal } from "../../core/refusal.ts";
import { StoreUnavailable } from "../../core/store/port.ts";
import { arrivalsOver } from "../../core/turn.ts";
import { isCheck } from "../../records/checking/marked.ts";
import { type Arrived, AuditEntries, type AuditEntriesOptions } from "./audit-entries.ts";
import { type ContextOptions, contextOf, type RequestContext } from "./context.ts";
import type { Authenticator } from "./authenticator.ts";
import {
  type AnswerForm,
  type RefusalForm,
  answerOf,
  asItIs,
  type HubAnswer,
  type HubRequest,
  sent,
  withRetry,
} from "../http-message.ts";
import { execute, type ExecutionParts } from "./execute.ts";
import { QueryLimits } from "../limits/query-limits.ts";
import { requirePurpose } from "./purpose-rule.ts";
import { timed } from "./server-timing.ts";
import { codeOf as shownCode, shownError } from "./shown-errors.ts";
import { variablesExcess } from "../limits/variables.ts";
import type { TrustedDocuments } from "../trusted-documents/resolve.ts";

export interface RequestHandlerOptions extends ContextOptions, ExecutionParts, AuditEntriesOptions {
  readonly audit: AuditLog;
  /** Takes the entries of checks that disclosed nothing, which are kept for a shorter time. */
  readonly checkAudit: Pick<AuditLog, "append">;
  readonly authenticator: Authenticator;
  readonly trustedDocuments: TrustedDocuments;
  readonly clock: Clock;
  readonly live: Subscriptions;
}

/** A file in the place of an answer, and what the audit notes of it. */
export interface FileAnswer {
  readonly body: string;
  /** What comes in the place of the body. */
  readonly stream?: Readable;
  readonly headers: Readonly<Record<string, string>>;
  readonly note: string;
}

/** What asks for data otherwise than in GraphQL. */
export interface Undertaking extends Pick<Arrived, "asker"> {
  /** The name that the audit has for it. */
  readonly name: string;
  /** Points. */
  readonly cost: number;
  readonly form?: AnswerForm;
}

/** What answers subscriptions. */
export interface Subscriptions {
  /** Answers a subscription with a stream, where the client takes one; whatever else it asks is answered otherwise. */
  answer(
    request: HubRequest,
    context: RequestContext,
    otherwise: (asked: HubRequest) => Promise<HubAnswer>,
  ): Promise<HubAnswer>;
  /** To be called where this process has written something: nobody waits for the next look at the change log. */
  wrote(): void;
}

/** Answers one GraphQL request: who asks, for what purpose, the answer, and the audit entry that must come before it. */
export class RequestHandler {
  readonly #options: RequestHandlerOptions;
  readonly #entries: AuditEntries;
  readonly #queryLimits = new QueryLimits();

  constructor(options: RequestHandlerOptions) {
    this.#options = options;
    this.#entries = new AuditEntries(options);
  }

  async answer(request: HubRequest, form: AnswerForm = asItIs): Promise<HubAnswer> {
    const { query, variables } = sent(request);
    const { trustedDocuments, documentModes, live, log } = this.#options;
    const tooMuch = variablesExcess(variables);
    // The audit writes marks of the variables, and would walk down what is too deep to be walked.
    const arrived = this.#arrived(tooMuch ? { ...request, body: { query } } : request, form);
    return this.#admitted(arrived, async (context) => {
      const { caller } = context;
      if (tooMuch) return refusal(tooMuch.code, arrived.requestId, tooMuch.message);
      const resolved = trustedDocuments.resolve(request, modeOf(caller, documentModes), caller);
      if ("code" in resolved) return refusal(resolved.code, arrived.requestId, resolved.message);
      arrived.request = resolved.request;
      const excess = this.#queryLimits.excess(sent(resolved.request).query, caller);
      if (excess) return refusal(excess.code, arrived.requestId, excess.message);
      if (!resolved.listed) {
        // In these words since the first audit file: who evaluates them looks for it.
        arrived.note = "operation not listed";
        log.warn({ requestId: arrived.requestId, key: caller.id }, arrived.note);
      }
      const answer = await live.answer(resolved.request, context, (asked) => execute(this.#options, asked, context));
      if (answer.stream) arrived.note ??= "subscription begun";
      return answer;
    });
  }

  /** Answers with a text of the hub's own, which tells of no record, whoever is let in. */
  describe(
    request: Omit<HubRequest, "body">,
    text: (caller: Caller) => string | Promise<string>,
    form: AnswerForm,
  ): Promise<HubAnswer> {
    const arrived = this.#arrived({ ...request, body: null }, form);
    return this.#admitted(arrived, async ({ requestId, caller }) => answerOf(requestId, await text(caller)));
  }

  /**
   * Answers what asks for data otherwise than in GraphQL: who asks and why, what it costs and its entry are as with every
   * request, and the body's variables stand there as a query's do.
   */
  run(
    request: HubRequest,
    { name, cost, form = asItIs, asker }: Undertaking,
    act: (context: RequestContext) => Promise<string | FileAnswer>,
  ): Promise<HubAnswer> {
    const arrived = { ...this.#arrived(request, form), ...(asker && { asker }) };
    return this.#admitted(arrived, async (context) => {
      const { caller, notes, requestId, spending } = context;
      notes.operation = { name, fields: [name], literals: [] };
      requirePurpose(context);
      const spent = await this.#options.rateLimiter.charge(caller, cost);
      if (spent) return withRetry(refusal(spent.code, requestId, spent.message), spent.retryAfter);
      notes.began = performance.now();
      try {
        const answer = await act(context);
        if (typeof answer === "string") return answerOf(requestId, answer);
        const { body, stream, headers, note } = answer;
        arrived.note = note;
        const { headers: usual, ...rest } = answerOf(requestId, body);
        return { ...rest, headers: { ...usual, ...headers }, ...(stream && { stream }) };
      } finally {
        await this.#options.rateLimiter.settle(caller, spending.points - cost);
      }
    });
  }

  /**
   * Answers a query that such a request asks on its way: it is let in, and costs, as if the caller had asked it alone. What
   * it shows is shown to nobody by that, and is in no entry.
   */
  async ask(request: HubRequest, { caller, requestId, claims }: RequestContext): Promise<HubAnswer> {
    const { trustedDocuments, documentModes, rateLimiter } = this.#options;
    const listed = trustedDocuments.resolve(request, modeOf(caller, documentModes), caller);
    if ("code" in listed) return refusal(listed.code, requestId, listed.message);
    const asking = { request: listed.request, requestId, at: claims.arrived };
    return execute(this.#options, listed.request, contextOf(this.#options, rateLimiter, asking, caller));
  }

  /** Refuses a request that never became one of GraphQL: its body is no JSON, too large, or not sent with POST. */
  refuse(
    request: Omit<HubRequest, "body">,
    code: ErrorCode,
    { message, form = asItIs }: RefusalForm = {},
  ): Promise<HubAnswer> {
    const arrived = this.#arrived({ ...request, body: null }, form);
    return this.#audited(arrived, async () => refusal(code, arrived.requestId, message));
  }

  /** Lets in who asks, and then acts; what is thrown in words of the catalogue refuses the request in these. */
  #admitted(arrived: Arrived, act: (context: RequestContext) => Promise<HubAnswer>): Promise<HubAnswer> {
    return this.#audited(arrived, async () => {
      const { request, requestId } = arrived;
      await arrivalsOver();
      const caller = await (arrived.asker?.() ?? this.#options.authenticator.authenticate(request));
      if (caller === null) return refusal("NOT_FOUND", requestId);
      if (typeof caller === "string") return refusal(caller, requestId);
      arrived.moments.known = performance.now();
      arrived.context = contextOf(this.#options, this.#options.rateLimiter, arrived, caller);
      if (request.fault) return refusal(request.fault.code, requestId, request.fault.message);
      try {
        return await act(arrived.context);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const { message, extensions } = shownError(error.toJSON());
        return refusal(shownCode(extensions?.["code"]), requestId, message);
      }
    });
  }

  #arrived(request: HubRequest, form: AnswerForm): Arrived {
    const { clock } = this.#options;
    const moments = { arrived: performance.now(), known: 0, answered: 0 };
    return { request, requestId: clock.id(), at: clock.now(), context: null, note: null, moments, form };
  }

  /** Nothing leaves before its audit entry is durable, a refusal or failure no more than an answer. */
  async #audited(arrived: Arrived, act: () => Promise<HubAnswer>): Promise<HubAnswer> {
    const { audit, checkAudit, live, log } = this.#options;
    const { request, requestId, moments, form } = arrived;
    let answer: HubAnswer;
    try {
      answer = await act();
      if (request.signal?.aborted && !answer.code) {
        answer.stream?.destroy();
        answer = refusal("CLIENT_LEFT", requestId);
      }
    } catch (error) {
      answer = refusal(codeOf(error, request), requestId);
      if (answer.code !== "CLIENT_LEFT") log.error({ err: error, requestId }, "a request failed");
    }
    moments.answered = performance.now();
    const shown = form(answer);
    try {
      const entry = await this.#entries.of(arrived, answer, shown.status);
      const met = (entry.records ?? []).length > 0;
      // What was disclosed is kept as long as any disclosure.
      const checkAlone = !met && arrived.context?.notes.operation.fields.some(isCheck);
      await (checkAlone ? checkAudit : audit).append(entry);
      if (arrived.context?.notes.changed) live.wrote();
      // What is asked without a credential is answered alike, whoever it is of.
      return arrived.context && !arrived.asker ? timed(shown, arrived.context, moments) : shown;
    } catch (error) {
      answer.stream?.destroy();
      log.error({ err: error, requestId }, "the audit cannot be written");
      return form(refusal(arrived.context?.notes.changed ? "OUTCOME_UNRECORDED" : "AUDIT_UNAVAILABLE", requestId));
    }
  }
}

function codeOf(error: unknown, { signal }: HubRequest): ErrorCode {
  if (signal?.aborted) return "CLIENT_LEFT";
  return error instanceof StoreUnavailable ? "STORE_UNAVAILABLE" : "INTERNAL";
}
