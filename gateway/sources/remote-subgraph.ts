import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { GatewayGraphQLResponse } from "@apollo/server-gateway-interface";
import { Pool } from "undici";
import { z } from "zod";
import { type ClaimSigner, versionsDiffer } from "../../core/access/claims.ts";
import { amountsSchema } from "../../core/access/spending.ts";
import { catalogue, hubError } from "../../core/errors.ts";
import type { RequestContext } from "../request/context.ts";
import type { Answered } from "../executor/fetch.ts";

/** What a subgraph may take of the gateway. */
export interface RemoteLimits {
  /** Milliseconds it has to answer. */
  readonly time: number;
  /** Bytes of one answer. */
  readonly answer: number;
  /** Connections to it, each for one fetch at a time; more fetches wait for one, within their time. */
  readonly connections: number;
}

/** The largest request brings some 50,000 rows of about a kilobyte. */
const standardLimits: RemoteLimits = { time: 2_000, answer: 64 * 1024 * 1024, connections: 128 };

/** What an operator has to look at where a subgraph refuses the gateway itself. */
const mismatches: Readonly<Record<number, string>> = {
  [catalogue.VERSIONS_DIFFER.status]: versionsDiffer,
  // A subgraph of an earlier version takes claims that it does not know for forged ones.
  [catalogue.UNAUTHENTICATED.status]:
    `the subgraph does not believe the gateway: ${versionsDiffer}; or they have other secrets in HUB_DATA, or clocks that differ`,
};

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() }).loose()).optional(),
  extensions: z
    .object({
      disclosed: z.array(z.object({ owner: z.string(), records: z.array(z.string()) })).default([]),
      spent: amountsSchema.optional(),
    })
    .optional(),
});

/**
 * A subgraph in a process of its own, over connections that are kept. Each fetch carries the caller's claims, signed for
 * this subgraph; what it says it disclosed goes into the request's own audit entry, and what it spent is the request's. Whatever goes wrong on the way is one
 * error of the catalogue.
 */
export class RemoteSubgraph implements GraphQLDataSource<RequestContext> {
  readonly #name: string;
  readonly #signer: ClaimSigner;
  readonly #time: number;
  readonly #pool: Pool;

  constructor(name: string, origin: string, signer: ClaimSigner, limits: Partial<RemoteLimits> = {}) {
    const { time, answer, connections } = { ...standardLimits, ...limits };
    this.#name = name;
    this.#signer = signer;
    this.#time = time;
    this.#pool = new Pool(origin, { connections, maxResponseSize: answer, connect: { timeout: time } });
  }

  /** Hangs up when the fetches under way are answered. */
  close(): Promise<void> {
    return this.#pool.close();
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
    const { claims, log, spending } = context;
    const body = JSON.stringify({ query, variables });
    const token = await this.#signer.sign(this.#name, { ...claims, spending: spending.claim }, body);
    try {
      const { data, errors, extensions } = answerSchema.parse(await this.#post(body, token, signal));
      // What is missing without a word must not be taken for "no hit".
      if (!data && !errors?.length) throw new Error("neither data nor errors");
      for (const { owner, records } of extensions?.disclosed ?? []) {
        for (const id of records) context.disclosures.add(owner, id);
      }
      if (extensions?.spent) spending.add(extensions.spent);
      return { data, errors };
    } catch (error) {
      signal?.throwIfAborted();
      log.error({ err: error, subgraph: this.#name, requestId: claims.requestId }, "a subgraph did not answer");
      throw hubError("SUBGRAPH_UNAVAILABLE");
    }
  }

  async #post(body: string, token: string, signal: AbortSignal | undefined): Promise<unknown> {
    const late = AbortSignal.timeout(this.#time);
    const response = await this.#pool.request({
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body,
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    if (response.statusCode === 200) return response.body.json();
    await response.body.dump();
    throw new Error(mismatches[response.statusCode] ?? `status ${response.statusCode}`);
  }
}
