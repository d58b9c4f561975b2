import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { GatewayGraphQLResponse } from "@apollo/server-gateway-interface";
import { z } from "zod";
import type { ClaimSigner } from "../core/access/claims.ts";
import { hubError } from "../core/errors.ts";
import type { RequestContext } from "./context.ts";
import type { Answered } from "./executor/fetch.ts";

/** Milliseconds a subgraph has to answer. */
const timeLimit = 2_000;

const answerForm = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() }).loose()).optional(),
  extensions: z
    .object({ disclosed: z.array(z.object({ owner: z.string(), records: z.array(z.string()) })).default([]) })
    .optional(),
});

/**
 * A subgraph in a process of its own. Each fetch carries the caller's claims, signed for this subgraph; what it says it
 * disclosed goes into the request's own audit entry. Whatever goes wrong on the way is one error of the catalogue.
 */
export class RemoteSubgraph implements GraphQLDataSource<RequestContext> {
  readonly #name: string;
  readonly #url: string;
  readonly #signer: ClaimSigner;

  constructor(name: string, url: string, signer: ClaimSigner) {
    this.#name = name;
    this.#url = `${url}/graphql`;
    this.#signer = signer;
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
    const { caller, purpose, caseReference, requestId, log } = context;
    const body = JSON.stringify({ query, variables });
    const token = await this.#signer.sign(this.#name, { caller, purpose, caseReference, requestId }, body);
    try {
      const response = await fetch(this.#url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body,
        signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]) : AbortSignal.timeout(timeLimit),
      });
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      const { data, errors, extensions } = answerForm.parse(await response.json());
      for (const { owner, records } of extensions?.disclosed ?? []) {
        for (const id of records) context.disclosures.add(owner, id);
      }
      return { data, errors };
    } catch (error) {
      log.error({ err: error, subgraph: this.#name, requestId }, "a subgraph did not answer");
      throw hubError("SUBGRAPH_UNAVAILABLE");
    }
  }
}
