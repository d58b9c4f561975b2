import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { GatewayGraphQLResponse } from "@apollo/server-gateway-interface";
import { z } from "zod";
import { type ClaimSigner, type Claims, versionsDiffer } from "../../core/access/claims.ts";
import type { Addressee } from "../../core/access/introduction.ts";
import { amountsSchema } from "../../core/access/spending.ts";
import { catalogue, hubError } from "../../core/errors.ts";
import type { RequestContext } from "../request/context.ts";
import type { Answered } from "../executor/fetch.ts";
import { type Connection, Connections, type RemoteLimits } from "./connections.ts";
import { type Exchanged, exchange } from "./exchange.ts";
import { type AnsweredTo, SharedFetches } from "./shared-fetches.ts";

/** A client is answered at most 16 Mi characters; 32 MiB of JSON are parsed in 30 to 130 ms, at a stretch of the event loop. */
const standardLimits: RemoteLimits = { time: 2_000, answer: 32 * 1024 * 1024, connections: 128 };

/** What an operator has to look at where a subgraph refuses the gateway itself. */
const mismatches: Readonly<Record<number, string>> = {
  [catalogue.VERSIONS_DIFFER.status]: versionsDiffer,
  // A subgraph of an earlier version takes claims that it does not know for forged ones.
  [catalogue.UNAUTHENTICATED.status]:
    `the subgraph does not believe the gateway: ${versionsDiffer}; or they have other secrets in HUB_DATA, or clocks that differ`,
  [catalogue.OTHER_INSTANCE.status]:
    "another process answered than the one that had said who it is: a load balancer must keep a connection with one process, as one for TCP does",
};

/** What is passed on of an error: the rest may be anything, however deep. */
const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
  extensions: z
    .object({
      disclosed: z.array(z.object({ owner: z.string(), records: z.array(z.string()) })).default([]),
      counted: z
        .array(
          z.object({
            operation: z.string(),
            place: z.string().nullable(),
            kind: z.string(),
            verdict: z.string(),
            times: z.int().min(1),
          }),
        )
        .default([]),
      spent: amountsSchema.optional(),
    })
    .optional(),
});

type Answer = z.output<typeof answerSchema>;

const introductionSchema = z.object({ introduction: z.string() });

/** Of the text that a plan's fetch has: what is shared reads, and nothing else. */
const readsAlone = /^\s*(query\b|\{)/;

/**
 * A subgraph in processes of its own, over connections that are kept. Each fetch carries the caller's claims, signed for
 * the very process that the connection leads to; what it says it disclosed goes into the request's own audit entry, and
 * what it spent is the request's. Whatever goes wrong on the way is one
 * error of the catalogue.
 */
export class RemoteSubgraph implements GraphQLDataSource<RequestContext> {
  readonly #name: string;
  readonly #signer: ClaimSigner;
  readonly #time: number;
  readonly #connections: Connections;
  readonly #shared: SharedFetches | null;

  /** `shares`: whether requests of one caller that ask the same at once share a fetch. */
  constructor(
    name: string,
    origin: string,
    signer: ClaimSigner,
    { shares = false, ...limits }: Partial<RemoteLimits> & { readonly shares?: boolean } = {},
  ) {
    const allowed = { ...standardLimits, ...limits };
    this.#name = name;
    this.#signer = signer;
    this.#time = allowed.time;
    this.#connections = new Connections(origin, allowed);
    this.#shared = shares ? new SharedFetches() : null;
  }

  /** Hangs up when the fetches under way are answered. */
  close(): Promise<void> {
    return this.#connections.close();
  }

  /** For that of Apollo's gateway. */
  async process({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<RequestContext>): Promise<GatewayGraphQLResponse> {
    const answered = await this.ask(request.query ?? "", request.variables ?? {}, context as RequestContext);
    return answered as GatewayGraphQLResponse;
  }

  /** For the hub's own executor. */
  async ask(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    context: RequestContext,
    signal?: AbortSignal,
  ): Promise<Answered> {
    const { log, spending } = context;
    const claims = { ...context.claims, spending: spending.claim };
    const body = JSON.stringify({ query, variables });
    try {
      const shared = readsAlone.test(query) ? this.#shared : null;
      const { data, errors, extensions } = shared
        ? await this.#share(shared, body, claims, context, signal)
        : await this.#ask(body, claims, signal);
      // What is missing without a word must not be taken for "no hit".
      if (!data && !errors?.length) throw new Error("neither data nor errors");
      for (const { owner, records } of extensions?.disclosed ?? []) {
        for (const id of records) context.disclosures.add(owner, id);
      }
      for (const one of extensions?.counted ?? []) context.counted.add(one);
      if (extensions?.spent) spending.add(extensions.spent);
      return { data, errors };
    } catch (error) {
      signal?.throwIfAborted();
      log.error({ err: error, subgraph: this.#name, requestId: claims.requestId }, "a subgraph did not answer");
      throw hubError("SUBGRAPH_UNAVAILABLE");
    }
  }

  async #ask(body: string, claims: Claims, leaving: AbortSignal | undefined): Promise<Answer> {
    return readAnswer(await this.#inTime(leaving, (signal) => this.#askWhoeverIsThere(body, () => claims, signal)));
  }

  /** Each who shares it reads the answer itself: the executor adds to its objects. */
  async #share(
    shared: SharedFetches,
    body: string,
    claims: Claims,
    { log }: Pick<RequestContext, "log">,
    leaving: AbortSignal | undefined,
  ): Promise<Answer> {
    const { answer, claims: asked } = await this.#inTime<AnsweredTo>(leaving, (signal) =>
      shared.ask(body, claims, signal, (leaves, ending) => this.#askWhoeverIsThere(body, leaves, ending)),
    );
    const read = readAnswer(answer);
    if (asked === claims || !read.errors?.length) return read;
    const { requestId } = claims;
    // The subgraph's own log names that request.
    log.info({ subgraph: this.#name, requestId, askedFor: asked.requestId }, "a fetch was shared that met errors");
    const isSpent = read.errors.some(({ extensions }) => extensions?.code === "COST_LIMIT");
    // What the other had spent before is not this one's.
    return isSpent ? this.#ask(body, claims, leaving) : read;
  }

  /** Acts within the time of a fetch, from waiting for a connection to the last byte of the answer. */
  async #inTime<T>(leaving: AbortSignal | undefined, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    leaving?.throwIfAborted();
    const ending = new AbortController();
    // Signals that end by themselves, or with another, cost more than all the rest of a small fetch's waiting.
    const late = setTimeout(
      () => ending.abort(new DOMException(`no answer within ${this.#time} ms`, "TimeoutError")),
      this.#time,
    );
    const leave = () => ending.abort(leaving?.reason);
    leaving?.addEventListener("abort", leave, { once: true });
    try {
      return await act(ending.signal);
    } finally {
      clearTimeout(late);
      leaving?.removeEventListener("abort", leave);
    }
  }

  #askWhoeverIsThere(body: string, leaves: () => Claims, signal: AbortSignal): Promise<Exchanged> {
    return this.#connections.use(signal, async (connection) => {
      const answer = await this.#post(connection, body, leaves, signal);
      if (answer.status !== catalogue.OTHER_INSTANCE.status) return answer;
      // Nothing was read there, so it is safe to ask again: who is there now?
      connection.addressee = null;
      return this.#post(connection, body, leaves, signal);
    });
  }

  async #post(connection: Connection, body: string, leaves: () => Claims, signal: AbortSignal): Promise<Exchanged> {
    connection.addressee ??= await this.#greet(connection, signal);
    const token = await this.#signer.sign(connection.addressee, leaves(), body);
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    return exchange(connection.client, { method: "POST", path: "/graphql", headers, body }, signal);
  }

  async #greet({ client }: Connection, signal: AbortSignal): Promise<Addressee> {
    const { introductions } = this.#signer;
    const greeting = await introductions.greet(this.#name);
    const headers = { authorization: `Bearer ${greeting.token}` };
    const value = valueOf(await exchange(client, { method: "GET", path: "/instance", headers }, signal));
    const { introduction } = introductionSchema.parse(value);
    const addressee = await introductions.addressee(introduction, greeting);
    if (!addressee) throw new Error(mismatches[catalogue.UNAUTHENTICATED.status]);
    return addressee;
  }
}

function readAnswer(answer: Exchanged): Answer {
  return answerSchema.parse(valueOf(answer));
}

function valueOf({ status, text }: Exchanged): unknown {
  if (status !== 200) throw new Error(mismatches[status] ?? `status ${status}`);
  return JSON.parse(text);
}
