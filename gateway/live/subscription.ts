import { Readable } from "node:stream";
import { GraphQLError } from "graphql";
import type { Caller } from "../../core/access/caller.ts";
import { Disclosures } from "../../core/access/disclosures.ts";
import type { AuditEntry, OperationAsked } from "../../core/audit/journal/entry.ts";
import { AuditUnavailable } from "../../core/audit/writing/log.ts";
import { catalogue, type ErrorCode } from "../../core/errors.ts";
import { StoreUnavailable } from "../../core/store/port.ts";
import type { QueryVariant } from "../executor/query-variants.ts";
import { header, type HubRequest } from "../http-message.ts";
import { caseOf } from "../request/case.ts";
import { contextOf, type RequestContext } from "../request/context.ts";
import { answerPrepared } from "../request/fast-path.ts";
import { codeOf } from "../request/shown-errors.ts";
import { Batch, batchCharacters } from "./batch.ts";
import type { StreamForm } from "./forms.ts";
import type { LiveParts } from "./service.ts";
import type { Followed, LiveEvent } from "./source.ts";

/** Milliseconds without an event after which a heartbeat is sent: proxies hang up after half a minute or more. */
const heartbeatAfter = 10_000;
/** Milliseconds for which a client may leave unread what it was sent. */
const longestUnread = 20_000;
/** Milliseconds for which a key is believed: with the time between two looks less than the second that is promised. */
const longestBelieved = 500;

/** A subscription that was let in. */
export interface Begun {
  readonly request: HubRequest;
  /** The hub's own id of the request that it began with. */
  readonly requestId: string;
  readonly caller: Caller;
  readonly asked: OperationAsked;
  readonly operation: QueryVariant<RequestContext>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly followed: Followed;
  readonly form: StreamForm;
  /** Where it goes on. */
  readonly position: string;
}

interface Ending {
  readonly code: ErrorCode;
  readonly message: string;
}

/** One client's subscription: the changes of its source, each answered as a request of its own with the rights of then. */
export class Subscription {
  readonly stream: Readable;
  /** Resolves when it is over and the audit has its end. */
  readonly ended: Promise<void>;
  readonly #parts: LiveParts;
  readonly #begun: Begun;
  #caller: Caller;
  #position: string;
  #moved = true;
  #ending: Ending | null = null;
  #told: number;
  /** Since when there is no room for more, as the client does not read; null where there is. */
  #fullSince: number | null = null;
  #wake = Promise.withResolvers<void>();

  constructor(parts: LiveParts, begun: Begun) {
    this.#parts = parts;
    this.#begun = begun;
    this.#caller = begun.caller;
    this.#position = begun.position;
    this.#told = parts.clock.now();
    this.stream = Readable.from(this.#texts(), { objectMode: false, highWaterMark: batchCharacters });
    const closed = new Promise<void>((resolve) => this.stream.once("close", resolve));
    this.ended = closed.then(() => this.#close());
    begun.request.signal?.addEventListener("abort", () => this.#leave());
  }

  /** To be called where what it follows may have gone on. */
  wrote(): void {
    this.#moved = true;
    this.#wake.resolve();
  }

  /** To be called a few times a second: sees that the client still reads, and may. */
  async look(): Promise<void> {
    const now = this.#parts.clock.now();
    // It was told to end the last time, and is not read to its end.
    if (this.#ending) return void this.stream.destroy();
    this.#fullSince = this.#isFull() ? (this.#fullSince ?? now) : null;
    if (this.#fullSince !== null && Math.abs(now - this.#fullSince) >= longestUnread) return this.#leave();
    const fault = await this.#fault().catch((error: unknown) => this.#codeOf(error));
    if (fault) this.end(fault);
    else if (this.#begun.followed.polled) this.wrote();
    else if (this.#isSilent()) this.#wake.resolve();
  }

  /** Ends it with an error, after which nothing comes. Who does not read is hung up on. */
  end(code: ErrorCode, message: string = catalogue[code].meaning): void {
    this.#ending ??= { code, message };
    this.#wake.resolve();
    if (this.#isFull()) this.stream.destroy();
  }

  /** The client has left, or does not read: the last cursor that it got is where it can go on. */
  #leave(): void {
    this.end("CLIENT_LEFT");
    this.stream.destroy();
  }

  #isFull(): boolean {
    return this.stream.readableLength >= this.stream.readableHighWaterMark;
  }

  /** A clock that was set back must not keep a heartbeat from being sent. */
  #isSilent(): boolean {
    return Math.abs(this.#parts.clock.now() - this.#told) >= heartbeatAfter;
  }

  async *#texts(): AsyncGenerator<string, void> {
    const { form, requestId } = this.#begun;
    yield* this.#handed(form.opening(this.#cursor(this.#position)));
    while (!this.#ending) {
      try {
        for await (const text of this.#next()) yield* this.#handed(text);
      } catch (error) {
        if (error instanceof GraphQLError) this.end(codeOf(error.extensions["code"]), error.message);
        else this.end(this.#codeOf(error));
      }
    }
    const { code, message } = this.#ending;
    yield* this.#handed(form.end([{ message, extensions: { code, requestId } }]));
  }

  /** Goes on only where there is room for more, so that nothing gathers here. */
  *#handed(text: string): Generator<string, void> {
    yield text;
    this.#told = this.#parts.clock.now();
  }

  async *#next(): AsyncGenerator<string, void> {
    const { followed, form } = this.#begun;
    if (this.#moved) {
      this.#moved = false;
      const { events, end } = await followed.after(this.#position, this.#context(this.#parts.clock.id()));
      // Whether it goes on there is looked up anew: what was read may have been read a while ago.
      if (end !== this.#position) this.#moved = true;
      yield* this.#batches(events);
      if (!this.#ending) this.#position = end;
    } else if (this.#isSilent()) {
      yield form.heartbeat(this.#cursor(this.#position));
    } else {
      await this.#wake.promise;
      this.#wake = Promise.withResolvers();
    }
  }

  /** As many at once as one entry of the audit stands for. */
  async *#batches(events: readonly LiveEvent[]): AsyncGenerator<string, void> {
    let batch = new Batch(this.#parts.clock.id());
    for (const [at, event] of events.entries()) {
      await this.#answer(event, batch);
      if (!this.#ending && !batch.full && at < events.length - 1) continue;
      if (batch.texts.length === 0) return;
      const { requestId, codes, disclosures } = batch;
      await this.#parts.audit.append(this.#entry(requestId, "events", [...codes], disclosures));
      yield batch.texts.join("");
      if (this.#ending) return;
      batch = new Batch(this.#parts.clock.id());
    }
  }

  /** Adds the event to the batch, or ends the subscription before it. */
  async #answer({ position, event, holds, discloses }: LiveEvent, batch: Batch): Promise<void> {
    const fault = await this.#fault();
    if (fault) return this.end(fault);
    const { operation, variables, field, form } = this.#begun;
    const { rateLimiter } = this.#parts;
    const context = this.#context(batch.requestId);
    const cursor = this.#cursor(position);
    if (holds && !(await holds(context))) return;
    const answer = await answerPrepared(operation, variables, context, { [field]: event(cursor) });
    const { notes, spending, disclosures } = context;
    if (discloses) disclosures.add(discloses.owner, discloses.id);
    const [error] = answer.errors ?? [];
    if (notes.charged === null && error) return this.end(codeOf(error.extensions?.["code"]), error.message);
    await rateLimiter.settle(this.#caller, 1 + spending.points - (notes.charged ?? 0));
    if (notes.codes.includes("STORE_UNAVAILABLE")) return this.end("STORE_UNAVAILABLE");
    batch.add({ text: form.event(answer, cursor), codes: notes.codes, disclosures });
  }

  #context(requestId: string): RequestContext {
    const { clock, context, rateLimiter } = this.#parts;
    return contextOf(context, rateLimiter, { request: this.#begun.request, requestId, at: clock.now() }, this.#caller);
  }

  /** Why the caller may not go on; a key whose rights are others than at the beginning begins anew with them. */
  async #fault(): Promise<ErrorCode | null> {
    const caller = await this.#parts.authenticator.authenticate(this.#begun.request, longestBelieved);
    if (typeof caller === "string") return caller;
    if (caller !== this.#caller && JSON.stringify(caller) !== JSON.stringify(this.#caller)) return "RIGHTS_CHANGED";
    this.#caller = caller;
    return null;
  }

  #cursor(position: string): string {
    return this.#parts.cursors.seal(this.#begun.field, this.#begun.caller, position);
  }

  #codeOf(error: unknown): ErrorCode {
    if (this.#begun.request.signal?.aborted) return "CLIENT_LEFT";
    this.#parts.context.log.error({ err: error, requestId: this.#begun.requestId }, "a subscription failed");
    if (error instanceof AuditUnavailable) return "AUDIT_UNAVAILABLE";
    return error instanceof StoreUnavailable ? "STORE_UNAVAILABLE" : "INTERNAL";
  }

  async #close(): Promise<void> {
    this.#ending ??= { code: "CLIENT_LEFT", message: "" };
    const { audit, clock, context } = this.#parts;
    try {
      await audit.append(this.#entry(clock.id(), "end", [this.#ending.code]));
    } catch (error) {
      context.log.error({ err: error, requestId: this.#begun.requestId }, "the end of a subscription is not recorded");
    }
  }

  #entry(requestId: string, what: string, errors: readonly string[], disclosed = new Disclosures()): AuditEntry {
    const { request, caller, asked } = this.#begun;
    return {
      kind: "read",
      requestId,
      clientRequestId: header(request, "x-request-id"),
      caller,
      purpose: header(request, "hub-purpose"),
      caseReference: caseOf(request, caller),
      operation: asked,
      address: request.address,
      status: 200,
      errors,
      note: `subscription ${this.#begun.requestId}: ${what}`,
      records: disclosed.list(),
    };
  }
}
