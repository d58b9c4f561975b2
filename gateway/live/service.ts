import { getOperationAST, GraphQLError, Kind, OperationTypeNode, parse, validate } from "graphql";
import { operationAsked } from "../../core/audit/journal/entry.ts";
import type { AuditLog } from "../../core/audit/writing/log.ts";
import type { Clock } from "../../core/clock.ts";
import { hubError } from "../../core/errors.ts";
import { KeyedHash } from "../../core/keyed-hash.ts";
import { BoundCursors } from "../../core/changes/bound-cursor.ts";
import { refusal } from "../../core/refusal.ts";
import type { Timer } from "../../core/timer.ts";
import type { QueryVariant } from "../executor/query-variants.ts";
import type { Executor } from "../executor/supergraph.ts";
import { header, type HubAnswer, type HubRequest, sent } from "../http-message.ts";
import { maxTokens } from "../limits/document.ts";
import type { RateLimiter } from "../limits/rate-limiter.ts";
import type { Authenticator } from "../request/authenticator.ts";
import type { ContextOptions, RequestContext } from "../request/context.ts";
import type { Subscriptions } from "../request/handler.ts";
import { resolved } from "../request/fast-path.ts";
import { applyEventRules } from "../request/query-rules.ts";
import { codeOf, shownError } from "../request/shown-errors.ts";
import { CountFeed } from "./count-feed.ts";
import { ChangeFeed } from "./feed.ts";
import { type StreamForm, streamForm, takesJson } from "./forms.ts";
import { OperationFeed } from "./operation-feed.ts";
import { Places, type SubscriptionLimits } from "./places.ts";
import type { Feeds } from "./source.ts";
import { sources } from "./sources.ts";
import { type Begun, Subscription } from "./subscription.ts";

/** Milliseconds between two looks at the change log, which other processes write too, and at what each caller may. */
const lookEvery = 250;
/** What a query that is not valid is refused under, rather than answered. */
const refusing = "application/graphql-response+json";
/** Milliseconds that a client has to read the end of its subscription when the hub stops. */
const lastWords = 1_000;

export interface LiveOptions {
  readonly context: ContextOptions;
  /** Null where Apollo's gateway executes, which knows no subscriptions. */
  readonly compiled: Executor<RequestContext> | null;
  readonly authenticator: Authenticator;
  readonly rateLimiter: RateLimiter;
  readonly audit: AuditLog;
  /** Key under which the audit marks the values of variables. */
  readonly auditKey: Uint8Array;
  readonly idKey: Uint8Array;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly limits: SubscriptionLimits;
}

/** What all subscriptions share. */
export interface LiveParts extends Pick<LiveOptions, "context" | "authenticator" | "rateLimiter" | "audit" | "clock"> {
  readonly feeds: Feeds;
  readonly cursors: BoundCursors;
}

/** Subscriptions: who may begin one, and what they follow together. */
export class LiveService implements Subscriptions {
  readonly #options: LiveOptions;
  readonly #auditKey: KeyedHash;
  readonly #places: Places;
  readonly #parts: LiveParts;
  readonly #open = new Set<Subscription>();
  #closing = false;
  /** Where the change log ended when it was last looked at. */
  #end: string | null = null;
  #stopLooking: (() => void) | null = null;

  constructor(options: LiveOptions) {
    const { context, idKey, clock, limits } = options;
    this.#options = options;
    this.#auditKey = new KeyedHash(options.auditKey);
    this.#places = new Places(limits);
    const { store } = context.platform;
    const [changes, counts] = [new ChangeFeed(store), new CountFeed(store, clock)];
    const feeds = { changes, counts, operations: new OperationFeed(store, clock) };
    this.#parts = { ...options, feeds, cursors: new BoundCursors(idKey, clock) };
  }

  async answer(
    request: HubRequest,
    context: RequestContext,
    otherwise: (asked: HubRequest) => Promise<HubAnswer>,
  ): Promise<HubAnswer> {
    const accept = header(request, "accept");
    const form = streamForm(accept);
    if (!form) return otherwise(request);
    if (isConditional(request)) return refusal("BAD_USER_INPUT", context.requestId, unconditional);
    const operation = await subscriptionIn(request, this.#options.compiled);
    if (operation) return this.#begin(request, context, operation, form);
    if (takesJson(accept)) return otherwise(request);
    // Whatever is asked by who takes nothing but a stream is one event of it.
    const answer = await otherwise({ ...request, headers: { ...request.headers, accept: refusing } });
    if (answer.status !== 200) return answer;
    const headers = { ...answer.headers, "content-type": form.contentType };
    return { ...answer, headers, body: form.alone(answer.body.trim()) };
  }

  async #begin(
    request: HubRequest,
    context: RequestContext,
    operation: QueryVariant<RequestContext>,
    form: StreamForm,
  ): Promise<HubAnswer> {
    const { requestId, caller } = context;
    if (this.#closing) return refusal("STOPPING", requestId);
    const giveBack = this.#places.take(caller.id);
    if (!giveBack) return refusal("SUBSCRIPTIONS_LIMIT", requestId);
    try {
      const begun = await this.#begun(request, context, operation, form);
      if (this.#closing) throw hubError("STOPPING");
      return this.#streamed(begun, giveBack);
    } catch (error) {
      giveBack();
      if (!(error instanceof GraphQLError)) throw error;
      const { message, extensions } = shownError(error.toJSON());
      return refusal(codeOf(extensions?.["code"]), requestId, message);
    }
  }

  wrote(): void {
    this.#parts.feeds.changes.wrote();
    for (const subscription of this.#open) subscription.wrote();
  }

  /** Ends all, each with an error that says so. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#stopLooking?.();
    const open = [...this.#open];
    for (const subscription of open) subscription.end("STOPPING");
    const hangUp = this.#options.timer(async () => {
      for (const { stream } of open) stream.destroy();
    }, lastWords);
    await Promise.all(open.map(({ ended }) => ended));
    hangUp();
  }

  async #begun(
    request: HubRequest,
    context: RequestContext,
    operation: QueryVariant<RequestContext>,
    form: StreamForm,
  ) {
    const { caller, requestId, notes } = context;
    const { query, variables: given } = sent(request);
    const variables = (given ?? {}) as Readonly<Record<string, unknown>>;
    await applyEventRules(resolved(operation, variables), context);
    const { field, args } = operation.subscribed(variables);
    const source = sources.get(field);
    if (!source) throw new Error(`nothing tells of ${field}`);
    source.refuse(caller, args);
    const after = header(request, "last-event-id") ?? (args["after"] as string | null | undefined);
    const { cursors, feeds } = this.#parts;
    const followed = source.follow(feeds, caller, args);
    const position = await followed.begin(after == null ? null : cursors.open(field, caller, after));
    const document = { ...notes.operation, document: String(query), variables: operation.variables(variables) };
    const asked = operationAsked(document, this.#auditKey);
    return { request, requestId, caller, asked, operation, variables, field, followed, form, position };
  }

  #streamed(begun: Begun, giveBack: () => void): HubAnswer {
    const subscription = new Subscription(this.#parts, begun);
    this.#open.add(subscription);
    void this.#released(subscription, giveBack);
    this.#lookLater();
    return {
      status: 200,
      headers: {
        "content-type": begun.form.contentType,
        "cache-control": "no-store",
        "hub-request": begun.requestId,
        "hub-cursor": this.#parts.cursors.seal(begun.field, begun.caller, begun.position),
        // nginx would hold back what it has not enough of.
        "x-accel-buffering": "no",
      },
      body: "",
      stream: subscription.stream,
    };
  }

  async #released(subscription: Subscription, giveBack: () => void): Promise<void> {
    await subscription.ended;
    this.#open.delete(subscription);
    giveBack();
  }

  #lookLater(): void {
    this.#stopLooking ??= this.#options.timer(() => this.#look(), lookEvery);
  }

  /** One look at the log for all, however many there are, and one at the rights of each. */
  async #look(): Promise<void> {
    this.#stopLooking = null;
    const end = await this.#parts.feeds.changes.end().catch(() => null);
    if (end !== this.#end) this.wrote();
    this.#end = end;
    await Promise.all([...this.#open].map((subscription) => subscription.look()));
    // Who began meanwhile has the next look begun.
    if (this.#open.size > 0 && !this.#closing) this.#lookLater();
  }
}

/** The subscription that a request asks for; null where it asks for something else, or for nothing valid. */
async function subscriptionIn(
  request: HubRequest,
  compiled: LiveOptions["compiled"],
): Promise<QueryVariant<RequestContext> | null> {
  const { query, operationName } = sent(request) as { readonly query?: unknown; readonly operationName?: unknown };
  if (!compiled || typeof query !== "string") return null;
  const name = typeof operationName === "string" ? operationName : undefined;
  try {
    const document = parse(query, { maxTokens });
    if (getOperationAST(document, name)?.operation !== OperationTypeNode.SUBSCRIPTION) return null;
    const faults = validate(compiled.schema, document, undefined, { maxErrors: 1 });
    return faults.length > 0 ? null : await compiled.prepare(query, document, name);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

const unconditional =
  "A subscription is to one field whatever its variables say: @skip and @include cannot stand on it.";

/** Whether what is subscribed to hangs on variables, which GraphQL forbids and graphql-js lets pass. */
function isConditional(request: HubRequest): boolean {
  const { query } = sent(request) as { readonly query?: unknown };
  if (typeof query !== "string" || !/@\s*(?:skip|include)/.test(query)) return false;
  try {
    const { definitions } = parse(query, { maxTokens });
    return definitions.some(
      (one) =>
        one.kind === Kind.OPERATION_DEFINITION &&
        one.operation === OperationTypeNode.SUBSCRIPTION &&
        one.selectionSet.selections.some(({ directives }) => directives?.length),
    );
  } catch {
    return false;
  }
}
