import { createSecretKey, type KeyObject } from "node:crypto";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Logger } from "pino";
import type { Caller } from "../core/access/caller.ts";
import { Disclosures } from "../core/access/disclosures.ts";
import type { Keys } from "../core/access/keys.ts";
import { isPurpose } from "../core/access/purposes.ts";
import { Reader, type ReaderOptions } from "../core/access/reader.ts";
import { type AuditEntry, operationAsked } from "../core/audit/entry.ts";
import type { AuditLog } from "../core/audit/log.ts";
import type { Clock } from "../core/clock.ts";
import { catalogue, type ErrorCode } from "../core/errors.ts";
import { StoreUnavailable } from "../core/store/port.ts";
import type { Cursors } from "../subgraphs/cursors.ts";
import type { RequestContext } from "./context.ts";
import { Gate } from "./limits/gate.ts";
import { variablesExcess } from "./limits/variables.ts";

/** A request as it came, its body already parsed as JSON. */
export interface HubRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  /** The client's network address. */
  readonly address: string | null;
}

export interface HubAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The error that the request as a whole failed with. */
  readonly code?: ErrorCode;
}

export interface AnswerOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly keys: Keys;
  readonly audit: AuditLog;
  /** Key under which the audit marks the values of variables. */
  readonly auditKey: Uint8Array;
  readonly cursors: Cursors;
  readonly reading: Pick<ReaderOptions, "store" | "policies" | "datasets">;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Answers one GraphQL request: who asks, for what purpose, the answer, and the audit entry that must come before it. */
export class Answerer {
  readonly #options: AnswerOptions;
  readonly #auditKey: KeyObject;
  readonly #gate = new Gate();

  constructor(options: AnswerOptions) {
    this.#options = options;
    this.#auditKey = createSecretKey(options.auditKey);
  }

  async answer(request: HubRequest): Promise<HubAnswer> {
    const { clock } = this.#options;
    const requestId = clock.id();
    const started = clock.now();
    let context: RequestContext | null = null;
    const { query, variables } = sent(request.body);
    const tooMuch = variablesExcess(variables);
    // The audit writes marks of the variables, and would walk down what is too deep to be walked.
    const entered = tooMuch ? { ...request, body: { query } } : request;
    return this.#audited(entered, requestId, started, () => context, async () => {
      const caller = await this.#caller(request);
      if (!caller) return refusal("UNAUTHENTICATED", requestId);
      context = this.#context(request, requestId, caller);
      const excess = tooMuch ?? this.#gate.excess(query, caller);
      if (excess) return refusal(excess.code, requestId, excess.message);
      return this.#execute(request, context);
    });
  }

  /** Refuses a request that never became one of GraphQL: its body is no JSON, too large, or not sent with POST. */
  refuse(request: Omit<HubRequest, "body">, code: ErrorCode): Promise<HubAnswer> {
    const { clock } = this.#options;
    const requestId = clock.id();
    const answer = async () => refusal(code, requestId);
    return this.#audited({ ...request, body: null }, requestId, clock.now(), () => null, answer);
  }

  /** Nothing leaves before its audit entry is durable, a refusal or failure no more than an answer. */
  async #audited(
    request: HubRequest,
    requestId: string,
    started: number,
    context: () => RequestContext | null,
    act: () => Promise<HubAnswer>,
  ): Promise<HubAnswer> {
    const { audit, log } = this.#options;
    let answer: HubAnswer;
    try {
      answer = await act();
    } catch (error) {
      log.error({ err: error, requestId }, "a request failed");
      answer = refusal(error instanceof StoreUnavailable ? "STORE_UNAVAILABLE" : "INTERNAL", requestId);
    }
    try {
      await audit.append(this.#entry(request, requestId, started, context(), answer));
      return answer;
    } catch (error) {
      log.error({ err: error, requestId }, "the audit cannot be written");
      return refusal("AUDIT_UNAVAILABLE", requestId);
    }
  }

  async #caller({ headers }: HubRequest): Promise<Caller | null> {
    const [, key] = /^Bearer (\S+)$/.exec(one(headers["authorization"]) ?? "") ?? [];
    return key ? this.#options.keys.check(key) : null;
  }

  #context({ headers }: HubRequest, requestId: string, caller: Caller): RequestContext {
    const { clock, cursors, log, reading } = this.#options;
    const statedPurpose = one(headers["hub-purpose"]);
    const purpose = isPurpose(statedPurpose) ? statedPurpose : null;
    const disclosures = new Disclosures();
    const reader = new Reader({ ...reading, caller, purpose, now: clock.now(), disclosures });
    const caseReference = one(headers["hub-case"]);
    const notes = { operation: { name: null, fields: [] }, codes: [], answered: true };
    const loaders = new Map();
    return { requestId, caller, statedPurpose, purpose, caseReference, reader, disclosures, cursors, loaders, log, notes };
  }

  async #execute({ headers, body }: HubRequest, context: RequestContext): Promise<HubAnswer> {
    const answer = await this.#options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: "POST", headers: headerMap(headers), search: "", body },
      context: async () => context,
    });
    if (context.notes.codes.includes("STORE_UNAVAILABLE")) return refusal("STORE_UNAVAILABLE", context.requestId);
    // Incremental delivery is not offered, so an answer is always whole.
    const text = answer.body.kind === "complete" ? answer.body.string : "";
    const type = answer.headers.get("content-type");
    return {
      status: context.notes.answered ? (answer.status ?? 200) : statusOf(context.notes.codes[0], type),
      headers: { ...Object.fromEntries(answer.headers), "hub-request": context.requestId },
      body: text,
    };
  }

  #entry(
    { headers, body, address }: HubRequest,
    requestId: string,
    started: number,
    context: RequestContext | null,
    { status, code }: HubAnswer,
  ): AuditEntry {
    const { query, variables } = sent(body);
    const document = typeof query === "string" ? query : "";
    const values = (typeof variables === "object" && variables ? variables : {}) as Record<string, unknown>;
    return {
      kind: context && status < 400 ? "read" : "refusal",
      requestId,
      clientRequestId: one(headers["x-request-id"]),
      caller: context?.caller ?? null,
      purpose: context?.purpose ?? null,
      caseReference: context?.caseReference ?? null,
      operation: context && operationAsked({ ...context.notes.operation, document, variables: values }, this.#auditKey),
      address,
      status,
      errors: code ? [code] : (context?.notes.codes ?? []),
      millis: this.#options.clock.now() - started,
      // What was read for an answer that was then refused was not disclosed.
      records: code ? [] : (context?.disclosures.list() ?? []),
    };
  }
}

function sent(body: unknown): { readonly query?: unknown; readonly variables?: unknown } {
  return body ?? {};
}

/** The answer to a request that fails as a whole. Equal for all who get it, but for the request's id. */
export function refusal(code: ErrorCode, requestId: string, message: string = catalogue[code].meaning): HubAnswer {
  const { status } = catalogue[code];
  return {
    status,
    code,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "hub-request": requestId,
      ...(status === 503 && { "retry-after": "1" }),
      ...(status === 401 && { "www-authenticate": "Bearer" }),
    },
    body: JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }),
  };
}

/** What GraphQL over HTTP lets pass with 200 where the client takes plain `application/json`: the request was well-formed. */
const wellFormed: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
]);

/** The status of an answer without data. Refusals have their own under every `Accept`. */
function statusOf(code: ErrorCode | undefined, contentType: string | undefined): number {
  if (!code) return 400;
  return wellFormed.has(code) && contentType?.startsWith("application/json") ? 200 : catalogue[code].status;
}

/** A header that came once, or null: one that came twice is not believed. */
function one(header: string | readonly string[] | undefined): string | null {
  return typeof header === "string" ? header : null;
}

function headerMap(headers: HubRequest["headers"]): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") map.set(name, value);
  return map;
}
